import { identitiesOf } from '../../caller.ts';
import { finishCancellation } from './healing.ts';
import { leaseFor } from './lease.ts';
import { inStatus, type OrderRow } from './order-row.ts';
import type { StepContext } from './step.ts';

/**
 * Cancels a completed order. It is cancelled from the first transaction on; giving back what it took follows, here or,
 * after a crash, in the sweep.
 */
export async function cancel(
  orderId: string,
  context: StepContext,
  running: Set<string>,
): Promise<OrderRow | undefined> {
  running.add(orderId);
  try {
    const cancelled = await markCancelled(orderId, context);
    if (cancelled) await finishCancellation(cancelled, context);
    return cancelled;
  } finally {
    running.delete(orderId);
  }
}

function markCancelled(
  orderId: string,
  { store, settings, worker }: StepContext,
): Promise<OrderRow | undefined> {
  return store.transact(async (tx) => {
    const row = await tx.get('orders.orders', orderId);
    if (row?.status !== 'completed') return undefined;
    const now = settings.now();
    const cancelled = inStatus(row, 'cancelled', now);
    await tx.put('orders.orders', cancelled);
    await tx.put('orders.open', leaseFor(orderId, worker, now));
    for (const identity of identitiesOf(row.caller, row.request.contact.email)) {
      const buyer = await tx.get('orders.buyers', identity);
      if (!buyer) continue;
      const completedIds = buyer.completedIds.filter((id) => id !== orderId);
      await tx.put('orders.buyers', { ...buyer, completedIds });
    }
    return cancelled;
  });
}
