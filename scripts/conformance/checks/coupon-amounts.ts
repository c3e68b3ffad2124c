import type { Coupon } from '@/features/coupons/schemas.ts';
import type { Check } from '../check.ts';
import type { CouponRole } from '../coupon-roles.ts';
import { Skipped } from '../exchange.ts';
import { expectMembers, expectSame, expectThat } from '../expect.ts';
import type { Shop } from '../shop.ts';
import { appPrice, buy, type Line, quoteOf, requestFor, validate } from '../shopping.ts';
import { api } from '../target.ts';

const QUOTE = 'POST /orders/quotes';
const RULES = 'docs/coupons.md';

/** What coupons take off. Validation, quote and order must agree with each other, and with what the app computes. */
export const couponAmounts: readonly Check[] = [
  amountCheck(
    'percentage',
    'A percentage is rounded half up once per order and split over the lines by value.',
  ),
  amountCheck('cappedPercentage', 'maximumDiscount caps a percentage.', 'percentage-capped'),
  amountCheck('fixedAmount', 'A fixed amount is taken off once per order.', 'fixed-amount'),
  amountCheck('perUnit', 'An amount per unit is at most the unit price.', 'per-unit'),
  amountCheck(
    'freeShipping',
    'Free shipping takes off the delivery, nothing off the lines.',
    'free-shipping',
  ),
  {
    id: 'coupons.no-more-than-the-items',
    rule: 'A fixed amount takes off no more than the items cost; no total is negative.',
    source: RULES,
    run: async (shop) => {
      const coupon = await shop.coupon('fixedAmount');
      const cheap = (await shop.catalogue()).find(
        ({ unitPrice, stock }) => stock > 0 && unitPrice.amount < amountOf(coupon),
      );
      if (!cheap) throw new Skipped(`needs a product that costs less than the ${coupon.code} takes off`);
      const quote = await quoteOf(await shop.guest(), [{ product: cheap, quantity: 1 }], coupon.id);
      expectSame('discount', quote.discount, cheap.unitPrice);
      expectSame('total', quote.total, quote.delivery);
    },
  },
  {
    id: 'coupons.nothing-to-take-off',
    rule: 'A coupon that would take nothing off is refused: free shipping when the delivery is free.',
    source: RULES,
    run: async (shop) => {
      const coupon = await shop.coupon('freeShipping');
      const browser = await shop.guest();
      for (const product of (await shop.catalogue()).filter(({ stock }) => stock > 0)) {
        const quantity = Math.min(product.maxPerOrder, product.stock, 99);
        const lines = [{ product, quantity }];
        if ((await quoteOf(browser, lines)).delivery.amount > 0) continue;
        const verdict = await validate(browser, coupon, lines);
        expectSame('eligible', verdict.eligible, false);
        return;
      }
      throw new Skipped('needs a cart whose standard delivery is free');
    },
  },
  {
    id: 'coupons.worked-examples',
    rule: 'Worked examples: 12.5 % of 49.96 is 6.25, split 2.50, 2.92, 0.83; 10 % of 0.05 is 0.01.',
    source: RULES,
    run: async (shop) => {
      if (!shop.doors) throw new Skipped('needs the test shop, which only mock services can be loaded with');
      const browser = await shop.guest();
      const linesOf = async (wanted: Readonly<Record<string, number>>): Promise<Line[]> =>
        (await shop.catalogue())
          .filter(({ id }) => wanted[id] !== undefined)
          .map((product) => ({ product, quantity: wanted[product.id] ?? 0 }));

      const percentage = await shop.coupon('percentage');
      const basket = await quoteOf(browser, await linesOf({ lamp: 1, cup: 3, clip: 2 }), percentage.id);
      expectSame('12.5 % of 49.96', basket.discount.amount, 625);
      expectSame(
        'by line',
        basket.lines.map(({ discount }) => discount.amount),
        [250, 292, 83],
      );

      const tenPercent = await shop.coupon('exceptReduced');
      const pins = await quoteOf(browser, await linesOf({ pin: 1 }), tenPercent.id);
      expectSame('10 % of 0.05', pins.discount.amount, 1);
      expectSame('total with a delivery of 5.00', pins.total.amount, 504);
    },
  },
  {
    id: 'coupons.second-coupon',
    rule: 'At most one coupon counts: asking with one after another adds nothing up.',
    source: QUOTE,
    run: async (shop) => {
      const browser = await shop.guest();
      const lines = await mixedLines(shop);
      const first = await shop.coupon('percentage');
      const second = await shop.coupon('fixedAmount');
      const alone = await quoteOf(await shop.guest('somebody else'), lines, second.id);
      await validate(browser, first, lines);
      await quoteOf(browser, lines, first.id);
      expectSame('the quote with the second coupon', await quoteOf(browser, lines, second.id), alone);
      expectSame('discount without a coupon', (await quoteOf(browser, lines)).discount.amount, 0);
    },
  },
  {
    id: 'coupons.unknown-in-quote',
    rule: 'A quote with an unknown coupon counts without it and says coupon_not_found.',
    source: QUOTE,
    run: async (shop) => {
      const couponId = crypto.randomUUID();
      const quote = await quoteOf(await shop.guest(), await mixedLines(shop), couponId);
      expectSame('discount', quote.discount.amount, 0);
      expectSame('coupon', quote.coupon, { couponId, eligible: false, reason: { code: 'coupon_not_found' } });
    },
  },
];

function amountCheck(role: CouponRole, rule: string, name: string = role): Check {
  return {
    id: `coupons.${name}`,
    rule,
    source: RULES,
    run: async (shop) => expectSameEverywhere(shop, await shop.coupon(role), await mixedLines(shop)),
  };
}

/** One, two and three units of three products, so that little divides evenly. */
async function mixedLines(shop: Shop): Promise<Line[]> {
  return (await shop.products(3)).map((product, index) => ({ product, quantity: index + 1 }));
}

/** The discount is the same at validation, in the quote, in the order, and in the app. */
async function expectSameEverywhere(shop: Shop, coupon: Coupon, lines: readonly Line[]): Promise<void> {
  const browser = await shop.guest();
  const plain = await quoteOf(browser, lines);
  const expected = appPrice(lines, coupon, plain);
  expectThat(expected.eligibility?.eligible === true, `${coupon.code} does not fit the first three products`);

  const quote = await quoteOf(browser, lines, coupon.id);
  expectSame('discount in the quote', quote.discount, expected.discount);
  const byLine = (priced: { readonly lines: readonly { readonly discount: unknown }[] }) =>
    priced.lines.map(({ discount }) => discount);
  expectSame('discounts by line', byLine(quote), byLine(expected));
  expectSame('total of the quote', quote.total, expected.total);
  expectSame('verdict in the quote', quote.coupon, { couponId: coupon.id, eligible: true });

  const verdict = await validate(browser, coupon, lines);
  expectSame('validation', verdict, { couponId: coupon.id, eligible: true, discount: expected.discount });

  const order = await buy(browser, requestFor(shop, quote));
  const { subtotal, discount, delivery, total } = quote;
  expectMembers('the order', order, {
    subtotal,
    discount,
    delivery,
    total,
    couponId: coupon.id,
    couponCode: coupon.code,
  });
  expectSame('discounts by line of the order', byLine(order), byLine(quote));
  expectSame(
    'the order, read again',
    await browser.ask(api.orders.getOrder, { params: { id: order.id } }),
    order,
  );
}

function amountOf({ discount }: Coupon): number {
  return discount.type === 'fixed_amount' ? discount.amount.amount : 0;
}
