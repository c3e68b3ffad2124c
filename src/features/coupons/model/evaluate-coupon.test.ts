import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Coupon, CouponReason } from '@/features/coupons/schemas.ts';
import { money, sumMoney } from '@/shared/money/money.ts';
import { PROPERTY_RUNS } from '@/shared/testing/property-runs.ts';
import {
  type CouponCircumstances,
  type CouponLine,
  type Eligibility,
  evaluateCoupon,
  qualifies,
} from './evaluate-coupon.ts';

const NOW = Date.parse('2026-06-15T12:00:00.000Z');
const usd = (amount: number) => money(amount, 'USD');

function couponOf(overrides: Partial<Coupon> = {}): Coupon {
  return {
    id: 'c',
    code: 'TEN',
    title: '10% off',
    description: '',
    discount: { type: 'percentage', percent: 10 },
    redemptions: 0,
    customerRedemptions: 0,
    ...overrides,
  };
}

function lineOf(amount: number, overrides: Partial<CouponLine> = {}): CouponLine {
  return {
    productId: 'mug',
    categoryId: 'kitchen',
    quantity: 1,
    unitPrice: usd(amount),
    reduced: false,
    ...overrides,
  };
}

const GUEST = { signedIn: false, hasOrdered: false };

function evaluate(
  coupon: Partial<Coupon>,
  lines: readonly CouponLine[],
  rest: Partial<Omit<CouponCircumstances, 'lines'>> = {},
): Eligibility {
  return evaluateCoupon(couponOf(coupon), { lines, customer: GUEST, delivery: usd(490), now: NOW, ...rest });
}

/** The discount per line in minor units, or the reason's code. */
function outcome(eligibility: Eligibility): number[] | CouponReason['code'] {
  if (!eligibility.eligible) return eligibility.reason.code;
  return eligibility.lineDiscounts.map(({ amount }) => amount);
}

const PERCENT = (percent: number) => ({ discount: { type: 'percentage', percent } }) as const;
const FIXED = (amount: number) => ({ discount: { type: 'fixed_amount', amount: usd(amount) } }) as const;
const PER_UNIT = (amount: number) =>
  ({ discount: { type: 'fixed_amount_per_unit', amount: usd(amount) } }) as const;

test.each<[string, Partial<Coupon>, readonly CouponLine[], ReturnType<typeof outcome>]>([
  ['ten per cent', PERCENT(10), [lineOf(1_000)], [100]],
  ['half a cent is rounded up', PERCENT(10), [lineOf(995)], [100]],
  ['less than half a cent is rounded down', PERCENT(10), [lineOf(994)], [99]],
  ['rounds once per order, not per line', PERCENT(10), [lineOf(5), lineOf(5), lineOf(5)], [1, 1, 0]],
  ['shares by value, odd cents to the largest remainder', PERCENT(50), [lineOf(101), lineOf(102)], [51, 51]],
  ['a hundred per cent', PERCENT(100), [lineOf(1_234, { quantity: 3 })], [3_702]],
  ['two decimals', PERCENT(12.25), [lineOf(10_000)], [1_225]],
  ['half of one cent is a cent', PERCENT(50), [lineOf(1)], [1]],
  ['less than half of one cent is nothing, so refused', PERCENT(49), [lineOf(1)], 'no_qualifying_items'],
  ['capped', { ...PERCENT(50), maximumDiscount: usd(300) }, [lineOf(1_000)], [300]],
  ['exactly at the cap', { ...PERCENT(30), maximumDiscount: usd(300) }, [lineOf(1_000)], [300]],
  ['the cap is shared', { ...PERCENT(50), maximumDiscount: usd(3) }, [lineOf(500), lineOf(500)], [2, 1]],
  ['a cap of nothing is refused', { maximumDiscount: usd(0) }, [lineOf(1_000)], 'no_qualifying_items'],
  ['a fixed amount', FIXED(500), [lineOf(1_000)], [500]],
  ['a fixed amount is taken once', FIXED(500), [lineOf(1_000, { quantity: 3 })], [500]],
  ['never more than the items cost', FIXED(500), [lineOf(300), lineOf(100)], [300, 100]],
  ['a fixed amount over thirds', FIXED(100), [lineOf(1_000), lineOf(1_000), lineOf(1_000)], [34, 33, 33]],
  ['the cap is for percentages only', { ...FIXED(500), maximumDiscount: usd(1) }, [lineOf(1_000)], [500]],
  ['an amount per unit', PER_UNIT(150), [lineOf(1_000, { quantity: 3 }), lineOf(400)], [450, 150]],
  ['at most the unit price', PER_UNIT(150), [lineOf(100, { quantity: 3 }), lineOf(151)], [300, 150]],
  ['an amount per unit has no cap', { ...PER_UNIT(9), maximumDiscount: usd(1) }, [lineOf(10)], [9]],
  ['free items are worth nothing off', PERCENT(50), [lineOf(0)], 'no_qualifying_items'],
  ['free items beside others get nothing', FIXED(100), [lineOf(0), lineOf(500)], [0, 100]],
  ['an empty cart', PERCENT(50), [], 'no_qualifying_items'],
])('%s', (_, coupon, lines, expected) => {
  expect(outcome(evaluate(coupon, lines))).toEqual(expected);
});

