import * as z from 'zod/mini';
import { defineEndpoints, Id, Instant, Uuid } from '@/shared/api/endpoint.ts';
import { Problem } from '@/shared/api/problem.ts';
import { Money, MoneyTotal } from '@/shared/money/money.ts';

const quantity = z.int().check(z.gte(1), z.lte(99));
const MAX_LINES = 100;

/** Empty strings count as left out. */
function optionalText(maximum: number) {
  return z
    .optional(z.string().check(z.trim(), z.maxLength(maximum)))
    .check(z.overwrite((value) => value || undefined));
}

function requiredText(maximum: number) {
  return z.string().check(z.trim(), z.minLength(1), z.maxLength(maximum));
}

function distinctProducts(lines: readonly { productId: string }[]): boolean {
  return new Set(lines.map((line) => line.productId)).size === lines.length;
}

export const Address = z.object({
  name: requiredText(100),
  line1: requiredText(200),
  line2: optionalText(200),
  city: requiredText(100),
  region: optionalText(100),
  postalCode: requiredText(20),
  /** ISO 3166-1 alpha-2. */
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
});
export type Address = z.infer<typeof Address>;

export const Contact = z.object({
  email: z.email().check(z.maxLength(254)),
  name: requiredText(100),
  phone: optionalText(40),
});
export type Contact = z.infer<typeof Contact>;

export const DeliveryMethod = z.enum(['standard', 'express']);
export type DeliveryMethod = z.infer<typeof DeliveryMethod>;

export const Payment = z.discriminatedUnion('method', [
  z.object({ method: z.literal('card'), token: z.string().check(z.minLength(1), z.maxLength(200)) }),
  z.object({ method: z.literal('store_credit') }),
  z.object({ method: z.literal('loan'), instalments: z.literal([3, 6, 12]) }),
]);
/** How an order is paid. A card is a token from the payment provider's own form; its number never comes here. */
export type Payment = z.infer<typeof Payment>;

export const QuoteRequest = z.object({
  lines: z
    .array(z.object({ productId: Id, quantity }))
    .check(
      z.minLength(1),
      z.maxLength(MAX_LINES),
      z.refine(distinctProducts, 'a product may stand on one line only'),
    ),
  couponId: z.nullable(Id),
  delivery: z.object({ method: DeliveryMethod, address: z.optional(Address) }),
});
export type QuoteRequest = z.infer<typeof QuoteRequest>;

export const CouponVerdict = z.object({
  couponId: Id,
  eligible: z.boolean(),
  /** A coupon reason, or `coupon_not_found`. Its data depend on its code. */
  reason: z.optional(z.looseObject({ code: z.string() })),
});

export const Quote = z.object({
  lines: z.array(
    z.object({ productId: Id, quantity, unitPrice: Money, subtotal: MoneyTotal, discount: MoneyTotal }),
  ),
  subtotal: MoneyTotal,
  discount: MoneyTotal,
  delivery: MoneyTotal,
  total: MoneyTotal,
  coupon: z.nullable(CouponVerdict),
});
/**
 * What an order would cost now: `total = subtotal − discount + delivery`. The lines' discounts add up to `discount`,
 * except for free shipping, whose discount is the delivery.
 */
export type Quote = z.infer<typeof Quote>;

export const OrderRequest = z.object({
  cartId: Uuid,
  lines: z
    .array(z.object({ productId: Id, quantity, expectedUnitPrice: Money }))
    .check(
      z.minLength(1),
      z.maxLength(MAX_LINES),
      z.refine(distinctProducts, 'a product may stand on one line only'),
    ),
  couponId: z.nullable(Id),
  expectedTotal: MoneyTotal,
  contact: Contact,
  delivery: z.object({ method: DeliveryMethod, address: Address }),
  payment: Payment,
});
/** What the shopper saw and wants to buy. The service trusts none of it. */
export type OrderRequest = z.infer<typeof OrderRequest>;

export const OrderStatus = z.enum(['pending', 'reserved', 'paid', 'completed', 'rejected', 'cancelled']);
export type OrderStatus = z.infer<typeof OrderStatus>;

