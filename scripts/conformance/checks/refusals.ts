import type { OrderRequest } from '@/features/orders/schemas.ts';
import { answerOf } from '../browser.ts';
import type { Check } from '../check.ts';
import type { CouponRole } from '../coupon-roles.ts';
import { Skipped } from '../exchange.ts';
import { expectSame, expectThat } from '../expect.ts';
import { refused } from '../refused-purchase.ts';
import { buyLines, place, quoteOf, requestFor, twoOfEach } from '../shopping.ts';
import { api } from '../target.ts';

const SOURCE = 'POST /orders';

/** Every refusal of a purchase: its data, and that it left nothing behind. */
export const refusalChecks: readonly Check[] = [
  {
    id: 'commitments.price-changed',
    rule: 'Another price than expected is 409 price_changed with both prices and the new quote.',
    source: SOURCE,
    run: async (shop) => {
      const browser = await shop.guest();
      const products = await shop.products(2);
      const quote = await quoteOf(browser, twoOfEach(products));
      const request = requestFor(shop, quote);
      const [first, ...others] = request.lines;
      expectThat(first !== undefined, 'the quote has no line');
      const unitPrice = first.expectedUnitPrice;
      const expectedUnitPrice = { ...unitPrice, amount: unitPrice.amount + 100 };
      const lines = [{ ...first, expectedUnitPrice }, ...others];
      const refusal = await refused(shop, browser, { ...request, lines }, 409, 'price_changed', { products });
      expectSame('lines', refusal.lines, [{ productId: first.productId, expectedUnitPrice, unitPrice }]);
      expectSame('quote', refusal.quote, quote);
    },
  },
  {
    id: 'commitments.total-changed',
    rule: 'Another total than expected, be it more or less, is 409 total_changed with the new quote.',
    source: SOURCE,
    run: async (shop) => {
      const browser = await shop.guest();
      const products = await shop.products(1);
      const quote = await quoteOf(browser, twoOfEach(products));
      for (const difference of [-1, 1]) {
        const expectedTotal = { ...quote.total, amount: quote.total.amount + difference };
        const request = requestFor(shop, quote, { expectedTotal });
        const refusal = await refused(shop, browser, request, 409, 'total_changed', { products });
        expectSame('expectedTotal and quote', [refusal.expectedTotal, refusal.quote], [expectedTotal, quote]);
      }
    },
  },
  {
    id: 'commitments.out-of-stock',
    rule: 'More than there is is 409 out_of_stock with what is left; nothing of the other lines is taken.',
    source: SOURCE,
    run: async (shop) => {
      const browser = await shop.guest();
      const [last] = await shop.lastItems(1);
      const [other] = await shop.products(1);
      expectThat(last !== undefined && other !== undefined, 'the catalogue has changed meanwhile');
      const lines = twoOfEach([other, last]);
      const request = requestFor(shop, await quoteOf(browser, lines));
      const refusal = await refused(shop, browser, request, 409, 'out_of_stock', { products: [other, last] });
      expectSame('lines', refusal.lines, [{ productId: last.id, requested: 2, available: last.stock }]);
    },
  },
  {
    id: 'commitments.unknown-product',
    rule: 'A product that is not there is 409 product_not_found.',
    source: SOURCE,
    run: async (shop) => {
      const browser = await shop.guest();
      const products = await shop.products(1);
      const request = requestFor(shop, await quoteOf(browser, twoOfEach(products)));
      const lines = [...request.lines, ...request.lines].map((line, index) =>
        index === 0 ? line : { ...line, productId: crypto.randomUUID() },
      );
      await refused(shop, browser, { ...request, lines }, 409, 'product_not_found', { products });
    },
  },
  couponRefusal('ended', 'coupon_expired', 'expired', 'An expired coupon is 409 coupon_expired'),
  couponRefusal(
    'usedUp',
    'coupon_already_used',
    'usage_limit_reached',
    'A used-up coupon is 409 coupon_already_used',
  ),
  couponRefusal(
    'signedIn',
    'coupon_not_eligible',
    'sign_in_required',
    'A coupon that does not count is 409 coupon_not_eligible',
  ),
  {
    id: 'commitments.coupon-used-meanwhile',
    rule: 'A coupon that somebody else used between apply and buy is 409 coupon_already_used.',
    source: SOURCE,
    run: async (shop) => {
      const coupon = await shop.coupon('singleUse');
      const products = await shop.products(1);
      const browser = await shop.guest();
      const quote = await quoteOf(browser, twoOfEach(products), coupon.id);
      await buyLines(shop, await shop.guest('somebody quicker'), twoOfEach(products), coupon.id);
      const request = requestFor(shop, quote);
      const subjects = { products, coupons: [coupon] };
      const refusal = await refused(shop, browser, request, 409, 'coupon_already_used', subjects);
      expectSame('previousTotal', refusal.previousTotal, quote.total);
      expectSame('quote', refusal.quote, await quoteOf(browser, twoOfEach(products)));
    },
  },
  {
    id: 'commitments.coupon-unknown',
    rule: 'An unknown coupon is 409 coupon_not_found with the quote without it.',
    source: SOURCE,
    run: async (shop) => {
      const products = await shop.products(1);
      const browser = await shop.guest();
      const quote = await quoteOf(browser, twoOfEach(products));
      const request = requestFor(shop, quote, { couponId: crypto.randomUUID() });
      const refusal = await refused(shop, browser, request, 409, 'coupon_not_found', { products });
      expectSame('quote', refusal.quote, quote);
    },
  },
  {
    id: 'commitments.payment-declined',
    rule: 'A declined payment is 402 payment_declined and gives stock and coupon back; the same cart can pay another way at once.',
    source: SOURCE,
    run: async (shop) => {
      const token = shop.token('declined');
      const coupon = await shop.coupon('singleUse');
      const products = await shop.lastItems(1);
      const lines = products.map((product) => ({ product, quantity: 1 }));
      const browser = await shop.guest();
      const request = requestFor(shop, await quoteOf(browser, lines, coupon.id));
      const declined: OrderRequest = { ...request, payment: { method: 'card', token } };
      await refused(shop, browser, declined, 402, 'payment_declined', { products, coupons: [coupon] });
      const order = answerOf(api.orders.placeOrder, await place(browser, request));
      expectSame('status of the next attempt', order.status, 'completed');
    },
  },
  {
    id: 'commitments.credit-insufficient',
    rule: 'Store credit that does not cover the order is 402 credit_insufficient with the missing amount.',
    source: SOURCE,
    run: async (shop) => {
      const customer = await shop.creditCustomer();
      const { credit } = await customer.ask(api.accounts.getCustomer);
      expectThat(credit !== null, 'the customer has no store credit');
      const left = credit.limit.amount - credit.used.amount;
      const dear = (await shop.catalogue()).find(
        ({ unitPrice, maxPerOrder, stock }) => unitPrice.amount * Math.min(maxPerOrder, stock) > left,
      );
      expectThat(dear !== undefined, `no product costs more than the credit of ${left}`);
      const quantity = Math.ceil((left + 1) / dear.unitPrice.amount);
      const quote = await quoteOf(customer, [{ product: dear, quantity }]);
      const request = requestFor(shop, quote, { payment: { method: 'store_credit' } });
      const subjects = { products: [dear], customer };
      const refusal = await refused(shop, customer, request, 402, 'credit_insufficient', subjects);
      expectSame('missing', refusal.missing, { ...quote.total, amount: quote.total.amount - left });
    },
  },
  {
    id: 'commitments.cart-already-ordered',
    rule: 'A cart is ordered once: a second attempt is 409 cart_already_ordered with the order, whoever asks.',
    source: SOURCE,
    run: async (shop) => {
      const browser = await shop.guest();
      const products = await shop.products(1);
      const request = requestFor(shop, await quoteOf(browser, twoOfEach(products)));
      const { id } = answerOf(api.orders.placeOrder, await place(browser, request));
      for (const buyer of [browser, await shop.guest('somebody else')]) {
        const refusal = await refused(shop, buyer, request, 409, 'cart_already_ordered', { products });
        expectSame('orderId', refusal.orderId, id);
      }
    },
  },
  {
    id: 'commitments.too-many-of-one',
    rule: 'More than maxPerOrder of a product is not sold.',
    source: SOURCE,
    run: async (shop) => {
      const browser = await shop.guest();
      const product = (await shop.products(1)).find(({ maxPerOrder }) => maxPerOrder < 99);
      if (!product) throw new Skipped('needs a product with a maxPerOrder below 99');
      const lines = [{ productId: product.id, quantity: product.maxPerOrder + 1 }];
      const body = { lines, couponId: null, delivery: { method: 'standard' } };
      const quoted = await browser.send(api.orders.quote, { body });
      if (quoted.got.status !== 200) return;
      const answer = await place(browser, requestFor(shop, answerOf(api.orders.quote, quoted)));
      expectThat(answer.got.status >= 400 && answer.got.status < 500, `got ${answer.got.status}`, [answer]);
    },
  },
];

function couponRefusal(
  role: CouponRole,
  code: 'coupon_expired' | 'coupon_already_used' | 'coupon_not_eligible',
  reason: string,
  rule: string,
): Check {
  return {
    id: `commitments.${code.replaceAll('_', '-')}`,
    rule: `${rule}, with the reason, the previous total and the quote without it.`,
    source: SOURCE,
    run: async (shop) => {
      const coupon = await shop.coupon(role);
      const products = await shop.products(1);
      const browser = await shop.guest();
      const quote = await quoteOf(browser, twoOfEach(products));
      const expectedTotal = { ...quote.total, amount: quote.total.amount - 1 };
      const request = requestFor(shop, quote, { couponId: coupon.id, expectedTotal });
      const refusal = await refused(shop, browser, request, 409, code, { products, coupons: [coupon] });
      expectSame('reason', refusal.reason.code, reason);
      const { couponId, previousTotal } = refusal;
      expectSame('couponId, previousTotal', [couponId, previousTotal], [coupon.id, expectedTotal]);
      expectSame('quote', refusal.quote, quote);
    },
  };
}