/** Every discount on carts of no cent, one cent and two: it takes off what there is, or is refused. */
test.each<[string, Partial<Coupon>, readonly (number[] | CouponReason['code'])[]]>([
  ['half', PERCENT(50), ['no_qualifying_items', [1], [1]]],
  ['all', PERCENT(100), ['no_qualifying_items', [1], [2]]],
  ['hardly anything', PERCENT(0.01), Array(3).fill('no_qualifying_items')],
  ['one cent', FIXED(1), ['no_qualifying_items', [1], [1]]],
  ['two cents', FIXED(2), ['no_qualifying_items', [1], [2]]],
  ['no amount', FIXED(0), Array(3).fill('no_qualifying_items')],
  ['one cent each', PER_UNIT(1), ['no_qualifying_items', [1], [1]]],
  ['two cents each', PER_UNIT(2), ['no_qualifying_items', [1], [2]]],
  ['nothing each', PER_UNIT(0), Array(3).fill('no_qualifying_items')],
  ['free shipping', { discount: { type: 'free_shipping' } }, [[0], [0], [0]]],
])('on next to nothing: %s', (_, coupon, expected) => {
  expect([0, 1, 2].map((amount) => outcome(evaluate(coupon, [lineOf(amount)])))).toEqual(expected);
});

test('the discount is the sum of the lines’', () => {
  expect(evaluate(PERCENT(50), [lineOf(101), lineOf(102)])).toEqual({
    eligible: true,
    discount: usd(102),
    lineDiscounts: [usd(51), usd(51)],
  });
});

test('free shipping takes off the delivery and nothing of the lines', () => {
  const free = { discount: { type: 'free_shipping' } } as const;
  expect(evaluate(free, [lineOf(1_000)])).toEqual({
    eligible: true,
    discount: usd(490),
    lineDiscounts: [usd(0)],
  });
  expect(outcome(evaluate(free, [lineOf(1_000)], { delivery: usd(0) }))).toBe('no_qualifying_items');
  expect(outcome(evaluate({ ...free, productIds: ['hat'] }, [lineOf(1_000)]))).toBe('no_qualifying_items');
});

const HAT = { productId: 'hat', categoryId: 'clothes' };

