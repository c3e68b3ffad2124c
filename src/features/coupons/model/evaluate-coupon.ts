import type { Coupon, CouponCustomer, CouponReason } from '@/features/coupons/schemas.ts';
import { allocate } from '@/shared/money/allocate.ts';
import { money, type Money, multiplyMoney, sumMoney } from '@/shared/money/money.ts';
import { percentageOf } from '@/shared/money/percentage.ts';

/** One line as the coupon rule sees it; `reduced` when the product has a higher compare-at price. */
export type CouponLine = {
  readonly productId: string;
  readonly categoryId: string;
  readonly quantity: number;
  readonly unitPrice: Money;
  readonly reduced: boolean;
};

export type CouponCircumstances = {
  readonly lines: readonly CouponLine[];
  readonly customer: CouponCustomer;
  /** What the delivery costs before the coupon; only free shipping looks at it. */
  readonly delivery: Money;
  /** The Coupons service's clock, in ms since the epoch. */
  readonly now: number;
};

export type Eligibility =
  | {
      readonly eligible: true;
      readonly discount: Money;
      /** The discount per line, in the order of the lines; adds up to `discount`, or to 0 for free shipping. */
      readonly lineDiscounts: readonly Money[];
    }
  | { readonly eligible: false; readonly reason: CouponReason };

/**
 * The one coupon rule: what `coupon` would take off these lines for this customer now, or the first reason why not.
 * The list, the cart's summary, validation, quote and purchase all decide with it.
 *
 * Reasons are found in the order inactive → window → limits → sign-in → first order → qualifying items → minimums.
 * Qualifying items are those the id lists admit (no list = all), less the excluded ones. Minimums look at the qualifying
 * items before discounts; equal is enough, and so is either end of the window. A coupon that takes nothing off is refused.
 *
 * @see docs/coupons.md
 */
export function evaluateCoupon(coupon: Coupon, circumstances: CouponCircumstances): Eligibility {
  const qualifying = circumstances.lines.filter((line) => qualifies(coupon, line));
  const reason =
    reasonOfCoupon(coupon, circumstances.now) ??
    reasonOfCustomer(coupon, circumstances.customer) ??
    reasonOfItems(coupon, qualifying, circumstances.delivery.currency);
  if (reason) return { eligible: false, reason };
  return discountOn(coupon, circumstances);
}

function reasonOfCoupon(coupon: Coupon, now: number): CouponReason | null {
  if (coupon.active === false) return { code: 'inactive' };
  if (coupon.startsAt && now < Date.parse(coupon.startsAt)) {
    return { code: 'not_started', startsAt: coupon.startsAt };
  }
  if (coupon.endsAt && now > Date.parse(coupon.endsAt)) return { code: 'expired', endsAt: coupon.endsAt };
  return reasonOfLimits(coupon);
}

function reasonOfLimits(coupon: Coupon): CouponReason | null {
  const { usageLimit, perCustomerLimit, redemptions, customerRedemptions, pendingUntil } = coupon;
  if (usageLimit !== undefined && redemptions >= usageLimit) {
    const mayComeBack = redemptions - (coupon.pendingRedemptions ?? 0) < usageLimit;
    if (mayComeBack && pendingUntil) return { code: 'held_by_another_order', retryAt: pendingUntil };
    return { code: 'usage_limit_reached' };
  }
  if (perCustomerLimit !== undefined && customerRedemptions >= perCustomerLimit) {
    return { code: 'customer_limit_reached', ...(coupon.lastOrderId && { orderId: coupon.lastOrderId }) };
  }
  return null;
}

function reasonOfCustomer(coupon: Coupon, customer: CouponCustomer): CouponReason | null {
  if (coupon.signInRequired && !customer.signedIn) return { code: 'sign_in_required' };
  if (coupon.firstOrderOnly && customer.hasOrdered) return { code: 'first_order_only' };
  return null;
}

function reasonOfItems(
  coupon: Coupon,
  qualifying: readonly CouponLine[],
  currency: string,
): CouponReason | null {
  if (qualifying.length === 0) return { code: 'no_qualifying_items' };

  const missingAmount = (coupon.minimumSubtotal?.amount ?? 0) - subtotalOf(qualifying, currency).amount;
  if (missingAmount > 0) return { code: 'minimum_subtotal_not_met', missing: money(missingAmount, currency) };

  const missingCount =
    (coupon.minimumQuantity ?? 0) - qualifying.reduce((count, line) => count + line.quantity, 0);
  if (missingCount > 0) return { code: 'minimum_quantity_not_met', missing: missingCount };
  return null;
}

function discountOn(coupon: Coupon, { lines, delivery }: CouponCircumstances): Eligibility {
  const amounts = lineDiscounts(coupon, lines);
  const discount =
    coupon.discount.type === 'free_shipping'
      ? delivery.amount
      : amounts.reduce((sum, amount) => sum + amount, 0);

  if (discount === 0) return { eligible: false, reason: { code: 'no_qualifying_items' } };
  return {
    eligible: true,
    discount: money(discount, delivery.currency),
    lineDiscounts: amounts.map((amount) => money(amount, delivery.currency)),
  };
}

/** What each line has taken off, in minor units: nothing from those that do not qualify, never more than the line costs. */
function lineDiscounts(coupon: Coupon, lines: readonly CouponLine[]): number[] {
  const { discount } = coupon;
  const subtotals = lines.map((line) => (qualifies(coupon, line) ? lineSubtotal(line).amount : 0));
  const subtotal = subtotals.reduce((sum, amount) => sum + amount, 0);

  switch (discount.type) {
    case 'percentage': {
      const cap = coupon.maximumDiscount?.amount ?? Number.POSITIVE_INFINITY;
      return allocate(Math.min(percentageOf(subtotal, discount.percent), cap), subtotals);
    }
    case 'fixed_amount':
      return allocate(Math.min(discount.amount.amount, subtotal), subtotals);
    case 'fixed_amount_per_unit':
      return lines.map((line, index) =>
        Math.min(discount.amount.amount * line.quantity, subtotals[index] ?? 0),
      );
    case 'free_shipping':
      return lines.map(() => 0);
  }
}

/** Whether the coupon's id lists, exclusions and reduced-item rule admit this line. */
export function qualifies(coupon: Coupon, line: CouponLine): boolean {
  const { productIds, categoryIds, excludedProductIds, excludedCategoryIds } = coupon;
  const hasLists = productIds !== undefined || categoryIds !== undefined;
  const isListed =
    !hasLists ||
    productIds?.includes(line.productId) === true ||
    categoryIds?.includes(line.categoryId) === true;
  const isExcluded =
    excludedProductIds?.includes(line.productId) === true ||
    excludedCategoryIds?.includes(line.categoryId) === true ||
    (coupon.excludeReducedItems === true && line.reduced);
  return isListed && !isExcluded;
}

function lineSubtotal(line: CouponLine): Money {
  return multiplyMoney(line.unitPrice, line.quantity);
}

function subtotalOf(lines: readonly CouponLine[], currency: string): Money {
  return sumMoney(lines.map(lineSubtotal), currency);
}
