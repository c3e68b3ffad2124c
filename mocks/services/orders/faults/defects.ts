import type { PurchaseStep } from '../../../scenarios.ts';
import type { AllTables, Store, Tx } from '../../../store.ts';
import { fingerprintOf } from '../../fingerprint.ts';
import { NEVER, resourceOf } from '../../hold.ts';
import { PURCHASE } from '../purchase.ts';
import { done, nothingToUndo, type Step } from '../step.ts';
import { completeStep } from '../steps/complete.ts';
import { openStep } from '../steps/open.ts';
import type { Defect } from './process.ts';

/** The mistakes that a purchase is built to exclude. Services that make one of them must be found out. */
export const DEFECTS = {
  'redemption without the condition': { couponStore: withoutLimits },
  'uses read before the transaction': { couponStore: readsFirst },
  'reservation read before the transaction': { catalogStore: readsFirst },
  'key claimed after the work': { steps: PURCHASE.map(claimingKeyLast) },
  'stock not given back': { steps: PURCHASE.map(without('reserve')) },
  'coupon use not given back': { steps: PURCHASE.map(without('redeem')) },
  'money not given back': { steps: PURCHASE.map(without('charge')) },
  'refusal not written down': { steps: PURCHASE.map(without('open')) },
} satisfies Readonly<Record<string, Defect>>;

/** Whatever the coupons' limits are, nothing stands in the way of writing one more use. */
function withoutLimits(store: Store): Store {
  const unlimited = {
    capacity: null,
    usageLimit: undefined,
    perCustomerLimit: undefined,
    firstOrderOnly: false,
  };
  return {
    read: store.read,
    transact: (work) =>
      store.transact((tx) =>
        work({
          ...tx,
          get: async (table, id) => {
            const row = await tx.get(table, id);
            return row && { ...row, ...unlimited };
          },
        }),
      ),
  };
}

/** Looks first and writes later, whatever has been written in between: a condition that is no part of its write. */
function readsFirst(store: Store): Store {
  return {
    read: store.read,
    transact: async (work) => {
      const writes: ((tx: Tx<AllTables>) => Promise<void>)[] = [];
      const result = await store.read((tx) =>
        work({
          ...tx,
          put: async (table, row) => void writes.push((later) => later.put(table, row)),
          delete: async (table, id) => void writes.push((later) => later.delete(table, id)),
          clear: async () => void writes.push((later) => later.clear()),
        }),
      );
      await store.transact(async (tx) => {
        for (const write of writes) await write(tx);
      });
      return result;
    },
  };
}

/** The step is never undone. */
function without(name: PurchaseStep): (step: Step) => Step {
  return (step) => (step.name === name ? { ...step, compensate: nothingToUndo } : step);
}

/** The key is not there before the order is complete, so nobody who repeats the request meanwhile finds it. */
function claimingKeyLast(step: Step): Step {
  switch (step) {
    case openStep:
      return {
        ...step,
        run: async (order, context) => {
          const outcome = await step.run({ ...order, key: `none-${order.id}` }, context);
          return outcome.kind === 'done' ? done({ ...outcome.order, key: order.key }) : outcome;
        },
      };
    case completeStep:
      return {
        ...step,
        run: async (order, context) => {
          const outcome = await step.run(order, context);
          const hold = {
            owner: order.id,
            fence: 1,
            quantity: 1,
            expiresAt: NEVER,
            note: { orderId: order.id },
          };
          await context.store.transact((tx) =>
            tx.put('orders.keys', {
              ...resourceOf(order.key, 1),
              fingerprint: fingerprintOf(order.request),
              holds: [{ ...hold, state: 'claimed' }],
            }),
          );
          return outcome;
        },
      };
    default:
      return step;
  }
}