export const Order = z.object({
  id: Id,
  number: z.string(),
  status: OrderStatus,
  placedAt: Instant,
  lines: z.array(
    z.object({
      productId: Id,
      name: z.string(),
      quantity,
      unitPrice: Money,
      subtotal: MoneyTotal,
      discount: MoneyTotal,
    }),
  ),
  subtotal: MoneyTotal,
  discount: MoneyTotal,
  delivery: MoneyTotal,
  total: MoneyTotal,
  couponId: z.nullable(Id),
  couponCode: z.nullable(z.string()),
  payment: Payment,
  timeline: z.array(z.object({ status: OrderStatus, at: Instant })),
  /** Where the order goes to; left out of a back end that does not show it. */
  contact: z.optional(Contact),
  deliverTo: z.optional(z.object({ method: DeliveryMethod, address: Address })),
  /** Why a `rejected` order was refused. */
  problem: z.optional(Problem),
});
export type Order = z.infer<typeof Order>;

export const OrderAttempt = z.object({
  state: z.enum(['unknown', 'in_progress', 'completed', 'rejected']),
  orderId: z.optional(Id),
  problem: z.optional(Problem),
});
/** What became of one try to buy, asked for by its `Idempotency-Key`. */
export type OrderAttempt = z.infer<typeof OrderAttempt>;

const couponRefusal = {
  couponId: Id,
  reason: z.looseObject({ code: z.string() }),
  previousTotal: MoneyTotal,
  quote: Quote,
};

/** The expected refusals of placing an order. Nothing is charged, nothing stays held, the app keeps the cart. */
export const OrderRefusal = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('price_changed'),
    lines: z.array(z.object({ productId: Id, expectedUnitPrice: Money, unitPrice: Money })),
    quote: Quote,
  }),
  z.object({
    code: z.literal('out_of_stock'),
    lines: z.array(z.object({ productId: Id, requested: z.int(), available: z.int().check(z.gte(0)) })),
  }),
  z.object({ code: z.literal('coupon_already_used'), ...couponRefusal }),
  z.object({ code: z.literal('coupon_expired'), ...couponRefusal }),
  z.object({ code: z.literal('coupon_not_eligible'), ...couponRefusal }),
  z.object({ code: z.literal('coupon_not_found'), ...couponRefusal }),
  z.object({ code: z.literal('total_changed'), expectedTotal: MoneyTotal, quote: Quote }),
  z.object({ code: z.literal('payment_declined'), reason: z.string() }),
  z.object({ code: z.literal('credit_insufficient'), missing: MoneyTotal }),
  z.object({ code: z.literal('cart_already_ordered'), orderId: Id }),
  z.object({ code: z.literal('product_not_found') }),
  z.object({ code: z.literal('session_expired') }),
]);
export type OrderRefusal = z.infer<typeof OrderRefusal>;

export const orderEndpoints = defineEndpoints({
  quote: {
    method: 'POST',
    path: '/orders/quotes',
    body: QuoteRequest,
    answers: { 200: Quote },
    problems: { 400: ['malformed_request'], 404: ['product_not_found'] },
  },
  placeOrder: {
    method: 'POST',
    path: '/orders',
    body: OrderRequest,
    needsIdempotencyKey: true,
    answers: { 201: Order, 202: Order },
    problems: {
      400: ['malformed_request', 'idempotency_key_missing'],
      401: ['session_expired'],
      402: ['payment_declined', 'credit_insufficient'],
      409: [
        'price_changed',
        'out_of_stock',
        'coupon_already_used',
        'coupon_expired',
        'coupon_not_eligible',
        'coupon_not_found',
        'total_changed',
        'cart_already_ordered',
        'product_not_found',
        'request_in_progress',
      ],
      422: ['idempotency_key_reused'],
    },
  },
  getAttempt: { method: 'GET', path: '/orders/attempts/{key}', answers: { 200: OrderAttempt } },
  getOrder: {
    method: 'GET',
    path: '/orders/{id}',
    answers: { 200: Order },
    problems: { 404: ['order_not_found'] },
  },
  listOrders: { method: 'GET', path: '/orders', answers: { 200: z.object({ items: z.array(Order) }) } },
  cancelOrder: {
    method: 'POST',
    path: '/orders/{id}/cancellation',
    answers: { 200: Order },
    problems: { 404: ['order_not_found'], 409: ['order_not_cancellable'] },
  },
});
