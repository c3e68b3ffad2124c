import type { Quote } from '@/features/orders/schemas.ts';
import { isSameMoney, type Money } from '@/shared/money/money.ts';
import { refused } from '../../../problem.ts';
import type { CouponUse } from '../../redemptions.ts';
import type { OrderRow } from '../order-row.ts';
import { type Basket, quoteWith, quoteWithout } from '../pricing.ts';
import { done, HOLD_MS, type Step, type StepContext, type StepOutcome } from '../step.ts';

/** Step 4: use the coupon up, and with it settle the total. One that differs from what the shopper saw is refused. */
export const redeemStep: Step = {
  name: 'redeem',
  service: 'coupons',
  async run(order, context) {
    const { basket } = order;
    if (!basket) throw new Error(`Order ${order.id} has no prices to redeem a coupon on`);
    const use = couponUseOf(order, context.settings.now());
    if (!use) return settleTotal(order, quoteWithout(basket));
    return redeem(order, basket, use, context);
  },
  async compensate(order, { coupons, settings }) {
    const use = couponUseOf(order, settings.now());
    if (use) await coupons.giveBackUse(use);
  },
};

/** The order's use of its coupon; `undefined` when it has none. */
export function couponUseOf({ id, attempt, request, caller }: OrderRow, now: number): CouponUse | undefined {
  const { couponId, cartId, contact } = request;
  if (couponId === null) return undefined;
  return {
    couponId,
    orderId: id,
    owner: cartId,
    fence: attempt,
    expiresAt: now + HOLD_MS,
    caller,
    email: contact.email,
  };
}

/** The refusal of an order because of its coupon: why, and what the order costs without it. */
export function couponRefusal(
  { request }: OrderRow,
  basket: Basket,
  reason: { readonly code: string },
): StepOutcome {
  const code = refusalCode(reason.code);
  const data = {
    couponId: request.couponId,
    reason,
    previousTotal: request.expectedTotal,
    quote: quoteWithout(basket),
  };
  const detail = `Coupon ${request.couponId}: ${reason.code}`;
  return { kind: 'refused', ...refused(409, code, detail, data) };
}

async function redeem(
  order: OrderRow,
  basket: Basket,
  use: CouponUse,
  { coupons }: StepContext,
): Promise<StepOutcome> {
  const { lines, delivery } = basket;
  const redemption = await coupons.redeem({ ...use, lines, delivery });
  if (!redemption.ok) return couponRefusal(order, basket, redemption.reason);
  const quote = quoteWith(basket, use.couponId, redemption, redemption.now);
  return settleTotal({ ...order, couponCode: redemption.coupon.code }, quote);
}

function settleTotal(order: OrderRow, quote: Quote): StepOutcome {
  const { expectedTotal } = order.request;
  if (isSameMoney(quote.total, expectedTotal)) return done({ ...order, quote });
  const detail = `The total is ${inWords(quote.total)}, not ${inWords(expectedTotal)}`;
  return { kind: 'refused', ...refused(409, 'total_changed', detail, { expectedTotal, quote }) };
}

function inWords({ amount, currency }: Money): string {
  return `${amount} ${currency}`;
}

function refusalCode(reason: string): string {
  switch (reason) {
    case 'usage_limit_reached':
    case 'customer_limit_reached':
    case 'held_by_another_order':
      return 'coupon_already_used';
    case 'expired':
      return 'coupon_expired';
    case 'coupon_not_found':
      return 'coupon_not_found';
    default:
      return 'coupon_not_eligible';
  }
}
