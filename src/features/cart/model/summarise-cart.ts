import {
  type CouponObstacle,
  type CouponVerdict,
  verdictOf,
} from '@/features/coupons/model/describe-coupons.ts';
import type { CouponLine } from '@/features/coupons/model/evaluate-coupon.ts';
import { type Coupon, type CouponCustomer, CouponReason } from '@/features/coupons/schemas.ts';
import { money, type Money, subtractMoney, sumMoney } from '@/shared/money/money.ts';
import { subtotalOfLines } from './price-cart.ts';

/** What the Orders service said a cart would cost; a `Quote` is one. */
export type QuotedCart = {
  readonly subtotal: Money;
  readonly discount: Money;
  readonly delivery: Money;
  readonly total: Money;
  readonly coupon: {
    readonly couponId: string;
    readonly eligible: boolean;
    readonly reason?: { readonly code: string } | undefined;
  } | null;
};

export type CartQuote = {
  /** The service's answer for exactly these lines and this coupon; `null` until it is there. */
  readonly quoted: QuotedCart | null;
  /** What delivery cost in the last answer, before a coupon. */
  readonly lastDelivery: Money | null;
  /** An answer is on its way. */
  readonly isPending: boolean;
};

export type CouponSituation = {
  readonly appliedCouponId: string | null;
  /** The applied coupon's definition, if the app has it. */
  readonly coupon: Coupon | null;
  readonly customer: CouponCustomer;
  /** The Coupons service's clock, in ms. */
  readonly now: number;
};

/** The summary of a cart whose products are not known yet. */
export const UNKNOWN_SUMMARY: CartSummary = {
  subtotal: null,
  discount: null,
  delivery: null,
  total: null,
  verdict: null,
};

/** The figures of the summary; `null` where nothing can be said yet. */
export type CartSummary = {
  readonly subtotal: Money | null;
  readonly discount: Money | null;
  readonly delivery: Money | null;
  readonly total: Money | null;
  /** What the applied coupon does for this cart; `null` without one, or while that is unknown. */
  readonly verdict: CouponVerdict | null;
};

/**
 * What the cart costs: the service's quote when it is for exactly this cart, else the same rules run here with the last
 * known delivery. A figure that would have to be guessed stays `null`.
 */
export function summariseCart(
  lines: readonly CouponLine[],
  situation: CouponSituation,
  { quoted, lastDelivery }: Pick<CartQuote, 'quoted' | 'lastDelivery'>,
  currency: string,
): CartSummary {
  if (quoted) {
    const { subtotal, discount, delivery, total } = quoted;
    return {
      subtotal,
      discount,
      delivery,
      total,
      verdict: serviceVerdict(quoted, situation, currency, lines),
    };
  }
  const subtotal = subtotalOfLines(lines, currency);
  const verdict = localVerdict(lines, situation, lastDelivery, currency);
  const discount = situation.appliedCouponId === null ? money(0, currency) : discountOf(verdict, currency);
  const isComplete = discount !== null && lastDelivery !== null;
  return {
    subtotal,
    discount,
    delivery: lastDelivery,
    total: isComplete ? sumMoney([subtractMoney(subtotal, discount), lastDelivery], currency) : null,
    verdict,
  };
}

function localVerdict(
  lines: readonly CouponLine[],
  { coupon, customer, now }: CouponSituation,
  delivery: Money | null,
  currency: string,
): CouponVerdict | null {
  return coupon && verdictOf(coupon, { lines, customer, delivery, currency, now });
}

/** The service's word on the coupon. What it does not spell out (delivery that is free anyway) the rule adds here. */
function serviceVerdict(
  quoted: QuotedCart,
  situation: CouponSituation,
  currency: string,
  lines: readonly CouponLine[],
): CouponVerdict | null {
  if (!quoted.coupon || quoted.coupon.couponId !== situation.appliedCouponId) return null;
  if (quoted.coupon.eligible) return { kind: 'saves', saving: quoted.discount };
  const obstacle = obstacleOf(quoted.coupon.reason);
  const local = localVerdict(lines, situation, quoted.delivery, currency);
  const isLessExact = obstacle === null || obstacle.code === 'no_qualifying_items';
  if (isLessExact && local?.kind === 'gives_nothing') return local;
  return obstacle && { kind: 'gives_nothing', obstacle };
}

function obstacleOf(reason: { readonly code: string } | undefined): CouponObstacle | null {
  if (reason?.code === 'coupon_not_found') return { code: 'coupon_not_found' };
  const parsed = CouponReason.safeParse(reason);
  return parsed.success ? parsed.data : null;
}

function discountOf(verdict: CouponVerdict | null, currency: string): Money | null {
  if (verdict?.kind === 'saves') return verdict.saving;
  return verdict?.kind === 'gives_nothing' ? money(0, currency) : null;
}
