import fc, { type Arbitrary } from 'fast-check';
import type { Payment } from '@/features/orders/schemas.ts';
import { PURCHASE_STEPS, type Scenario } from '../../../scenarios.ts';
import { PAYMENT_TIMEOUT_MS, SLOW_PAYMENT_MS } from '../../payments.ts';
import { LEASE_MS } from '../lease.ts';
import { HOLD_MS } from '../step.ts';
import { type Buyer, BUYERS, CART_IDS, COUPON_IDS, type Purchase } from './shop.ts';

/** What somebody does. `which` is one of the purchases that were begun so far, those of the same moment included. */
export type Action =
  | { readonly kind: 'buy'; readonly buyer: Buyer; readonly purchase: Purchase }
  /** The same request with the same key again. */
  | { readonly kind: 'repeat'; readonly which: number }
  /** Another request with a key that was used before. */
  | { readonly kind: 'reuse'; readonly which: number; readonly purchase: Purchase }
  | { readonly kind: 'cancel'; readonly which: number }
  | { readonly kind: 'ask'; readonly which: number };

/** What one process of the services is asked to do, all at once, and what befalls it meanwhile. */
export type Shift = {
  readonly actions: readonly Action[];
  /** It dies before its n-th transaction, whatever it is doing; `null` when it lives on. */
  readonly diesAt: number | null;
  readonly scenarios: readonly Scenario[];
};

/** Everything here happens at once; the clock jumps somewhere in between, by some ms each time. */
export type Moment = { readonly shifts: readonly Shift[]; readonly delays: readonly number[] };

/** How many processes serve the shop over one store, as several tabs of a browser do. */
export const PROCESSES = 3;

const DELAYS_MS = [1_000, SLOW_PAYMENT_MS, LEASE_MS, PAYMENT_TIMEOUT_MS, HOLD_MS, 6 * HOLD_MS];

/** A story has few buyers and few coupons, so that they get in each other's way. */
export const story: Arbitrary<Moment[]> = fc
  .record({
    buyers: fc.subarray([...BUYERS], { minLength: 1, maxLength: 3 }),
    couponIds: fc.subarray([null, ...COUPON_IDS], { minLength: 1, maxLength: 2 }),
  })
  .chain(({ buyers, couponIds }) => {
    const purchase = purchasesWith(couponIds);
    return momentsOf(actionsOf(fc.constantFrom(...buyers), purchase));
  });

function purchasesWith(couponIds: readonly Purchase['couponId'][]): Arbitrary<Purchase> {
  return fc.record({
    cartId: fc.constantFrom(...CART_IDS),
    quantities: fc.constantFrom(
      { last: 1, few: 0 },
      { last: 0, few: 1 },
      { last: 1, few: 1 },
      { last: 0, few: 2 },
    ),
    couponId: fc.constantFrom(...couponIds),
    payment: weighted<Payment>(
      [6, { method: 'card', token: 'tok_ok' }],
      [1, { method: 'card', token: 'tok_declined' }],
      [2, { method: 'card', token: 'tok_slow' }],
      [1, { method: 'card', token: 'tok_timeout' }],
      [2, { method: 'store_credit' }],
      [1, { method: 'loan', instalments: 3 }],
    ),
    isMistaken: weighted([9, false], [1, true]),
  });
}

function actionsOf(buyer: Arbitrary<Buyer>, purchase: Arbitrary<Purchase>): Arbitrary<Action> {
  const which = fc.nat(20);
  const kind = <Kind extends Action['kind']>(name: Kind) => fc.constant(name);
  return fc.oneof(
    { weight: 8, arbitrary: fc.record({ kind: kind('buy'), buyer, purchase }) },
    { weight: 2, arbitrary: fc.record({ kind: kind('repeat'), which }) },
    { weight: 1, arbitrary: fc.record({ kind: kind('reuse'), which, purchase }) },
    { weight: 2, arbitrary: fc.record({ kind: kind('cancel'), which }) },
    { weight: 1, arbitrary: fc.record({ kind: kind('ask'), which }) },
  );
}

function momentsOf(action: Arbitrary<Action>): Arbitrary<Moment[]> {
  const shift = fc.record({
    actions: fc.array(action, { minLength: 1, maxLength: 4 }),
    diesAt: fc.option(fc.nat(30), { nil: null, freq: 2 }),
    scenarios: fc.array(scenarios(), { maxLength: 1 }),
  });
  const moment = fc.record({
    shifts: fc.array(shift, { minLength: 1, maxLength: PROCESSES }),
    delays: fc.array(fc.constantFrom(...DELAYS_MS), { maxLength: 2 }),
  });
  return fc.array(moment, { minLength: 1, maxLength: 4, size: '+1' });
}

function scenarios(): Arbitrary<Scenario> {
  const crash = fc.record({
    name: fc.constant('crash_after_step' as const),
    step: fc.constantFrom(...PURCHASE_STEPS),
    unrecorded: fc.boolean(),
  });
  const down = fc.record({
    name: fc.constant('service_down' as const),
    service: fc.constantFrom('catalog' as const, 'coupons' as const, 'accounts' as const),
  });
  const others = weighted<Scenario>(
    [2, { name: 'lost_answer_after_charge' }],
    [1, { name: 'payment_declined' }],
    [1, { name: 'sold_out', productId: 'last' }],
  );
  return fc.oneof({ weight: 2, arbitrary: crash }, down, { weight: 2, arbitrary: others });
}

function weighted<T>(...choices: readonly [weight: number, value: T][]): Arbitrary<T> {
  return fc.oneof(...choices.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })));
}
