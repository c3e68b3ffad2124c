import { priceCart } from '@/features/cart/model/price-cart.ts';
import type { Product } from '@/features/catalog/schemas.ts';
import { type CouponLine, qualifies } from '@/features/coupons/model/evaluate-coupon.ts';
import type { Coupon, CouponCustomer } from '@/features/coupons/schemas.ts';
import type { Order, OrderRequest, Quote } from '@/features/orders/schemas.ts';
import { answerOf, type Browser } from './browser.ts';
import { type Exchange, Skipped } from './exchange.ts';
import { expectSame } from './expect.ts';
import type { Shop } from './shop.ts';
import { api } from './target.ts';

export type Line = { readonly product: Product; readonly quantity: number };

export const ADDRESS = {
  name: 'Conny Check',
  line1: '1 Main St',
  city: 'Springfield',
  postalCode: '12345',
  country: 'US',
} as const;

const GUEST: CouponCustomer = { signedIn: false, hasOrdered: false };

/** Two of each product. */
export function twoOfEach(products: readonly Product[]): Line[] {
  return products.map((product) => ({ product, quantity: 2 }));
}

function wireLines(lines: readonly Line[]) {
  return lines.map(({ product, quantity }) => ({ productId: product.id, quantity }));
}

function couponLine({ product, quantity }: Line): CouponLine {
  const { id, categoryId, unitPrice, compareAtPrice } = product;
  const reduced = compareAtPrice !== undefined && compareAtPrice.amount > unitPrice.amount;
  return { productId: id, categoryId, quantity, unitPrice, reduced };
}

/** The catalogue's products that the coupon admits, and those that it does not. @throws Skipped when one kind is missing */
export async function partsFor(
  shop: Shop,
  coupon: Coupon,
): Promise<{ readonly qualifying: Product; readonly other: Product }> {
  const all = (await shop.catalogue()).filter(({ stock, maxPerOrder }) => stock >= 5 && maxPerOrder >= 5);
  const admits = (product: Product) => qualifies(coupon, couponLine({ product, quantity: 1 }));
  const qualifying = all.find(admits);
  const other = all.find((product) => !admits(product));
  if (qualifying && other) return { qualifying, other };
  throw new Skipped(`needs products that ${coupon.code} admits and products that it does not`);
}

export function quoteOf(
  browser: Browser,
  lines: readonly Line[],
  couponId: string | null = null,
  method: 'standard' | 'express' = 'standard',
): Promise<Quote> {
  const body = { lines: wireLines(lines), couponId, delivery: { method } };
  return browser.ask(api.orders.quote, { body });
}

/** What the app computes for these lines with this coupon; the delivery is that of a quote without the coupon. */
export function appPrice(lines: readonly Line[], coupon: Coupon, { delivery }: Quote, customer = GUEST) {
  const currency = delivery.currency;
  return priceCart({ lines: lines.map(couponLine), coupon, customer, delivery, currency, now: Date.now() });
}

/** The order that a shopper places who was shown this quote. */
export function requestFor(
  shop: Shop,
  quote: Quote,
  overrides: Partial<Omit<OrderRequest, 'delivery'>> = {},
): OrderRequest {
  return {
    cartId: crypto.randomUUID(),
    lines: quote.lines.map(({ productId, quantity, unitPrice }) => ({
      productId,
      quantity,
      expectedUnitPrice: unitPrice,
    })),
    couponId: quote.coupon?.couponId ?? null,
    expectedTotal: quote.total,
    contact: { email: `${crypto.randomUUID()}@conformance.example`, name: 'Conny Check' },
    delivery: { method: 'standard', address: ADDRESS },
    payment: { method: 'card', token: shop.token('ok') },
    ...overrides,
  };
}

/** Places an order, with a key of its own unless one is given. */
export function place(
  browser: Browser,
  request: OrderRequest,
  key: string = crypto.randomUUID(),
): Promise<Exchange> {
  return browser.send(api.orders.placeOrder, { body: request, headers: { 'Idempotency-Key': key } });
}

/** Places an order that has to succeed at once. @throws Violation */
export async function buy(browser: Browser, request: OrderRequest, key?: string): Promise<Order> {
  const exchange = await place(browser, request, key);
  expectSame('status', exchange.got.status, 201, [exchange]);
  return answerOf(api.orders.placeOrder, exchange);
}

/** Buys these lines as they are quoted now. @throws Violation */
export async function buyLines(
  shop: Shop,
  browser: Browser,
  lines: readonly Line[],
  couponId: string | null = null,
): Promise<Order> {
  return buy(browser, requestFor(shop, await quoteOf(browser, lines, couponId)));
}

/** Validates a coupon for these lines. */
export function validate(browser: Browser, coupon: Coupon, lines: readonly Line[]) {
  return browser.ask(api.coupons.validateCoupon, {
    params: { id: coupon.id },
    body: { lines: wireLines(lines) },
  });
}
