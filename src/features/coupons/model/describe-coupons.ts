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

export type CouponComparison = {
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

/**
 * The entry of the applied coupon: a comparison of ids made here, while reading; nothing records it. `null` when none is
 * applied or `coupons` does not have it.
 *
 * @param serviceVerdict what the service said of the applied coupon and exactly this cart: its answer wins
 * @see docs/coupons.md
 */
export function appliedEntry(
  coupons: readonly Coupon[],
  appliedCouponId: string | null,
  circumstances: ListCircumstances,
  serviceVerdict: CouponVerdict | null = null,
): CouponEntry | null {
  if (appliedCouponId === null) return null;
  const coupon = coupons.find(({ id }) => id === appliedCouponId);
  return coupon ? { coupon, verdict: serviceVerdict ?? verdictOf(coupon, circumstances) } : null;
}

/**
 * Which coupon is best for this cart, and what it has over the applied one.
 *
 * @param ranked every coupon, in the order of {@link rankCoupons}
 * @param judge brings an entry up to date when the cart has changed since `ranked` was made
 */
export function compareCoupons(
  applied: CouponEntry | null,
  ranked: readonly CouponEntry[],
  judge: (entry: CouponEntry) => CouponEntry = (entry) => entry,
): CouponComparison {
  const first = ranked.find(({ coupon, verdict }) => verdict.kind === 'saves' && !isSame(coupon, applied));
  const candidate = first ? judge(first) : null;
  const bestOther = candidate?.verdict.kind === 'saves' ? candidate : null;
  const better = betterThan(applied, bestOther);
  const isAppliedBest = applied?.verdict.kind === 'saves' && !better;
  return { best: isAppliedBest ? applied : bestOther, better };
}

/** Whether what stood in the way does so no longer: the shopper has signed in since, or the moment has come. */
export function isOver(
  obstacle: CouponObstacle,
  { customer, now }: Pick<ListCircumstances, 'customer' | 'now'>,
): boolean {
  if (obstacle.code === 'sign_in_required') return customer.signedIn;
  if (obstacle.code === 'not_started') return now >= Date.parse(obstacle.startsAt);
  return obstacle.code === 'held_by_another_order' && now >= Date.parse(obstacle.retryAt);
}

/**
 * The service's reason, said more exactly where the app can see more: an offer of free delivery that "fits no items"
 * because the delivery is free anyway.
 *
 * @param local what the rule says here; `null` when that is not known
 */
export function explainReason(reason: CouponReason, local: CouponVerdict | null): CouponObstacle {
  return reason.code === 'no_qualifying_items' && local?.kind === 'gives_nothing' ? local.obstacle : reason;
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

function betterThan(applied: CouponEntry | null, other: CouponEntry | null): CouponComparison['better'] {
  if (!applied || other?.verdict.kind !== 'saves' || applied.verdict.kind === 'saves_delivery') return null;
  const { saving } = other.verdict;
  const present = applied.verdict.kind === 'saves' ? applied.verdict.saving.amount : 0;
  return saving.amount > present
    ? { coupon: other.coupon, more: money(saving.amount - present, saving.currency) }
    : null;
}

function isSame(coupon: Coupon, entry: CouponEntry | null): boolean {
  return coupon.id === entry?.coupon.id;
}
