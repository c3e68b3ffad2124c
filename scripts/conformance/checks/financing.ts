import type { FinancingProduct } from '@/features/financing/schemas.ts';
import { answerOf, type Browser } from '../browser.ts';
import type { Check } from '../check.ts';
import { expectProblem, expectSame, expectThat } from '../expect.ts';
import type { Shop } from '../shop.ts';
import { buy, quoteOf, requestFor, twoOfEach } from '../shopping.ts';
import { api } from '../target.ts';

const { getFinancing, apply, confirm, cancel } = api.financing;
const APPLY = 'POST /financing/applications';
const CONFIRM = 'POST /financing/applications/{id}/confirmation';
const HOLD_MS = 10 * 60_000;
const MOST_TRIES = 20;

/** The card or the loan, never both. */
export const financingChecks: readonly Check[] = [
  {
    id: 'financing.overview',
    rule: 'Both products are available at first; one held blocks the other, and each says so.',
    source: 'GET /financing',
    run: async (shop) => {
      const customer = await shop.customer();
      expectSame('at first', await standing(customer), { credit_card: 'available', loan: 'available' });
      const { id } = await applyFor(customer, 'loan');
      const { products } = await customer.ask(getFinancing);
      const [loan, card] = ['loan', 'credit_card'].map((name) =>
        products.find(({ product }) => product === name),
      );
      expectSame('the loan', [loan?.status, loan?.applicationId], ['held', id]);
      expectSame('the card', [card?.status, card?.blockedBy], ['blocked', 'loan']);
    },
  },
  {
    id: 'financing.hold',
    rule: 'An application is 201, held for 10 minutes.',
    source: APPLY,
    run: async (shop) => {
      const customer = await shop.customer();
      const { status, product, holdExpiresAt } = await applyFor(customer, 'credit_card');
      expectSame('the application', [status, product], ['held', 'credit_card']);
      const { serverTime } = await customer.ask(api.coupons.listCoupons);
      const left = Date.parse(holdExpiresAt) - Date.parse(serverTime);
      expectThat(
        left > HOLD_MS / 2 && left <= HOLD_MS,
        `holdExpiresAt is ${left / 1000} s away, expected 600`,
      );
    },
  },
  {
    id: 'financing.held-blocks',
    rule: 'While one product is held, the other is 409 exclusive_product_held naming it.',
    source: APPLY,
    run: async (shop) => {
      const customer = await shop.customer();
      await applyFor(customer, 'credit_card');
      const refusal = await refusedFor(customer, 'loan', 'exclusive_product_held');
      expectSame('product', refusal['product'], 'credit_card');
    },
  },
  {
    id: 'financing.granted-blocks',
    rule: 'A confirmed product is granted for good, and the other is 409 exclusive_product_granted naming it.',
    source: CONFIRM,
    run: async (shop) => {
      const customer = await shop.customer();
      await grant(shop, customer, 'loan');
      const refusal = await refusedFor(customer, 'credit_card', 'exclusive_product_granted');
      expectSame('product', refusal['product'], 'loan');
      expectSame('standing', await standing(customer), { credit_card: 'blocked', loan: 'granted' });
    },
  },
  {
    id: 'financing.at-once',
    rule: 'Of many applications at once, for both products and from two devices, one is held.',
    source: APPLY,
    run: async (shop) => {
      const customer = await shop.customer();
      const second = await shop.signedIn(customer.credentials, 'customer on a second device');
      const answers = await Promise.all(
        [customer, second, customer, second].flatMap((browser) => [
          sendApplication(browser, 'credit_card'),
          sendApplication(browser, 'loan'),
        ]),
      );
      const held = answers.filter(({ got }) => got.status === 201);
      expectThat(
        held.length === 1,
        `${held.length} applications are held, expected 1`,
        held.length > 1 ? held : answers,
      );
      for (const answer of answers) {
        if (!held.includes(answer)) expectProblem(answer, 409, 'exclusive_product_held');
      }
    },
  },
  {
    id: 'financing.wrong-code',
    rule: 'A wrong code is 422 code_invalid with attemptsLeft, one less each time; at 0 even the right one is refused.',
    source: CONFIRM,
    run: async (shop) => {
      const customer = await shop.customer();
      const { id } = await applyFor(customer, 'credit_card');
      const code = await shop.oneTimeCode(id);
      const wrong = code === '000000' ? '111111' : '000000';
      const tryWrong = async () => {
        const body = { code: wrong };
        const refusal = await customer.refused(confirm, 422, 'code_invalid', { params: { id }, body });
        return refusal['attemptsLeft'];
      };
      const first = await tryWrong();
      expectThat(typeof first === 'number' && first < MOST_TRIES, `attemptsLeft is ${String(first)}`);
      for (let left = first - 1; left >= 0; left--) expectSame('attemptsLeft', await tryWrong(), left);
      await customer.refused(confirm, 410, 'hold_expired', { params: { id }, body: { code } });
      expectSame('standing', await standing(customer), { credit_card: 'available', loan: 'available' });
    },
  },
  {
    id: 'financing.late-confirmation',
    rule: 'After 10 minutes the hold has ended: the code is 410 hold_expired, and the other product is free.',
    source: CONFIRM,
    run: async (shop) => {
      const customer = await shop.customer();
      const { id } = await applyFor(customer, 'credit_card');
      const code = await shop.oneTimeCode(id);
      await shop.pass(HOLD_MS);
      await customer.refused(confirm, 410, 'hold_expired', { params: { id }, body: { code } });
      await applyFor(customer, 'loan');
    },
  },
  {
    id: 'financing.confirmed-twice',
    rule: 'Confirming twice with the code is confirming once.',
    source: CONFIRM,
    run: async (shop) => {
      const customer = await shop.customer();
      const { id, code } = await grant(shop, customer, 'loan');
      const again = await customer.ask(confirm, { params: { id }, body: { code } });
      expectSame('status', again.status, 'granted');
    },
  },
  {
    id: 'financing.cancellation',
    rule: 'Cancelling an application is 204, also the second time; its code is then refused and the other product free.',
    source: 'DELETE /financing/applications/{id}',
    run: async (shop) => {
      const customer = await shop.customer();
      const { id } = await applyFor(customer, 'loan');
      const code = await shop.oneTimeCode(id);
      await customer.ask(cancel, { params: { id } });
      await customer.ask(cancel, { params: { id } });
      await customer.refused(confirm, 410, 'hold_expired', { params: { id }, body: { code } });
      await applyFor(customer, 'credit_card');
    },
  },
  {
    id: 'financing.of-others',
    rule: "Somebody else's application is not found, and cannot be cancelled.",
    source: CONFIRM,
    run: async (shop) => {
      const customer = await shop.customer();
      const other = await shop.customer('another customer');
      const { id } = await applyFor(customer, 'loan');
      const body = { code: '000000' };
      await other.refused(confirm, 404, 'application_not_found', { params: { id }, body });
      await other.ask(cancel, { params: { id } });
      expectSame('standing', (await standing(customer))['loan'], 'held');
      expectSame('standing of the other', (await standing(other))['loan'], 'available');
    },
  },
  {
    id: 'financing.card-gives-credit',
    rule: "The granted card gives store credit that pays an order; the order's total is then used of it.",
    source: 'POST /orders',
    run: async (shop) => {
      const customer = await shop.customer();
      await grant(shop, customer, 'credit_card');
      const quote = await quoteOf(customer, twoOfEach(await shop.products(1)));
      await buy(customer, requestFor(shop, quote, { payment: { method: 'store_credit' } }));
      const { credit } = await customer.ask(api.accounts.getCustomer);
      expectSame('credit used', credit?.used, quote.total);
    },
  },
  {
    id: 'financing.loan-pays',
    rule: 'The granted loan pays an order in instalments; without one the payment is refused.',
    source: 'POST /orders',
    run: async (shop) => {
      const customer = await shop.customer();
      const quote = await quoteOf(customer, twoOfEach(await shop.products(1)));
      const request = () => requestFor(shop, quote, { payment: { method: 'loan', instalments: 6 } });
      const headers = { 'Idempotency-Key': crypto.randomUUID() };
      const without = await customer.send(api.orders.placeOrder, { body: request(), headers });
      const { status } = without.got;
      expectThat(status >= 400 && status < 500, `a loan that was never granted: got ${status}`, [without]);
      await grant(shop, customer, 'loan');
      const order = await buy(customer, request());
      expectSame('payment', order.payment, { method: 'loan', instalments: 6 });
    },
  },
];

function sendApplication(browser: Browser, product: FinancingProduct) {
  return browser.send(apply, { body: { product }, headers: { 'Idempotency-Key': crypto.randomUUID() } });
}

async function applyFor(browser: Browser, product: FinancingProduct) {
  return answerOf(apply, await sendApplication(browser, product));
}

async function refusedFor(browser: Browser, product: FinancingProduct, code: string) {
  return expectProblem(await sendApplication(browser, product), 409, code);
}

async function grant(shop: Shop, browser: Browser, product: FinancingProduct) {
  const { id } = await applyFor(browser, product);
  const code = await shop.oneTimeCode(id);
  const granted = await browser.ask(confirm, { params: { id }, body: { code } });
  expectSame('status', granted.status, 'granted');
  return { id, code };
}

async function standing(browser: Browser): Promise<Readonly<Record<string, string>>> {
  const { products } = await browser.ask(getFinancing);
  return Object.fromEntries(products.map(({ product, status }) => [product, status]));
}
