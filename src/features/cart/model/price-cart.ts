import {
  type CouponLine,
  type Eligibility,
  evaluateCoupon,
} from '@/features/coupons/model/evaluate-coupon.ts';
import type { Coupon, CouponCustomer } from '@/features/coupons/schemas.ts';
import { money, type Money, multiplyMoney, subtractMoney, sumMoney } from '@/shared/money/money.ts';

/** Flat delivery rates; standard delivery is free from a subtotal (before discounts) of `freeFrom`. */
export type DeliveryRates = { readonly standard: Money; readonly express: Money; readonly freeFrom: Money };

export type DeliveryChoice = keyof Omit<DeliveryRates, 'freeFrom'>;

export type PricingInput = {
  readonly lines: readonly CouponLine[];
  readonly coupon: Coupon | null;
  readonly customer: CouponCustomer;
  readonly delivery: Money;
  readonly currency: string;
  /** The service's clock, in ms since the epoch. */
  readonly now: number;
};

export type PricedCart = {
  /** In the order of the input. */
  readonly lines: readonly {
    readonly productId: string;
    readonly quantity: number;
    readonly unitPrice: Money;
    readonly subtotal: Money;
    readonly discount: Money;
  }[];
  readonly subtotal: Money;
  readonly discount: Money;
  readonly delivery: Money;
  /** `subtotal − discount + delivery`, never negative. */
  readonly total: Money;
  /** What the coupon rule said; `null` without a coupon. */
  readonly eligibility: Eligibility | null;
};

/**
 * Prices a cart: line subtotals, the coupon's discount over the lines, delivery and total, in one currency. This is how
 * the services price; what the cart shows is put together by `summarise-cart.ts`, which prefers the service's quote.
 */
export function priceCart(input: PricingInput): PricedCart {
  const { lines, coupon, currency, delivery } = input;
  const eligibility = coupon ? evaluateCoupon(coupon, input) : null;
  const granted = eligibility?.eligible ? eligibility : null;

  const subtotal = subtotalOfLines(lines, currency);
  const discount = granted?.discount ?? money(0, currency);
  return {
    lines: lines.map((line, index) => ({
      productId: line.productId,
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      subtotal: multiplyMoney(line.unitPrice, line.quantity),
      discount: granted?.lineDiscounts[index] ?? money(0, currency),
    })),
    subtotal,
    discount,
    delivery,
    total: sumMoney([subtractMoney(subtotal, discount), delivery], currency),
    eligibility,
  };
}

/** What the delivery costs: express at its flat rate, standard free from the threshold. */
export function deliveryCost(method: DeliveryChoice, subtotal: Money, rates: DeliveryRates): Money {
  if (method === 'standard' && subtotal.amount >= rates.freeFrom.amount)
    return money(0, rates.standard.currency);
  return rates[method];
}

export function subtotalOfLines(
  lines: readonly Pick<CouponLine, 'unitPrice' | 'quantity'>[],
  currency: string,
): Money {
  return sumMoney(
    lines.map((line) => multiplyMoney(line.unitPrice, line.quantity)),
    currency,
  );
}
