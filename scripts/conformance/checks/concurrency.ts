import { readBooks } from '../books.ts';
import type { Check } from '../check.ts';
import { type Exchange, Skipped } from '../exchange.ts';
import { expectProblem, expectSame, expectThat } from '../expect.ts';
import type { Shop } from '../shop.ts';
import { type Line, place, quoteOf, requestFor, twoOfEach } from '../shopping.ts';
import { api } from '../target.ts';

const BUYERS = 8;
const SOURCE = 'POST /orders';

/** Many at once. */
export const concurrencyChecks: readonly Check[] = [
  {
    id: 'concurrency.last-item',
    rule: `Of ${BUYERS} buyers of the last item at once one gets it, the others are told 409 out_of_stock.`,
    source: SOURCE,
    run: async (shop) => {
      const products = await shop.lastItems(1);
      const lines = products.map((product) => ({ product, quantity: 1 }));
      const answers = await buyAtOnce(
        shop,
        Array.from({ length: BUYERS }, () => lines),
      );
      expectOneWinner(answers, ['out_of_stock']);
      const [product] = products;
      const books = await readBooks(shop, { products });
      expectSame('stock left', books[`stock of ${product?.name}`], 0, answers);
      if (shop.doors) expectSame('charges', books['charges'], 1, answers);
    },
  },
  {
    id: 'concurrency.single-use-coupon',
    rule: `Of ${BUYERS} buyers with a coupon that has one use left one uses it, the others are told 409 coupon_already_used.`,
    source: SOURCE,
    run: async (shop) => {
      const coupon = await shop.coupon('singleUse');
      const lines = twoOfEach(await shop.products(1));
      const answers = await buyAtOnce(
        shop,
        Array.from({ length: BUYERS }, () => lines),
        coupon.id,
      );
      expectOneWinner(answers, ['coupon_already_used']);
      const books = await readBooks(shop, { coupons: [coupon] });
      expectSame('uses', books[`uses of ${coupon.code}`], coupon.redemptions + 1, answers);
      if (shop.doors) expectSame('charges', books['charges'], 1, answers);
    },
  },
  {
    id: 'concurrency.customer-limit',
    rule: 'A customer who buys on many devices at once uses a coupon once where perCustomerLimit is 1.',
    source: SOURCE,
    run: async (shop) => {
      const coupon = await shop.coupon('oncePerCustomer');
      const { credentials } = await shop.customer();
      const lines = twoOfEach(await shop.products(1));
      const devices = await Promise.all(
        Array.from({ length: 4 }, (_, index) => shop.signedIn(credentials, `device ${index + 1}`)),
      );
      const answers = await Promise.all(
        devices.map(async (device) =>
          place(device, requestFor(shop, await quoteOf(device, lines, coupon.id))),
        ),
      );
      expectOneWinner(answers, ['coupon_already_used']);
    },
  },
  {
    id: 'concurrency.one-cart',
    rule: 'A cart that is bought by many attempts at once is one order; the others hear of it or that it is under way.',
    source: SOURCE,
    run: async (shop) => {
      const browser = await shop.guest();
      const products = await shop.products(1);
      const request = requestFor(shop, await quoteOf(browser, twoOfEach(products)));
      const answers = await Promise.all(Array.from({ length: BUYERS }, () => place(browser, request)));
      expectOneWinner(answers, ['cart_already_ordered', 'request_in_progress']);
      const orders = await browser.ask(api.orders.listOrders);
      expectSame('orders', orders.items.length, 1, answers);
    },
  },
  {
    id: 'concurrency.all-lines-or-none',
    rule: 'Buyers who want the same two last items in opposite order: one gets both, nobody gets one.',
    source: SOURCE,
    run: async (shop) => {
      const products = await shop.lastItems(2);
      const lines = products.map((product) => ({ product, quantity: 1 }));
      const carts = Array.from({ length: BUYERS }, (_, index) =>
        index % 2 === 0 ? lines : lines.toReversed(),
      );
      const answers = await buyAtOnce(shop, carts);
      const winners = answers.filter(({ got }) => got.status === 201);
      expectThat(
        winners.length <= 1,
        `${winners.length} of ${answers.length} were sold the last items`,
        winners,
      );
      const books = await readBooks(shop, { products });
      const left = products.map(({ name }) => books[`stock of ${name}`]);
      const expected = products.map(({ stock }) => stock - winners.length);
      expectSame('stock left', left, expected, answers);
    },
  },
  {
    id: 'concurrency.store-credit',
    rule: 'A customer who spends the store credit on many devices at once spends no more than the limit.',
    source: SOURCE,
    run: async (shop) => {
      const customer = await shop.creditCustomer();
      const { credit } = await customer.ask(api.accounts.getCustomer);
      const limit = credit?.limit.amount ?? 0;
      const left = limit - (credit?.used.amount ?? 0);
      const lines = [await oneOfTwoFits(shop, left)];
      const payment = { method: 'store_credit' } as const;
      const answers = await Promise.all(
        Array.from({ length: 4 }, async () =>
          place(customer, requestFor(shop, await quoteOf(customer, lines), { payment })),
        ),
      );
      const after = await customer.ask(api.accounts.getCustomer);
      const used = after.credit?.used.amount ?? 0;
      expectThat(used <= limit, `${used} of a limit of ${limit} is used`, answers);
    },
  },
  {
    id: 'concurrency.registration',
    rule: 'Of many registrations of one address at once one opens the account, the others are told 409 email_taken.',
    source: 'POST /accounts',
    run: async (shop) => {
      const email = `${crypto.randomUUID()}@conformance.example`;
      const answers = await Promise.all(
        Array.from({ length: 4 }, (_, index) =>
          shop.stranger(`browser ${index + 1}`).send(api.accounts.register, {
            body: { email, password: crypto.randomUUID(), name: 'Conny Check' },
          }),
        ),
      );
      expectOneWinner(answers, ['email_taken']);
    },
  },
  {
    id: 'concurrency.saved-cart',
    rule: 'Of many tabs that save the same version of a cart at once one succeeds, the others get 412 version_conflict.',
    source: 'PUT /cart',
    run: async (shop) => {
      const browser = await shop.guest();
      const save = (n: number) =>
        browser.send(api.carts.putSavedCart, {
          body: { document: { n } },
          headers: { 'If-None-Match': '*' },
        });
      const answers = await Promise.all(Array.from({ length: BUYERS }, (_, index) => save(index)));
      const saved = answers.filter(({ got }) => got.status === 200);
      expectSame('tabs that saved', saved.length, 1, answers);
      for (const answer of answers) {
        if (answer.got.status !== 200) expectProblem(answer, 412, 'version_conflict');
      }
    },
  },
];

