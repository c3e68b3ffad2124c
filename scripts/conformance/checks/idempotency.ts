import { readBooks } from '../books.ts';
import { answerOf, type Browser } from '../browser.ts';
import type { Check } from '../check.ts';
import type { Exchange } from '../exchange.ts';
import { expectProblem, expectSame, expectThat } from '../expect.ts';
import type { Shop } from '../shop.ts';
import { place, quoteOf, requestFor, twoOfEach } from '../shopping.ts';
import { api } from '../target.ts';

const { placeOrder, listOrders, getAttempt } = api.orders;
const { apply } = api.financing;
const ORDERS = 'POST /orders';
const APPLICATIONS = 'POST /financing/applications';
const AT_ONCE = 8;

/** One key, one answer. */
export const idempotencyChecks: readonly Check[] = [
  {
    id: 'idempotency.key-missing',
    rule: 'Without an Idempotency-Key nothing is created: 400 idempotency_key_missing.',
    source: `${ORDERS}, ${APPLICATIONS}`,
    run: async (shop) => {
      const browser = await shop.customer();
      const body = await newRequest(shop, browser);
      await browser.refused(placeOrder, 400, 'idempotency_key_missing', { body });
      expectSame('orders', (await browser.ask(listOrders)).items, []);
      const application = { body: { product: 'loan' } };
      await browser.refused(apply, 400, 'idempotency_key_missing', application);
    },
  },
  {
    id: 'idempotency.replay',
    rule: 'The same key with the same body gets the first answer again, marked Idempotency-Replayed: true.',
    source: ORDERS,
    run: async (shop) => {
      const browser = await shop.guest();
      const products = await shop.products(1);
      const request = await newRequest(shop, browser);
      const key = crypto.randomUUID();
      const first = await place(browser, request, key);
      const order = answerOf(placeOrder, first);
      expectThat(!isReplay(first), 'the first answer says that it is a replay', [first]);
      const books = await readBooks(shop, { products });
      const again = await place(browser, request, key);
      expectSame('status of the replay', again.got.status, first.got.status, [again]);
      expectSame('the replay', answerOf(placeOrder, again), order, [first, again]);
      expectThat(isReplay(again), 'the replay lacks Idempotency-Replayed: true', [again]);
      expectSame('orders', (await browser.ask(listOrders)).items.length, 1);
      expectSame('stock, uses and charges after the replay', await readBooks(shop, { products }), books);
    },
  },
  {
    id: 'idempotency.reuse',
    rule: 'The same key with another body is 422 idempotency_key_reused, and nothing is bought.',
    source: ORDERS,
    run: async (shop) => {
      const browser = await shop.guest();
      const request = await newRequest(shop, browser);
      const key = crypto.randomUUID();
      answerOf(placeOrder, await place(browser, request, key));
      const other = { ...request, cartId: crypto.randomUUID() };
      expectProblem(await place(browser, other, key), 422, 'idempotency_key_reused');
      const changed = { ...request, contact: { ...request.contact, name: 'Somebody Else' } };
      expectProblem(await place(browser, changed, key), 422, 'idempotency_key_reused');
      expectSame('orders', (await browser.ask(listOrders)).items.length, 1);
    },
  },
  {
    id: 'idempotency.parallel',
    rule: 'The same request many times at once is one order: each answer is it, or 409 request_in_progress.',
    source: ORDERS,
    run: async (shop) => {
      const browser = await shop.guest();
      const products = await shop.products(1);
      const request = await newRequest(shop, browser);
      const key = crypto.randomUUID();
      const before = await readBooks(shop, { products });
      const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => place(browser, request, key)));
      const { id } = answerOf(placeOrder, await place(browser, request, key));
      for (const answer of answers) {
        if (answer.got.status === 409) expectProblem(answer, 409, 'request_in_progress');
        else expectSame('the order', answerOf(placeOrder, answer).id, id, answers);
      }
      expectSame(
        'orders',
        (await browser.ask(listOrders)).items.map((order) => order.id),
        [id],
      );
      const [product] = products;
      const stock = `stock of ${product?.name}`;
      const after = await readBooks(shop, { products });
      expectSame(stock, after[stock], (before[stock] ?? 0) - 2);
    },
  },
  {
    id: 'idempotency.refusal',
    rule: 'A refusal is an answer too: the same key gets it again, even when a new attempt would succeed.',
    source: ORDERS,
    run: async (shop) => {
      const browser = await shop.guest();
      const right = await newRequest(shop, browser);
      const { amount, currency } = right.expectedTotal;
      const wrong = { ...right, expectedTotal: { amount: amount + 1, currency } };
      const key = crypto.randomUUID();
      const first = await place(browser, wrong, key);
      expectProblem(first, 409, 'total_changed');
      const again = await place(browser, wrong, key);
      expectProblem(again, 409, 'total_changed');
      expectThat(isReplay(again), 'the replayed refusal lacks Idempotency-Replayed: true', [again]);
      const { state, problem } = await browser.ask(getAttempt, { params: { key } });
      expectSame('the attempt', [state, problem?.code], ['rejected', 'total_changed']);
      answerOf(placeOrder, await place(browser, right));
    },
  },
  {
    id: 'idempotency.application',
    rule: 'An application with the same key is one: the same answer again, and 422 for another product.',
    source: APPLICATIONS,
    run: async (shop) => {
      const browser = await shop.customer();
      const headers = { 'Idempotency-Key': crypto.randomUUID() };
      const send = (product: string) => browser.send(apply, { body: { product }, headers });
      const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => send('loan')));
      const again = await send('loan');
      const { id } = answerOf(apply, again);
      expectThat(isReplay(again), 'the replay lacks Idempotency-Replayed: true', [again]);
      for (const answer of answers) {
        if (answer.got.status === 409) expectProblem(answer, 409, 'request_in_progress');
        else expectSame('the application', answerOf(apply, answer).id, id, answers);
      }
      expectProblem(await send('credit_card'), 422, 'idempotency_key_reused');
    },
  },
];

function isReplay({ got }: Exchange): boolean {
  return got.headers.get('Idempotency-Replayed') === 'true';
}

async function newRequest(shop: Shop, browser: Browser) {
  return requestFor(shop, await quoteOf(browser, twoOfEach(await shop.products(1))));
}