test.each<[string, Partial<Coupon>, Partial<CouponLine>, boolean]>([
  ['no list admits all', {}, {}, true],
  ['its product is listed', { productIds: ['mug'] }, {}, true],
  ['its category is listed', { categoryIds: ['kitchen'] }, {}, true],
  ['product or category is enough', { productIds: ['hat'], categoryIds: ['kitchen'] }, {}, true],
  ['neither is listed', { productIds: ['hat'], categoryIds: ['clothes'] }, {}, false],
  ['an empty list admits nothing', { productIds: [] }, {}, false],
  ['an empty list beside one that admits', { productIds: [], categoryIds: ['kitchen'] }, {}, true],
  ['its product is excluded', { excludedProductIds: ['mug'] }, {}, false],
  ['its category is excluded', { excludedCategoryIds: ['kitchen'] }, {}, false],
  ['listed and excluded', { productIds: ['mug'], excludedCategoryIds: ['kitchen'] }, {}, false],
  ['others are excluded', { excludedProductIds: ['hat'], excludedCategoryIds: ['clothes'] }, {}, true],
  ['reduced, and reduced items are excluded', { excludeReducedItems: true }, { reduced: true }, false],
  ['not reduced, and reduced items are excluded', { excludeReducedItems: true }, {}, true],
  ['reduced, and reduced items are welcome', { excludeReducedItems: false }, { reduced: true }, true],
])('whether a line qualifies: %s', (_, coupon, line, expected) => {
  expect(qualifies(couponOf(coupon), lineOf(100, line))).toBe(expected);
});

test('what does not qualify gets nothing and helps no minimum', () => {
  const lines = [lineOf(1_000), lineOf(2_000, HAT)];
  expect(outcome(evaluate({ ...PERCENT(10), productIds: ['hat'] }, lines))).toEqual([0, 200]);
  expect(outcome(evaluate({ ...FIXED(5_000), productIds: ['mug'] }, lines))).toEqual([1_000, 0]);
  expect(outcome(evaluate({ ...PER_UNIT(50), excludedProductIds: ['mug'] }, lines))).toEqual([0, 50]);
  expect(evaluate({ productIds: ['hat'], minimumSubtotal: usd(2_500) }, lines)).toEqual({
    eligible: false,
    reason: { code: 'minimum_subtotal_not_met', missing: usd(500) },
  });
});

const START = '2026-06-15T12:00:00.000Z';
const TWICE = [lineOf(500, { quantity: 2 })];

test.each<[string, Partial<Coupon>, Partial<CouponCircumstances>, CouponReason | null]>([
  ['the first instant of the window', { startsAt: START }, {}, null],
  ['an instant before', { startsAt: START }, { now: NOW - 1 }, { code: 'not_started', startsAt: START }],
  ['the last instant of the window', { endsAt: START }, {}, null],
  ['an instant after', { endsAt: START }, { now: NOW + 1 }, { code: 'expired', endsAt: START }],
  ['switched off', { active: false }, {}, { code: 'inactive' }],
  ['switched on', { active: true }, {}, null],
  ['one use left', { usageLimit: 3, redemptions: 2 }, {}, null],
  ['no use left', { usageLimit: 3, redemptions: 3 }, {}, { code: 'usage_limit_reached' }],
  ['more uses than allowed', { usageLimit: 3, redemptions: 4 }, {}, { code: 'usage_limit_reached' }],
  ['no use at all', { usageLimit: 0 }, {}, { code: 'usage_limit_reached' }],
  [
    'the last use is held by another order',
    { usageLimit: 3, redemptions: 3, pendingRedemptions: 1, pendingUntil: START },
    {},
    { code: 'held_by_another_order', retryAt: START },
  ],
  [
    'used up even without what others hold',
    { usageLimit: 3, redemptions: 4, pendingRedemptions: 1, pendingUntil: START },
    {},
    { code: 'usage_limit_reached' },
  ],
  ['one use left for the customer', { perCustomerLimit: 2, customerRedemptions: 1 }, {}, null],
  [
    'none left for the customer',
    { perCustomerLimit: 2, customerRedemptions: 2 },
    {},
    { code: 'customer_limit_reached' },
  ],
  [
    'none left for the customer, who used it on an order',
    { perCustomerLimit: 1, customerRedemptions: 1, lastOrderId: 'o-7' },
    {},
    { code: 'customer_limit_reached', orderId: 'o-7' },
  ],
  ['signed in', { signInRequired: true }, { customer: { signedIn: true, hasOrdered: false } }, null],
  ['a guest', { signInRequired: true }, {}, { code: 'sign_in_required' }],
  ['a first order', { firstOrderOnly: true }, {}, null],
  [
    'not the first order',
    { firstOrderOnly: true },
    { customer: { signedIn: true, hasOrdered: true } },
    { code: 'first_order_only' },
  ],
  ['exactly the minimum', { minimumSubtotal: usd(1_000) }, {}, null],
  [
    'a cent below the minimum',
    { minimumSubtotal: usd(1_001) },
    {},
    { code: 'minimum_subtotal_not_met', missing: usd(1) },
  ],
  ['exactly as many as needed', { minimumQuantity: 2 }, {}, null],
  ['one too few', { minimumQuantity: 3 }, {}, { code: 'minimum_quantity_not_met', missing: 1 }],
  [
    'delivery never counts',
    { minimumSubtotal: usd(1_400) },
    { delivery: usd(490) },
    { code: 'minimum_subtotal_not_met', missing: usd(400) },
  ],
])('%s', (_, coupon, circumstances, expected) => {
  const eligibility = evaluate(coupon, TWICE, circumstances);
  expect(eligibility.eligible ? null : eligibility.reason).toEqual(expected);
});

