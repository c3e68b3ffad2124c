import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Coupon } from '@/features/coupons/schemas.ts';
import { type CouponLine, qualifies } from '@/features/coupons/model/evaluate-coupon.ts';
import { money, sumMoney } from '@/shared/money/money.ts';
import { PROPERTY_RUNS } from '@/shared/testing/property-runs.ts';
import { deliveryCost, priceCart, type PricingInput, subtotalOfLines } from './price-cart.ts';

const usd = (amount: number) => money(amount, 'USD');

function couponOf(overrides: Partial<Coupon>): Coupon {
  return {
    id: 'c',
    code: 'SAVE',
    title: '',
    description: '',
    discount: { type: 'percentage', percent: 10 },
    redemptions: 0,
    customerRedemptions: 0,
    ...overrides,
  };
}

function lineOf(productId: string, amount: number, quantity = 1): CouponLine {
  return { productId, categoryId: 'kitchen', quantity, unitPrice: usd(amount), reduced: false };
}

function inputOf(overrides: Partial<PricingInput>): PricingInput {
  return {
    lines: [lineOf('mug', 1_250, 2), lineOf('bowl', 999)],
    coupon: null,
    customer: { signedIn: false, hasOrdered: false },
    delivery: usd(490),
    currency: 'USD',
    now: 0,
    ...overrides,
  };
}

test('without a coupon the total is lines and delivery', () => {
  expect(priceCart(inputOf({}))).toEqual({
    lines: [
      { productId: 'mug', quantity: 2, unitPrice: usd(1_250), subtotal: usd(2_500), discount: usd(0) },
      { productId: 'bowl', quantity: 1, unitPrice: usd(999), subtotal: usd(999), discount: usd(0) },
    ],
    subtotal: usd(3_499),
    discount: usd(0),
    delivery: usd(490),
    total: usd(3_989),
    eligibility: null,
  });
});

test('an eligible coupon is taken off and shared over the lines', () => {
  const priced = priceCart(inputOf({ coupon: couponOf({}) }));
  expect(priced.lines.map(({ discount }) => discount)).toEqual([usd(250), usd(100)]);
  expect(priced).toMatchObject({ subtotal: usd(3_499), discount: usd(350), total: usd(3_639) });
});

test('a coupon that is not eligible takes nothing off, and says why', () => {
  const priced = priceCart(inputOf({ coupon: couponOf({ minimumSubtotal: usd(3_500) }) }));
  expect(priced).toMatchObject({ discount: usd(0), total: usd(3_989) });
  expect(priced.eligibility).toEqual({
    eligible: false,
    reason: { code: 'minimum_subtotal_not_met', missing: usd(1) },
  });
});

test('free shipping takes off the delivery, which stays visible', () => {
  const priced = priceCart(inputOf({ coupon: couponOf({ discount: { type: 'free_shipping' } }) }));
  expect(priced).toMatchObject({ discount: usd(490), delivery: usd(490), total: usd(3_499) });
  expect(priced.lines.every(({ discount }) => discount.amount === 0)).toBe(true);
});

test('a coupon for all of it leaves the delivery', () => {
  const all = couponOf({ discount: { type: 'percentage', percent: 100 } });
  expect(priceCart(inputOf({ coupon: all })).total).toEqual(usd(490));
  expect(priceCart(inputOf({ coupon: all, delivery: usd(0) })).total).toEqual(usd(0));
});

test('an empty cart costs its delivery', () => {
  expect(priceCart(inputOf({ lines: [], delivery: usd(0) }))).toMatchObject({ lines: [], total: usd(0) });
});

const RATES = { standard: usd(490), express: usd(1_290), freeFrom: usd(5_000) };

test.each([
  ['standard', 4_999, 490],
  ['standard', 5_000, 0],
  ['standard', 0, 490],
  ['express', 4_999, 1_290],
  ['express', 500_000, 1_290],
] as const)('%s delivery of %i costs %i', (method, subtotal, cost) => {
  expect(deliveryCost(method, usd(subtotal), RATES)).toEqual(usd(cost));
});

const ids = ['mug', 'bowl', 'hat', 'bed', 'oak'];
const price = fc.oneof(fc.nat(3), fc.nat(20_000), fc.nat(1_000_000_000));

const carts: fc.Arbitrary<CouponLine[]> = fc.uniqueArray(
  fc.record({
    productId: fc.constantFrom(...ids),
    categoryId: fc.constantFrom('kitchen', 'bedroom'),
    quantity: fc.integer({ min: 1, max: 99 }),
    unitPrice: price.map(usd),
    reduced: fc.boolean(),
  }),
  { selector: (line) => line.productId },
);

const discounts: fc.Arbitrary<Coupon['discount']> = fc.oneof(
  fc
    .integer({ min: 1, max: 10_000 })
    .map((percent) => ({ type: 'percentage' as const, percent: percent / 100 })),
  price.map((amount) => ({ type: 'fixed_amount' as const, amount: usd(amount) })),
  price.map((amount) => ({ type: 'fixed_amount_per_unit' as const, amount: usd(amount) })),
  fc.constant({ type: 'free_shipping' as const }),
);

const coupons: fc.Arbitrary<Coupon> = fc
  .record({
    discount: discounts,
    maximumDiscount: fc.option(price.map(usd)),
    productIds: fc.option(fc.subarray(ids)),
    categoryIds: fc.option(fc.subarray(['kitchen', 'bedroom'])),
    excludedProductIds: fc.option(fc.subarray(ids)),
    excludeReducedItems: fc.boolean(),
    minimumSubtotal: fc.option(price.map(usd)),
  })
  .map((fields) => couponOf(withoutNulls(fields)));

function withoutNulls(fields: object): Partial<Coupon> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

const inputs = fc
  .record({ lines: carts, coupon: fc.option(coupons), delivery: price.map(usd) })
  .map((fields) => inputOf(fields));

test('totals add up, nothing is negative, and a discount never exceeds what it applies to', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const priced = priceCart(input);
      const { lines, subtotal, discount, delivery, total } = priced;
      const isFreeShipping = input.coupon?.discount.type === 'free_shipping';
      const qualifying = input.lines.filter((line) => input.coupon && qualifies(input.coupon, line));

      expect(total.amount).toBe(subtotal.amount - discount.amount + delivery.amount);
      expect(total.amount).toBeGreaterThanOrEqual(0);
      expect(
        sumMoney(
          lines.map((line) => line.subtotal),
          'USD',
        ),
      ).toEqual(subtotal);
      expect(
        sumMoney(
          lines.map((line) => line.discount),
          'USD',
        ),
      ).toEqual(isFreeShipping ? usd(0) : discount);
      for (const line of lines) {
        expect(line.discount.amount).toBeGreaterThanOrEqual(0);
        expect(line.discount.amount).toBeLessThanOrEqual(line.subtotal.amount);
      }
      expect(discount.amount).toBeLessThanOrEqual(
        isFreeShipping ? delivery.amount : subtotalOfLines(qualifying, 'USD').amount,
      );
      expect(discount.amount > 0).toBe(priced.eligibility?.eligible === true);
    }),
    { numRuns: PROPERTY_RUNS },
  );
});

test('a line’s place in the cart changes what it gets by at most the odd unit', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const there = priceCart(input);
      const back = priceCart({ ...input, lines: input.lines.toReversed() });
      expect(back.total).toEqual(there.total);
      for (const [index, line] of there.lines.entries()) {
        const same = back.lines.at(-1 - index);
        expect(Math.abs(line.discount.amount - (same?.discount.amount ?? Number.NaN))).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: PROPERTY_RUNS },
  );
});
