import type { Coupon } from '@/features/coupons/schemas.ts';
import type { Resource } from './hold.ts';

/** A coupon as the seed defines it; its two counters are what was used before the mock services knew of it. */
export type CouponRow = Omit<Coupon, 'lastOrderId' | 'pendingRedemptions' | 'pendingUntil'> & {
  readonly position: number;
};

/** Who used a coupon and for which order. `identities` as made by `identitiesOf`. */
export type UseNote = { readonly orderId: string; readonly identities: readonly string[] };

/** The uses of one coupon: capacity is what its limit leaves, a held use belongs to an order not yet complete. */
export type UsesRow = Resource<UseNote>;

/** One identity's right to the discount of a first order, whichever coupon gives it: capacity is 1. */
export type FirstOrderRow = Resource<UseNote>;

/** Codes tried in vain by one guesser, as instants in ms. */
export type MissesRow = { readonly id: string; readonly at: readonly number[] };

export type CouponTables = {
  'coupons.coupons': CouponRow;
  'coupons.uses': UsesRow;
  'coupons.first-orders': FirstOrderRow;
  'coupons.misses': MissesRow;
};
