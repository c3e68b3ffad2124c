import type { Product } from '@/features/catalog/schemas.ts';
import type { Coupon } from '@/features/coupons/schemas.ts';
import type { Check } from '../check.ts';
import type { CouponRole } from '../coupon-roles.ts';
import { Skipped } from '../exchange.ts';
import { expectSame, expectThat } from '../expect.ts';
import type { Shop } from '../shop.ts';
import { appPrice, type Line, partsFor, quoteOf, twoOfEach, validate } from '../shopping.ts';

const RULES = 'docs/coupons.md';

/** On which items, and from how many or how much of them, a coupon counts. */
export const couponConditions: readonly Check[] = [
  itemCheck('products', 'A coupon with productIds takes off these products only.', 'product-list'),
  itemCheck(
    'categories',
    'A coupon with categoryIds takes off products of these categories only.',
    'category-list',
  ),
  itemCheck(
    'productsOrCategories',
    'With productIds and categoryIds, a product that either list admits qualifies.',
    'product-or-category',
  ),
  itemCheck('exceptProducts', 'excludedProductIds take products out.', 'excluded-products'),
  itemCheck('exceptCategories', 'excludedCategoryIds take categories out.', 'excluded-categories'),
  itemCheck(
    'exceptReduced',
    'excludeReducedItems takes out what costs less than its compareAtPrice.',
    'reduced-items',
  ),
  {
    id: 'coupons.minimum-subtotal',
    rule: 'minimumSubtotal: equal is enough, below it the answer says what is missing, delivery never counts.',
    source: RULES,
    run: async (shop) => {
      const coupon = await shop.coupon('minimumSubtotal');
      const minimum = coupon.minimumSubtotal ?? { amount: 0, currency: '' };
      const browser = await shop.guest();
      for (const lines of await cartsAround(shop, minimum.amount)) {
        const subtotal = subtotalOf(lines);
        const verdict = await validate(browser, coupon, lines);
        if (subtotal >= minimum.amount) {
          expectSame(`eligible with ${subtotal} of ${minimum.amount}`, verdict.eligible, true);
        } else {
          const missing = { ...minimum, amount: minimum.amount - subtotal };
          expectReason(verdict, { code: 'minimum_subtotal_not_met', missing });
        }
      }
    },
  },
  {
    id: 'coupons.minimum-of-qualifying',
    rule: 'Minimums look at the qualifying items only.',
    source: RULES,
    run: async (shop) => {
      const coupon = await shop.coupon('minimumOfCategory');
      const { qualifying, other } = await partsFor(shop, coupon);
      const minimum = coupon.minimumSubtotal ?? { amount: 0, currency: '' };
      const lines = [
        { product: qualifying, quantity: 1 },
        { product: other, quantity: Math.min(other.maxPerOrder, 20) },
      ];
      if (qualifying.unitPrice.amount >= minimum.amount || subtotalOf(lines) < minimum.amount) {
        throw new Skipped(
          `needs one unit that ${coupon.code} admits for less than its minimum, and dear others`,
        );
      }
      const missing = { ...minimum, amount: minimum.amount - qualifying.unitPrice.amount };
      const verdict = await validate(await shop.guest(), coupon, lines);
      expectReason(verdict, { code: 'minimum_subtotal_not_met', missing });
    },
  },
  {
    id: 'coupons.minimum-quantity',
    rule: 'minimumQuantity counts units, equal is enough, and below it the answer says how many are missing.',
    source: RULES,
    run: async (shop) => {
      const coupon = await shop.coupon('minimumQuantity');
      const minimum = coupon.minimumQuantity ?? 0;
      const [first, second] = (await shop.products(2)) as [Product, Product];
      const browser = await shop.guest();
      const linesWith = (units: number): Line[] =>
        units < 2
          ? [{ product: first, quantity: units }]
          : [
              { product: first, quantity: units - 1 },
              { product: second, quantity: 1 },
            ];
      const enough = await validate(browser, coupon, linesWith(minimum));
      expectSame(`eligible with ${minimum} units`, enough.eligible, true);
      if (minimum < 2) return;
      const verdict = await validate(browser, coupon, linesWith(minimum - 1));
      expectReason(verdict, { code: 'minimum_quantity_not_met', missing: 1 });
    },
  },
  {
    id: 'coupons.quote-says-why',
    rule: 'A quote with a coupon that does not count takes nothing off and gives the reason of the validation.',
    source: 'POST /orders/quotes',
    run: async (shop) => {
      const coupon = await shop.coupon('products');
      const { other } = await partsFor(shop, coupon);
      const browser = await shop.guest();
      const lines = twoOfEach([other]);
      const verdict = await validate(browser, coupon, lines);
      const { discount, subtotal, delivery, total, ...quote } = await quoteOf(browser, lines, coupon.id);
      expectSame('discount', discount.amount, 0);
      expectSame('total', total.amount, subtotal.amount + delivery.amount);
      expectThat(!verdict.eligible, `${coupon.code} is eligible without a qualifying item`);
      expectSame('coupon', quote.coupon, {
        couponId: coupon.id,
        eligible: false,
        reason: verdict.reason,
      });
    },
  },
];

