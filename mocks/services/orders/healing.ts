import { refused } from '../../problem.ts';
import { isAbandoned, LeaseLost, takeOver } from './lease.ts';
import type { OrderRow } from './order-row.ts';
import { NO_FAULTS, rejectPurchase, runPurchase, undoCommitments } from './purchase.ts';
import type { StepContext } from './step.ts';

/**
 * Brings every abandoned order to its end: what was being undone is undone, what was charged is completed, and what had
 * not come to the charge is given back. `running` are the orders that this worker is busy with.
 */
export async function sweep(context: StepContext, running: Set<string>): Promise<void> {
  const { store, settings, worker } = context;
  const open = await store.read((tx) => tx.all('orders.open'));
  const abandoned = open.filter((row) => !running.has(row.id) && isAbandoned(row, worker, settings.now()));
  for (const { id } of abandoned) await healOnce(id, context, running);
}

async function healOnce(id: string, context: StepContext, running: Set<string>): Promise<void> {
  if (running.has(id)) return;
  running.add(id);
  try {
    const order = await takeOver(context.store, id, context.worker, context.settings.now());
    if (order) await heal(order, context);
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error;
  } finally {
    running.delete(id);
  }
}

async function heal(order: OrderRow, context: StepContext): Promise<void> {
  if (order.status === 'cancelled') {
    await finishCancellation(order, context);
  } else if (order.problem) {
    await rejectPurchase(order, order.problem, context);
  } else if (await context.payments.isPaying(order.id)) {
    await runPurchase(order, context, NO_FAULTS);
  } else {
    const detail = 'The order was interrupted before it was paid: nothing is charged, nothing is held';
    await rejectPurchase(order, refused(503, 'service_unavailable', detail).problem, context);
  }
}

/** Gives back what a cancelled order took, and closes it. Safe to repeat. */
export async function finishCancellation(order: OrderRow, context: StepContext): Promise<void> {
  await undoCommitments(order, context);
  await context.store.transact((tx) => tx.delete('orders.open', order.id));
}