/** One failing condition for each reason, in the order in which reasons are found. */
const FAILURES: readonly [CouponReason['code'], Partial<Coupon>][] = [
  ['inactive', { active: false }],
  ['not_started', { startsAt: '2026-06-15T12:00:00.001Z' }],
  ['expired', { endsAt: '2026-06-15T11:59:59.999Z' }],
  ['usage_limit_reached', { usageLimit: 1, redemptions: 1 }],
  ['customer_limit_reached', { perCustomerLimit: 1, customerRedemptions: 1 }],
  ['sign_in_required', { signInRequired: true }],
  ['first_order_only', { firstOrderOnly: true }],
  ['no_qualifying_items', { productIds: ['hat'], categoryIds: ['clothes'] }],
  ['minimum_subtotal_not_met', { minimumSubtotal: usd(9_999) }],
  ['minimum_quantity_not_met', { minimumQuantity: 9 }],
];

const PAIRS = FAILURES.flatMap(([earlier, a], index) =>
  FAILURES.slice(index + 1).map(([later, b]) => ({ earlier, later, coupon: { ...a, ...b } })),
);

test.each(PAIRS)('of $earlier and $later the first is the reason', ({ earlier, coupon }) => {
  const customer = { signedIn: false, hasOrdered: true };
  expect(outcome(evaluate(coupon, TWICE, { customer }))).toBe(earlier);
});

/** Two conditions that are met, together: neither spoils the other. */
const MET: readonly Partial<Coupon>[] = [
  { active: true },
  { startsAt: START },
  { endsAt: START },
  { usageLimit: 1 },
  { perCustomerLimit: 1 },
  { signInRequired: true },
  { firstOrderOnly: true },
  { productIds: ['mug'] },
  { categoryIds: ['kitchen'] },
  { excludedProductIds: ['hat'] },
  { excludedCategoryIds: ['clothes'] },
  { excludeReducedItems: true },
  { minimumSubtotal: usd(1_000) },
  { minimumQuantity: 2 },
];

const MEMBER = { signedIn: true, hasOrdered: false };

test.each<[string, Partial<Coupon>, number]>([
  ['a percentage', PERCENT(10), 100],
  ['a capped percentage', { ...PERCENT(50), maximumDiscount: usd(300) }, 300],
  ['a fixed amount', FIXED(250), 250],
  ['an amount per unit', PER_UNIT(150), 300],
  ['free shipping', { discount: { type: 'free_shipping' } }, 490],
])('every two conditions that are met leave %s as it is', (_, discount, expected) => {
  for (const [index, a] of MET.entries()) {
    for (const b of MET.slice(index)) {
      const eligibility = evaluate({ ...discount, ...a, ...b }, TWICE, { customer: MEMBER });
      expect(eligibility, JSON.stringify({ a, b })).toMatchObject({ discount: usd(expected) });
    }
  }
});

