import type { Coupon, CouponCustomer, CouponReason } from '@/features/coupons/schemas.ts';
import { money, type Money } from '@/shared/money/money.ts';
import { type CouponCircumstances, type CouponLine, evaluateCoupon } from './evaluate-coupon.ts';

/** Why a coupon gives nothing: the rule's reasons, and what only the app can see. */
export type CouponObstacle =
  | CouponReason
  | { readonly code: 'delivery_already_free' }
  | { readonly code: 'coupon_not_found' };

/** What a coupon would do for this cart. `saves_delivery`: it counts, but what the delivery costs is not known yet. */
export type CouponVerdict =
  | { readonly kind: 'saves'; readonly saving: Money }
  | { readonly kind: 'saves_delivery' }
  | { readonly kind: 'gives_nothing'; readonly obstacle: CouponObstacle };

export type CouponEntry = { readonly coupon: Coupon; readonly verdict: CouponVerdict };

/** What the list is described for; like {@link CouponCircumstances}, with the delivery perhaps not known yet. */
export type ListCircumstances = {
  readonly lines: readonly CouponLine[];
  readonly customer: CouponCustomer;
  readonly delivery: Money | null;
  readonly currency: string;
  /** The Coupons service's clock, in ms since the epoch. */
  readonly now: number;
};

export type CouponOverview = {
  /** The entry whose id is the cart's; `null` when none is applied or the list does not have it. */
  readonly applied: CouponEntry | null;
  /** Every other entry: eligible by saving, then nearly eligible by what is missing, then the rest. */
  readonly others: readonly CouponEntry[];
  /** The entry that saves most now. */
  readonly best: CouponEntry | null;
  /** Set when another coupon than the applied one would save more, and how much more. */
  readonly better: { readonly coupon: Coupon; readonly more: Money } | null;
};

/** What `coupon` would do for this cart, in the words of the one coupon rule. */
export function verdictOf(coupon: Coupon, circumstances: ListCircumstances): CouponVerdict {
  const { currency, delivery } = circumstances;
  const known: CouponCircumstances = { ...circumstances, delivery: delivery ?? money(0, currency) };
  const eligibility = evaluateCoupon(coupon, known);
  if (eligibility.eligible) return { kind: 'saves', saving: eligibility.discount };

  const wantsOnlyDelivery =
    coupon.discount.type === 'free_shipping' &&
    eligibility.reason.code === 'no_qualifying_items' &&
    evaluateCoupon(coupon, { ...known, delivery: money(1, currency) }).eligible;
  if (!wantsOnlyDelivery) return { kind: 'gives_nothing', obstacle: eligibility.reason };
  return delivery
    ? { kind: 'gives_nothing', obstacle: { code: 'delivery_already_free' } }
    : { kind: 'saves_delivery' };
}

/** Judges every coupon for this cart and sorts: eligible by saving, nearly eligible by what is missing, the rest. */
export function rankCoupons(
  coupons: readonly Coupon[],
  circumstances: ListCircumstances,
): readonly CouponEntry[] {
  return coupons
    .map((coupon) => {
      const verdict = verdictOf(coupon, circumstances);
      return { entry: { coupon, verdict }, standing: standingOf(verdict) };
    })
    .sort((a, b) => a.standing.group - b.standing.group || a.standing.within - b.standing.within)
    .map(({ entry }) => entry);
}

/**
 * The list as the shopper sees it. Which coupon is applied is a comparison of ids made here, while reading; nothing
 * records it.
 *
 * @param ranked the coupons in the order of {@link rankCoupons}
 * @param serviceVerdict what the service said of the applied coupon and exactly this cart: its answer wins
 * @see docs/coupons.md
 */
export function describeCoupons(
  ranked: readonly CouponEntry[],
  appliedCouponId: string | null,
  serviceVerdict: CouponVerdict | null = null,
): CouponOverview {
  const found = ranked.find(({ coupon }) => coupon.id === appliedCouponId);
  const applied = found ? { ...found, verdict: serviceVerdict ?? found.verdict } : null;
  const others = found ? ranked.filter((entry) => entry !== found) : ranked;
  const bestOther = others.find(({ verdict }) => verdict.kind === 'saves') ?? null;
  const better = betterThan(applied, bestOther);
  const isAppliedBest = applied?.verdict.kind === 'saves' && !better;
  return { applied, others, best: isAppliedBest ? applied : bestOther, better };
}

/** The first moment after `now` at which a coupon's window opens or closes, in ms; `null` when none will. */
export function nextBoundary(coupons: readonly Coupon[], now: number): number | null {
  let next = Number.POSITIVE_INFINITY;
  for (const { startsAt, endsAt } of coupons) {
    const opens = startsAt ? Date.parse(startsAt) : Number.NaN;
    const closed = endsAt ? Date.parse(endsAt) + 1 : Number.NaN;
    if (opens > now && opens < next) next = opens;
    if (closed > now && closed < next) next = closed;
  }
  return Number.isFinite(next) ? next : null;
}

function betterThan(applied: CouponEntry | null, other: CouponEntry | null): CouponOverview['better'] {
  if (!applied || other?.verdict.kind !== 'saves' || applied.verdict.kind === 'saves_delivery') return null;
  const { saving } = other.verdict;
  const present = applied.verdict.kind === 'saves' ? applied.verdict.saving.amount : 0;
  return saving.amount > present
    ? { coupon: other.coupon, more: money(saving.amount - present, saving.currency) }
    : null;
}

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

/** Where a verdict stands in the list: the group first, then the lower `within`. */
function standingOf(verdict: CouponVerdict): { group: number; within: number } {
  if (verdict.kind === 'saves') return { group: 0, within: -verdict.saving.amount };
  if (verdict.kind === 'saves_delivery') return { group: 1, within: 0 };
  return { group: GROUP_OF_OBSTACLE[verdict.obstacle.code], within: shortfallOf(verdict.obstacle) };
}

function shortfallOf(obstacle: CouponObstacle): number {
  if (obstacle.code === 'minimum_subtotal_not_met') return obstacle.missing.amount;
  if (obstacle.code === 'minimum_quantity_not_met') return obstacle.missing;
  return obstacle.code === 'not_started' ? Date.parse(obstacle.startsAt) : 0;
}
