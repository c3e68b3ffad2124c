import type { Problem } from '@/shared/api/problem.ts';
import { ConnectionLost } from '../../connection-lost.ts';
import { refused } from '../../problem.ts';
import type { Settings } from '../../settings.ts';
import { renewLease } from './lease.ts';
import { orderOf, type OrderRow } from './order-row.ts';
import type { Step, StepContext, StepOutcome } from './step.ts';
import { chargeStep } from './steps/charge.ts';
import { claimStep } from './steps/claim.ts';
import { completeStep } from './steps/complete.ts';
import { openStep } from './steps/open.ts';
import { priceStep } from './steps/price.ts';
import { redeemStep } from './steps/redeem.ts';
import { reserveStep } from './steps/reserve.ts';

/** A purchase, as the list of its commitments. @see docs/mocks.md */
export const PURCHASE: readonly Step[] = [
  openStep,
  priceStep,
  reserveStep,
  redeemStep,
  chargeStep,
  claimStep,
  completeStep,
];

/** How far a purchase came: to its end, to a refusal with everything undone, or to a payment that takes its time. */
export type Ending =
  | { readonly kind: 'completed' | 'rejected' | 'waiting'; readonly order: OrderRow }
  | Extract<StepOutcome, { kind: 'stopped' }>;

/** Faults that a first run may be told to have; an order that is being healed has none. */
export type Faults = {
  isDown(step: Step): boolean;
  /** @throws ConnectionLost when this is where the process is to die */
  crashAfter(step: Step, isRecorded: boolean): void;
};

export const NO_FAULTS: Faults = { isDown: () => false, crashAfter: () => undefined };

export function faultsOf(settings: Settings): Faults {
  return {
    isDown: ({ service }) => settings.active('service_down').some((scenario) => scenario.service === service),
    crashAfter: ({ name }, isRecorded) => {
      const isDue = settings
        .active('crash_after_step')
        .some((scenario) => scenario.step === name && (scenario.unrecorded ?? false) !== isRecorded);
      if (isDue) throw new ConnectionLost(`Crashed after the step ${name}`);
    },
  };
}

/** Runs the steps that the order has not done yet. A refusal undoes all of them. */
export async function runPurchase(order: OrderRow, context: StepContext, faults: Faults): Promise<Ending> {
  let current = order;
  for (const step of stepsAfter(order.progress, context)) {
    if (faults.isDown(step)) return rejectPurchase(current, serviceDown(step), context);
    const outcome = await step.run(current, context);
    switch (outcome.kind) {
      case 'stopped':
        return outcome;
      case 'refused':
        return rejectPurchase(current, outcome.problem, context);
      case 'waiting':
        return park(current, outcome.until, context);
      case 'done':
        faults.crashAfter(step, false);
        current = step.recordsItself ? outcome.order : await record(outcome.order, step, context);
        faults.crashAfter(step, true);
    }
  }
  return { kind: 'completed', order: current };
}

/** Undoes every step, latest first, and tells why. Safe to repeat from the start after a crash. */
export async function rejectPurchase(
  order: OrderRow,
  problem: Problem,
  context: StepContext,
): Promise<Ending> {
  const rejected = await write({ ...order, problem }, context);
  for (const step of stepsBegun(order.progress, context).toReversed()) {
    await step.compensate(rejected, context);
  }
  return { kind: 'rejected', order: { ...rejected, status: 'rejected' } };
}

/** Gives back what a completed order took: all but the fact that there was one. */
export async function undoCommitments(order: OrderRow, context: StepContext): Promise<void> {
  for (const step of context.steps.toReversed()) {
    if (step.name !== openStep.name) await step.compensate(order, context);
  }
}

/** Those that are done, and the one that may have been interrupted before it was written down. */
function stepsBegun(progress: OrderRow['progress'], { steps }: StepContext): readonly Step[] {
  return steps.slice(0, steps.findIndex((step) => step.name === progress) + 2);
}

function stepsAfter(progress: OrderRow['progress'], { steps }: StepContext): readonly Step[] {
  return steps.slice(steps.findIndex((step) => step.name === progress) + 1);
}

function record(order: OrderRow, step: Step, context: StepContext): Promise<OrderRow> {
  return write({ ...order, progress: step.name }, context);
}

function write(row: OrderRow, { store, settings, worker }: StepContext): Promise<OrderRow> {
  return store.transact(async (tx) => {
    await renewLease(tx, row.id, worker, settings.now());
    await tx.put('orders.orders', row);
    return row;
  });
}

/** Leaves the order until the payment is decided; the caller is told meanwhile that it was accepted. */
async function park(order: OrderRow, until: number, context: StepContext): Promise<Ending> {
  const { store, settings, worker } = context;
  const body = orderOf({ ...order, status: 'pending', timeline: order.timeline.slice(0, 1) });
  if (!body) throw new Error(`Order ${order.id} waits for a payment without a total`);
  const parked: OrderRow = { ...order, firstAnswer: order.firstAnswer ?? { status: 202, body } };
  await store.transact(async (tx) => {
    await renewLease(tx, order.id, worker, settings.now());
    await tx.put('orders.orders', parked);
    await tx.put('orders.open', { id: order.id, worker, leaseUntil: 0, waitsUntil: until });
  });
  return { kind: 'waiting', order: parked };
}

function serviceDown({ service }: Step): Problem {
  return refused(503, 'service_unavailable', `The ${service} service is down`).problem;
}