test('every condition that fails refuses, whichever other one is met and whatever it would take off', () => {
  const discounts = [
    PERCENT(10),
    FIXED(250),
    PER_UNIT(150),
    { discount: { type: 'free_shipping' } as const },
  ];
  for (const [reason, failing] of FAILURES) {
    const customer = { signedIn: reason !== 'sign_in_required', hasOrdered: reason === 'first_order_only' };
    for (const met of MET) {
      for (const discount of discounts) {
        const coupon = { ...discount, ...met, ...failing };
        expect(outcome(evaluate(coupon, TWICE, { customer })), JSON.stringify(coupon)).toBe(reason);
      }
    }
  }
});

const lines = fc.array(
  fc.record({
    productId: fc.constantFrom('mug', 'hat', 'bed'),
    categoryId: fc.constantFrom('kitchen', 'clothes'),
    quantity: fc.integer({ min: 1, max: 99 }),
    unitPrice: fc.oneof(fc.nat(3), fc.nat(1_000_000_000)).map(usd),
    reduced: fc.boolean(),
  }),
  { maxLength: 20 },
);

const amount = fc.oneof(fc.nat(5), fc.nat(1_000_000)).map(usd);
const discounts = fc.oneof(
  fc.integer({ min: 1, max: 10_000 }).map((hundredths) => PERCENT(hundredths / 100).discount),
  amount.map(({ amount: value }) => FIXED(value).discount),
  amount.map(({ amount: value }) => PER_UNIT(value).discount),
  fc.constant({ type: 'free_shipping' } as const),
);
const coupons = fc.record(
  {
    discount: discounts,
    maximumDiscount: amount,
    productIds: fc.subarray(['mug', 'hat']),
    categoryIds: fc.subarray(['kitchen', 'clothes']),
    excludedProductIds: fc.subarray(['mug', 'hat']),
    excludeReducedItems: fc.boolean(),
    minimumSubtotal: amount,
    minimumQuantity: fc.nat(20),
  },
  { requiredKeys: ['discount'] },
);

test('an eligible coupon takes something, from qualifying lines, never more than each costs', () => {
  fc.assert(
    fc.property(coupons, lines, (overrides, cart) => {
      const coupon = couponOf(overrides);
      const eligibility = evaluate(coupon, cart);
      fc.pre(eligibility.eligible);

      expect(eligibility.discount.amount).toBeGreaterThan(0);
      expect(eligibility.lineDiscounts).toHaveLength(cart.length);
      const ofLines = sumMoney(eligibility.lineDiscounts, 'USD');
      expect(ofLines).toEqual(coupon.discount.type === 'free_shipping' ? usd(0) : eligibility.discount);
      for (const [index, line] of cart.entries()) {
        const taken = eligibility.lineDiscounts[index]?.amount ?? Number.NaN;
        expect(taken).toBeGreaterThanOrEqual(0);
        expect(taken).toBeLessThanOrEqual(
          qualifies(coupon, line) ? line.unitPrice.amount * line.quantity : 0,
        );
      }
    }),
    { numRuns: PROPERTY_RUNS },
  );
});

test('a missing amount or number is exactly what is missing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 98 }), (missing, count) => {
      const cart = [lineOf(100, { quantity: count })];
      const minimum = usd(100 * count + missing);
      const shortOf = evaluate({ minimumSubtotal: minimum }, cart);
      expect(shortOf).toMatchObject({ reason: { missing: usd(missing) } });

      const filled = [...cart, lineOf(missing)];
      expect(evaluate({ minimumSubtotal: minimum }, filled).eligible).toBe(true);
      expect(evaluate({ minimumQuantity: count + 1 }, cart)).toMatchObject({ reason: { missing: 1 } });
    }),
    { numRuns: PROPERTY_RUNS },
  );
});