/** Each cart is bought by a browser of its own; all quotes are there before the first order leaves. */
async function buyAtOnce(
  shop: Shop,
  carts: readonly (readonly Line[])[],
  couponId: string | null = null,
): Promise<Exchange[]> {
  const prepared = await Promise.all(
    carts.map(async (lines, index) => {
      const buyer = await shop.guest(`buyer ${index + 1}`);
      return { buyer, request: requestFor(shop, await quoteOf(buyer, lines, couponId)) };
    }),
  );
  return Promise.all(prepared.map(({ buyer, request }) => place(buyer, request)));
}

/** A line that the amount pays for once, but not twice. @throws Skipped */
async function oneOfTwoFits(shop: Shop, left: number): Promise<Line> {
  for (const product of await shop.products(1)) {
    const quantity = Math.floor((0.6 * left) / product.unitPrice.amount);
    if (quantity >= 1 && quantity <= product.maxPerOrder) return { product, quantity };
  }
  throw new Skipped(`needs a first product of which a few units cost 60 % of the store credit of ${left}`);
}

/** One is 201, all others are refusals with one of these codes. @throws Violation */
function expectOneWinner(answers: readonly Exchange[], codes: readonly string[]): void {
  const winners = answers.filter(({ got }) => got.status === 201);
  expectThat(
    winners.length === 1,
    `${winners.length} of ${answers.length} succeeded, expected 1`,
    winners.length > 1 ? winners : answers,
  );
  for (const answer of answers) {
    if (winners.includes(answer)) continue;
    const code = (answer.got.body as { readonly code?: string } | null)?.code ?? '';
    expectThat(codes.includes(code), `a loser got "${code}", expected ${codes.join(' or ')}`, [answer]);
  }
}
