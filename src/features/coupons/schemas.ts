import * as z from 'zod/mini';
import { defineEndpoints, Id, Instant } from '@/shared/api/endpoint.ts';
import { Money, MoneyTotal } from '@/shared/money/money.ts';

const percent = z.number().check(
  z.gt(0),
  z.lte(100),
  z.refine((value: number) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-9, 'at most two decimals'),
);
const count = z.int().check(z.gte(0));

export const Discount = z.discriminatedUnion('type', [
  z.object({ type: z.literal('percentage'), percent }),
  z.object({ type: z.literal('fixed_amount'), amount: Money }),
  z.object({ type: z.literal('fixed_amount_per_unit'), amount: Money }),
  z.object({ type: z.literal('free_shipping') }),
]);

export const Coupon = z.object({
  id: Id,
  code: z.string().check(z.minLength(1), z.maxLength(64)),
  title: z.string(),
  description: z.string(),
  discount: Discount,
  minimumSubtotal: z.optional(Money),
  minimumQuantity: z.optional(count),
  maximumDiscount: z.optional(Money),
  productIds: z.optional(z.array(Id)),
  categoryIds: z.optional(z.array(Id)),
  excludedProductIds: z.optional(z.array(Id)),
  excludedCategoryIds: z.optional(z.array(Id)),
  excludeReducedItems: z.optional(z.boolean()),
  startsAt: z.optional(Instant),
  endsAt: z.optional(Instant),
  usageLimit: z.optional(count),
  perCustomerLimit: z.optional(count),
  firstOrderOnly: z.optional(z.boolean()),
  signInRequired: z.optional(z.boolean()),
  active: z.optional(z.boolean()),
  redemptions: count,
  customerRedemptions: count,
  /** The caller's latest order that used this coupon. */
  lastOrderId: z.optional(Id),
  /** Of `redemptions`, those of orders not yet complete, which may still come back … */
  pendingRedemptions: z.optional(count),
  /** … and when, at the latest, the first of them does. */
  pendingUntil: z.optional(Instant),
});
/**
 * A coupon's definition: what it takes off, on which items, under which conditions, how often it has been used. Whether
 * it stands in a cart is not the service's to know: the app compares `id` with the cart's `appliedCouponId`.
 */
export type Coupon = z.infer<typeof Coupon>;

export const CouponReason = z.discriminatedUnion('code', [
  z.object({ code: z.literal('inactive') }),
  z.object({ code: z.literal('not_started'), startsAt: Instant }),
  z.object({ code: z.literal('expired'), endsAt: Instant }),
  z.object({ code: z.literal('usage_limit_reached') }),
  z.object({ code: z.literal('held_by_another_order'), retryAt: Instant }),
  z.object({ code: z.literal('customer_limit_reached'), orderId: z.optional(Id) }),
  z.object({ code: z.literal('sign_in_required') }),
  z.object({ code: z.literal('first_order_only') }),
  z.object({ code: z.literal('no_qualifying_items') }),
  z.object({ code: z.literal('minimum_subtotal_not_met'), missing: MoneyTotal }),
  z.object({ code: z.literal('minimum_quantity_not_met'), missing: count }),
]);
/** Why a coupon does not count for a cart, with the datum that lets the shopper act. */
export type CouponReason = z.infer<typeof CouponReason>;

/** What the coupon rule must know of the caller; sent beside the list so that both sides decide alike. */
export const CouponCustomer = z.object({ signedIn: z.boolean(), hasOrdered: z.boolean() });
export type CouponCustomer = z.infer<typeof CouponCustomer>;

export const CouponList = z.object({
  items: z.array(Coupon),
  serverTime: Instant,
  customer: z._default(CouponCustomer, { signedIn: false, hasOrdered: false }),
});
export type CouponList = z.infer<typeof CouponList>;

export const ValidationRequest = z.object({
  lines: z
    .array(z.object({ productId: Id, quantity: z.int().check(z.gte(1), z.lte(99)) }))
    .check(z.minLength(1), z.maxLength(100)),
});

export const Validation = z.discriminatedUnion('eligible', [
  z.object({ couponId: Id, eligible: z.literal(true), discount: MoneyTotal }),
  z.object({ couponId: Id, eligible: z.literal(false), reason: CouponReason }),
]);
/** The service's answer about one coupon and these lines; a "no" is an answer, not an error. */
export type Validation = z.infer<typeof Validation>;

export const couponEndpoints = defineEndpoints({
  listCoupons: { method: 'GET', path: '/coupons', answers: { 200: CouponList } },
  findCouponByCode: {
    method: 'GET',
    path: '/coupons/by-code/{code}',
    answers: { 200: Coupon },
    problems: { 404: ['coupon_not_found'], 429: ['too_many_requests'] },
  },
  validateCoupon: {
    method: 'POST',
    path: '/coupons/{id}/validations',
    body: ValidationRequest,
    answers: { 200: Validation },
    problems: { 400: ['malformed_request'], 404: ['coupon_not_found', 'product_not_found'] },
  },
});
