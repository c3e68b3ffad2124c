import {
  deliveryCost,
  type PricedCart,
  priceCart,
  subtotalOfLines,
} from '@/features/cart/model/price-cart.ts';
import type { CouponLine } from '@/features/coupons/model/evaluate-coupon.ts';
import type { Coupon, CouponCustomer } from '@/features/coupons/schemas.ts';
import type { DeliveryMethod, Quote } from '@/features/orders/schemas.ts';
import type { Money } from '@/shared/money/money.ts';
import type { CatalogService, DescribedProduct } from '../catalog.ts';

export type OrderLine = DescribedProduct & CouponLine;

/** The priced contents of an order: what it costs before anybody has looked at coupons. */
export type Basket = {
  readonly lines: readonly OrderLine[];
  readonly delivery: Money;
  readonly currency: string;
};

/** A coupon that stands in the way of nothing: its rule is asked when the order is priced. */
export type CouponInPlay = { readonly coupon: Coupon | undefined; readonly customer: CouponCustomer };

const NOBODY: CouponCustomer = { signedIn: false, hasOrdered: false };

export type BasketOutcome =
  | { readonly ok: true; readonly basket: Basket }
  | { readonly ok: false; readonly unknown: string };

/** Looks up what the lines cost at present. */
export async function fillBasket(
  catalog: Pick<CatalogService, 'describe' | 'shop'>,
  wanted: readonly { readonly productId: string; readonly quantity: number }[],
  method: DeliveryMethod,
): Promise<BasketOutcome> {
  const products = await catalog.describe(wanted.map((line) => line.productId));
  const unknown = wanted.find((line) => !products.has(line.productId));
  if (unknown) return { ok: false, unknown: unknown.productId };

  const lines = wanted.flatMap(({ productId, quantity }) => {
    const product = products.get(productId);
    return product ? [{ ...product, quantity }] : [];
  });
  const { currency, delivery: rates } = await catalog.shop();
  const delivery = deliveryCost(method, subtotalOfLines(lines, currency), rates);
  return { ok: true, basket: { lines, delivery, currency } };
}

/** What the basket costs with a coupon, whose verdict stands beside it; an unknown coupon is a verdict too. */
export function quoteWith(
  basket: Basket,
  couponId: string,
  { coupon, customer }: CouponInPlay,
  now: number,
): Quote {
  const priced = priceCart({ ...basket, coupon: coupon ?? null, customer, now });
  return quoteOf(priced, {
    couponId,
    eligible: priced.eligibility?.eligible ?? false,
    ...(!coupon && { reason: { code: 'coupon_not_found' } }),
    ...(priced.eligibility?.eligible === false && { reason: priced.eligibility.reason }),
  });
}

export function quoteWithout(basket: Basket): Quote {
  return quoteOf(priceCart({ ...basket, coupon: null, customer: NOBODY, now: 0 }), null);
}

function quoteOf({ lines, subtotal, discount, delivery, total }: PricedCart, coupon: Quote['coupon']): Quote {
  return { lines: [...lines], subtotal, discount, delivery, total, coupon };
}
