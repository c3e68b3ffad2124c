import type { Quote } from '@/features/orders/schemas.ts';
import { answering, type Defect, deviceOf, editing, jsonOf, problem } from './plant.ts';
import { cheaperBy, eligible, QUOTE, quotingWith, quotingWithout, verdictOf } from './plant-coupons.ts';

/** Coupons that take off more or less than they should, or from other items. */
export const couponAmountDefects: readonly Defect[] = [
  {
    name: 'a second coupon comes on top of the first',
    foundBy: { 'coupons.second-coupon': 'the quote with the second coupon' },
    plant: (next, services) => {
      const discounts = new Map<string, number>();
      return editing(QUOTE, (body, request) => {
        const quote = body as Quote;
        const before = discounts.get(deviceOf(request)) ?? 0;
        discounts.set(deviceOf(request), quote.discount.amount);
        return quote.coupon ? cheaperBy(quote, before) : undefined;
      })(next, services);
    },
  },
  {
    name: 'a discount is rounded half down',
    foundBy: { 'coupons.worked-examples': '12.5 % of 49.96: expected 625, got 624' },
    plant: editing(QUOTE, (body) => {
      const quote = body as Quote;
      const isHalf = quote.coupon?.eligible === true && (quote.subtotal.amount * 125) % 1000 === 500;
      return isHalf ? cheaperBy(quote, -1) : undefined;
    }),
  },
  {
    name: 'the whole discount is put on the first line',
    foundBy: { 'coupons.percentage': 'discounts by line' },
    plant: editing(QUOTE, (body) => {
      const quote = body as Quote;
      const lines = quote.lines.map((line, index) => ({
        ...line,
        discount: { ...line.discount, amount: index === 0 ? quote.discount.amount : 0 },
      }));
      return { ...quote, lines };
    }),
  },
  {
    name: 'maximumDiscount is ignored',
    foundBy: { 'coupons.percentage-capped': 'discount in the quote' },
    plant: quotingWithout('maximumDiscount'),
  },
  {
    name: 'excluded products count as well',
    foundBy: { 'coupons.excluded-products': 'discounts by line' },
    plant: quotingWithout('excludedProductIds'),
  },
  {
    name: 'reduced items count although the coupon excludes them',
    foundBy: { 'coupons.reduced-items': 'discounts by line' },
    plant: quotingWithout('excludeReducedItems'),
  },
  {
    name: 'free shipping is taken off the items',
    foundBy: { 'coupons.free-shipping': 'discounts by line' },
    plant: editing(QUOTE, (body) => {
      const quote = body as Quote;
      const [first, ...others] = quote.lines;
      const isShipping = quote.discount.amount === quote.delivery.amount && quote.coupon?.eligible === true;
      return first && isShipping
        ? { ...quote, lines: [{ ...first, discount: quote.discount }, ...others] }
        : undefined;
    }),
  },
  {
    name: 'a coupon that takes nothing off is fine',
    foundBy: { 'coupons.nothing-to-take-off': 'eligible: expected false, got true' },
    plant: verdictOf(({ reason, coupon }) =>
      coupon?.discount.type === 'free_shipping' && reason !== undefined ? eligible(0) : undefined,
    ),
  },
  {
    name: 'a minimum that is met exactly is not enough',
    foundBy: { 'coupons.minimum-subtotal': 'eligible with 1998 of 1998: expected true, got false' },
    plant: verdictOf(({ coupon, subtotal }) => {
      const isExact = coupon?.minimumSubtotal?.amount === subtotal;
      const missing = { amount: 0, currency: 'USD' };
      return isExact ? { eligible: false, reason: { code: 'minimum_subtotal_not_met', missing } } : undefined;
    }),
  },
  {
    name: 'minimums look at all items, not at the qualifying ones',
    foundBy: { 'coupons.minimum-of-qualifying': 'minimum_subtotal_not_met' },
    plant: verdictOf(({ reason, coupon }) =>
      coupon?.categoryIds && reason === 'minimum_subtotal_not_met' ? eligible(77) : undefined,
    ),
  },
  {
    name: 'a fixed amount is taken off each unit',
    foundBy: { 'coupons.fixed-amount': 'discount in the quote' },
    plant: quotingWith((coupon) =>
      coupon.discount.type === 'fixed_amount'
        ? { ...coupon, discount: { ...coupon.discount, type: 'fixed_amount_per_unit' } }
        : coupon,
    ),
  },
  {
    name: 'an amount per unit is taken off once',
    foundBy: { 'coupons.per-unit': 'discount in the quote' },
    plant: quotingWith((coupon) =>
      coupon.discount.type === 'fixed_amount_per_unit'
        ? { ...coupon, discount: { ...coupon.discount, type: 'fixed_amount' } }
        : coupon,
    ),
  },
  {
    name: 'a fixed amount takes off more than the items cost',
    foundBy: { 'coupons.no-more-than-the-items': 'discount: expected' },
    plant: editing(QUOTE, (body) => {
      const quote = body as Quote;
      const isAll = quote.coupon?.eligible === true && quote.discount.amount === quote.subtotal.amount;
      return isAll ? cheaperBy(quote, 100) : undefined;
    }),
  },
  {
    name: 'an unknown coupon makes the quote fail',
    foundBy: { 'coupons.unknown-in-quote': 'expected 200, got 404' },
    plant: answering(QUOTE, async (response) => {
      const { coupon } = (await jsonOf(response)) as Partial<Quote>;
      return coupon?.reason?.code === 'coupon_not_found' ? problem(404, 'coupon_not_found') : response;
    }),
  },
  {
    name: 'productIds are ignored',
    foundBy: { 'coupons.product-list': 'discounts by line' },
    plant: quotingWithout('productIds'),
  },
  {
    name: 'categoryIds are ignored',
    foundBy: {
      'coupons.category-list': 'discounts by line',
      'coupons.product-or-category': 'discounts by line',
    },
    plant: quotingWithout('categoryIds'),
  },
  {
    name: 'excluded categories count as well',
    foundBy: { 'coupons.excluded-categories': 'discounts by line' },
    plant: quotingWithout('excludedCategoryIds'),
  },
];