/** With both kinds of items only the qualifying ones are reduced; with the others alone nothing is. */
function itemCheck(role: CouponRole, rule: string, name: string): Check {
  return {
    id: `coupons.${name}`,
    rule,
    source: RULES,
    run: async (shop) => {
      const coupon = await shop.coupon(role);
      const { qualifying, other } = await partsFor(shop, coupon);
      const browser = await shop.guest();
      await expectAppsDiscount(browser, coupon, await everyProduct(shop));
      await expectAppsDiscount(browser, coupon, twoOfEach([other, qualifying]));
      const verdict = await validate(browser, coupon, twoOfEach([other]));
      expectReason(verdict, { code: 'no_qualifying_items' });
    },
  };
}

async function expectAppsDiscount(
  browser: Awaited<ReturnType<Shop['guest']>>,
  coupon: Coupon,
  lines: readonly Line[],
): Promise<void> {
  const expected = appPrice(lines, coupon, await quoteOf(browser, lines));
  const quote = await quoteOf(browser, lines, coupon.id);
  const discounts = (priced: typeof expected | typeof quote) =>
    priced.lines.map(({ productId, discount }) => [productId, discount.amount]);
  expectSame('discounts by line', discounts(quote), discounts(expected));
  const verdict = await validate(browser, coupon, lines);
  expectSame('validation', verdict, { couponId: coupon.id, eligible: true, discount: expected.discount });
}

async function everyProduct(shop: Shop): Promise<Line[]> {
  const inStock = (await shop.catalogue()).filter(({ stock }) => stock > 0);
  return inStock.slice(0, 12).map((product) => ({ product, quantity: 1 }));
}

/** Carts of one product just below and at or above an amount, and one that meets it exactly where one can be found. */
async function cartsAround(shop: Shop, amount: number): Promise<readonly Line[][]> {
  const products = (await shop.catalogue()).filter(
    ({ stock, maxPerOrder }) => stock >= 20 && maxPerOrder >= 20,
  );
  const cart = (product: Product, quantity: number): Line[] => [{ product, quantity }];
  const around = products.flatMap((product) => {
    const most = Math.floor((amount - 1) / product.unitPrice.amount);
    return most >= 1 && most < 20 ? [cart(product, most), cart(product, most + 1)] : [];
  });
  const exact = products.flatMap((product) => {
    const quantity = amount / product.unitPrice.amount;
    return Number.isInteger(quantity) && quantity <= 20 ? [cart(product, quantity)] : [];
  });
  if (around.length > 0) return [...around.slice(0, 2), ...exact.slice(0, 1)];
  throw new Skipped(`needs a product of which less than 20 units cost about ${amount}`);
}

function subtotalOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { product, quantity }) => sum + product.unitPrice.amount * quantity, 0);
}

function expectReason(
  verdict: Awaited<ReturnType<typeof validate>>,
  reason: Readonly<Record<string, unknown>>,
): void {
  expectSame('the reason', verdict.eligible ? 'eligible' : verdict.reason, reason);
}
