import { expectSameBooks, readBooks } from '../books.ts';
import { answerOf, type Browser } from '../browser.ts';
import type { Check } from '../check.ts';
import type { Exchange } from '../exchange.ts';
import { expectProblem, expectSame, expectThat } from '../expect.ts';
import type { Shop } from '../shop.ts';
import { type Line, place, quoteOf, requestFor, twoOfEach, validate } from '../shopping.ts';
import { api } from '../target.ts';

const { placeOrder, getAttempt, getOrder, cancelOrder } = api.orders;
const SOURCE = 'POST /orders, 202';
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const POLL_MS = 500;
const POLLS = 60;

/** Payments that are not decided at once. */
export const slowPaymentChecks: readonly Check[] = [
  {
    id: 'commitments.slow-payment',
    rule: 'A payment under way is 202 with the pending order and its Location; later the order is completed.',
    source: SOURCE,
    run: async (shop) => {
      const browser = await shop.guest();
      const { exchange, key } = await placeWith(shop, browser, 'slow', twoOfEach(await shop.products(1)));
      const order = answerOf(placeOrder, exchange);
      expectSame('status', order.status, 'pending', [exchange]);
      const location = exchange.got.headers.get('Location') ?? '';
      expectThat(location.endsWith(`/orders/${order.id}`), 'Location does not name the order', [exchange]);
      const { state } = await browser.ask(getAttempt, { params: { key } });
      expectSame('state of the attempt meanwhile', state, 'in_progress');
      const params = { id: order.id };
      expectProblem(await browser.send(cancelOrder, { params }), 409, 'order_not_cancellable');
      expectSame('state of the attempt at last', await settledState(shop, browser, key), 'completed');
      expectSame('status at last', (await browser.ask(getOrder, { params })).status, 'completed');
    },
  },
  {
    id: 'commitments.payment-timeout',
    rule: 'A payment that is never decided is given up: payment_declined, and everything is given back.',
    source: SOURCE,
    run: async (shop) => {
      const products = await shop.products(1);
      const coupons = [await shop.coupon('singleUse')];
      const before = await readBooks(shop, { products, coupons });
      const browser = await shop.guest();
      const { key } = await placeWith(shop, browser, 'timeout', twoOfEach(products), coupons[0]?.id);
      expectSame('state of the attempt', await settledState(shop, browser, key), 'rejected');
      const { problem } = await browser.ask(getAttempt, { params: { key } });
      expectSame('code of the attempt', problem?.code, 'payment_declined');
      expectSameBooks(await readBooks(shop, { products, coupons }), before, 'after the payment was given up');
    },
  },
  {
    id: 'commitments.held-coupon',
    rule: 'While an order under way holds the last use of a coupon, others hear held_by_another_order with retryAt.',
    source: 'docs/coupons.md',
    run: async (shop) => {
      const coupon = await shop.coupon('singleUse');
      const lines = twoOfEach(await shop.products(1));
      await placeWith(shop, await shop.guest('payer'), 'slow', lines, coupon.id);
      const verdict = await validate(await shop.guest('somebody else'), coupon, lines);
      const code = verdict.eligible ? 'eligible' : verdict.reason.code;
      expectSame('the reason', code, 'held_by_another_order');
    },
  },
  {
    id: 'commitments.held-stock',
    rule: 'While an order under way holds the last item, nobody else buys it.',
    source: SOURCE,
    run: async (shop) => {
      const lines = (await shop.lastItems(1)).map((product) => ({ product, quantity: 1 }));
      const other = await shop.guest('somebody else');
      const request = requestFor(shop, await quoteOf(other, lines));
      await placeWith(shop, await shop.guest('payer'), 'slow', lines);
      expectProblem(await place(other, request), 409, 'out_of_stock');
    },
  },
];

/** Places an order whose payment takes its time. A clock that can be moved is set back, so that nothing is decided meanwhile. */
async function placeWith(
  shop: Shop,
  browser: Browser,
  effect: 'slow' | 'timeout',
  lines: readonly Line[],
  couponId: string | null = null,
): Promise<{ readonly exchange: Exchange; readonly key: string }> {
  const payment = { method: 'card', token: shop.token(effect) } as const;
  const request = requestFor(shop, await quoteOf(browser, lines, couponId), { payment });
  const key = crypto.randomUUID();
  const exchange = await place(browser, request, key);
  expectSame('status', exchange.got.status, 202, [exchange]);
  if (shop.doors) await shop.pass(-HOUR_MS);
  return { exchange, key };
}

/** The attempt's state once it is decided, or after half a minute; a clock that can be moved is set ahead instead. */
async function settledState(shop: Shop, browser: Browser, key: string): Promise<string> {
  if (shop.doors) await shop.pass(HOUR_MS + MINUTE_MS);
  for (let poll = 0; poll < POLLS; poll++) {
    const { state } = await browser.ask(getAttempt, { params: { key } });
    if (state !== 'in_progress' || shop.doors) return state;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return 'in_progress';
}
