import type { Coupon } from '@/features/coupons/schemas.ts';
import type { CouponRow, UsesRow } from './coupon-tables.ts';
import { type Hold, liveHolds } from './hold.ts';

export type Viewer = {
  readonly identities: readonly string[];
  /** The hold owner whose own use does not count: nobody is refused because of the use they are making. */
  readonly exceptOwner?: string;
};

/** A coupon as one caller sees it now: its definition with the counters that its uses give. */
export function viewCoupon(row: CouponRow, uses: UsesRow, viewer: Viewer, now: number): Coupon {
  const { position: _, ...definition } = row;
  const live = liveHolds(uses, now).filter((use) => use.owner !== viewer.exceptOwner);
  const own = live.filter((use) => sharesIdentity(use.note.identities, viewer.identities));
  const pending = live.filter((use) => use.state === 'held');
  const lastOrderId = own.at(-1)?.note.orderId;
  return {
    ...definition,
    redemptions: row.redemptions + live.length,
    customerRedemptions: row.customerRedemptions + own.length,
    ...(lastOrderId !== undefined && { lastOrderId }),
    ...(pending.length > 0 && { pendingRedemptions: pending.length, pendingUntil: firstEnd(pending) }),
  };
}

/** How many uses the coupon's limit leaves beyond those from before; `null` without a limit. */
export function usesCapacity({
  usageLimit,
  redemptions,
}: Pick<CouponRow, 'usageLimit' | 'redemptions'>): number | null {
  return usageLimit === undefined ? null : Math.max(0, usageLimit - redemptions);
}

function firstEnd(pending: readonly Hold[]): string {
  return new Date(Math.min(...pending.map((use) => use.expiresAt))).toISOString();
}

function sharesIdentity(some: readonly string[], others: readonly string[]): boolean {
  return some.some((identity) => others.includes(identity));
}
