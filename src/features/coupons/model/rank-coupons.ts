import type { Coupon } from '@/features/coupons/schemas.ts';
import {
  type CouponEntry,
  type CouponObstacle,
  type CouponVerdict,
  type ListCircumstances,
  verdictOf,
} from './describe-coupons.ts';

/** How many coupons are judged in one go: little enough for a slow phone to answer the shopper in between. */
export const SLICE_SIZE = 500;

/** Judges every coupon for this cart and sorts: eligible by saving, nearly eligible by what is missing, the rest. */
export function rankCoupons(
  coupons: readonly Coupon[],
  circumstances: ListCircumstances,
): readonly CouponEntry[] {
  const slices = rankInSlices(coupons, circumstances);
  let step = slices.next();
  while (!step.done) step = slices.next();
  return step.value;
}

/** The same as {@link rankCoupons}, with a pause after every {@link SLICE_SIZE} coupons and before they are sorted. */
export function* rankInSlices(
  coupons: readonly Coupon[],
  circumstances: ListCircumstances,
): Generator<void, readonly CouponEntry[], void> {
  const judged: { entry: CouponEntry; standing: Standing }[] = [];
  for (const coupon of coupons) {
    const verdict = verdictOf(coupon, circumstances);
    judged.push({ entry: { coupon, verdict }, standing: standingOf(verdict) });
    if (judged.length % SLICE_SIZE === 0) yield;
  }
  return judged
    .sort((a, b) => a.standing.group - b.standing.group || a.standing.within - b.standing.within)
    .map(({ entry }) => entry);
}

/** Where a verdict stands in the list: the group first, then the lower `within`. */
type Standing = { readonly group: number; readonly within: number };

const GROUP_OF_OBSTACLE: Record<CouponObstacle['code'], number> = {
  minimum_subtotal_not_met: 2,
  minimum_quantity_not_met: 3,
  sign_in_required: 4,
  held_by_another_order: 5,
  not_started: 6,
  delivery_already_free: 7,
  no_qualifying_items: 7,
  first_order_only: 8,
  customer_limit_reached: 9,
  usage_limit_reached: 9,
  expired: 10,
  inactive: 11,
  coupon_not_found: 12,
};

function standingOf(verdict: CouponVerdict): Standing {
  if (verdict.kind === 'saves') return { group: 0, within: -verdict.saving.amount };
  if (verdict.kind === 'saves_delivery') return { group: 1, within: 0 };
  return { group: GROUP_OF_OBSTACLE[verdict.obstacle.code], within: shortfallOf(verdict.obstacle) };
}

function shortfallOf(obstacle: CouponObstacle): number {
  if (obstacle.code === 'minimum_subtotal_not_met') return obstacle.missing.amount;
  if (obstacle.code === 'minimum_quantity_not_met') return obstacle.missing;
  return obstacle.code === 'not_started' ? Date.parse(obstacle.startsAt) : 0;
}
