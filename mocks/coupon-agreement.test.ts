import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { priceableLines } from '@/features/cart/model/cart-contents.ts';
import type { Product } from '@/features/catalog/schemas.ts';
import { type Eligibility, evaluateCoupon } from '@/features/coupons/model/evaluate-coupon.ts';
import type { Coupon, CouponList, Validation } from '@/features/coupons/schemas.ts';
import { buildCoupon, buildOrderRequest, buildProduct, buildSeed, usd } from './builders.ts';
import { httpCookies } from './cookies.ts';
import { createMockServices } from './create-mock-services.ts';
import { serveOverHttp } from './http-server.ts';
import { PASSWORD } from './test-customers.ts';

/** 480 cases in each shop. */
const SHOPS = process.env['DEEP'] ? 21 : 1;
const COUPONS = 40;
const CARTS = 4;
const CUSTOMERS = ['guest', 'ada', 'grace'] as const;

const OPENING = Date.parse('2026-06-01T12:00:00.000Z');
/** Windows open and close within this time, in ms; short enough for a payment to stay undecided. */
const DAY_MS = 3_000;
const PRODUCT_IDS = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'];
const CATEGORY_IDS = ['kitchen', 'garden'];

const amount = fc.oneof(fc.nat(3), fc.nat(20_000)).map(usd);
const instantText = fc.nat(DAY_MS).map((ms) => new Date(OPENING + ms).toISOString());

const discount: fc.Arbitrary<Coupon['discount']> = fc.oneof(
  fc.integer({ min: 1, max: 10_000 }).map((hundredths) => ({
    type: 'percentage' as const,
    percent: hundredths / 100,
  })),
  amount.map((value) => ({ type: 'fixed_amount' as const, amount: value })),
  amount.map((value) => ({ type: 'fixed_amount_per_unit' as const, amount: value })),
  fc.constant({ type: 'free_shipping' as const }),
);

const CONDITIONS: readonly fc.Arbitrary<Partial<Coupon>>[] = [
  fc.record({ maximumDiscount: amount }),
  fc.record({ productIds: fc.subarray(PRODUCT_IDS) }),
  fc.record({ categoryIds: fc.subarray(CATEGORY_IDS) }),
  fc.record({ excludedProductIds: fc.subarray(PRODUCT_IDS) }),
  fc.record({ excludedCategoryIds: fc.subarray(CATEGORY_IDS) }),
  fc.constant({ excludeReducedItems: true }),
  fc.record({ minimumSubtotal: fc.nat(100_000).map(usd) }),
  fc.record({ minimumQuantity: fc.nat(40) }),
  fc.record({ startsAt: instantText }),
  fc.record({ endsAt: instantText }),
  fc.constant({ usageLimit: 2, redemptions: 1 }),
  fc.constant({ usageLimit: 2, redemptions: 2 }),
  fc.record({ perCustomerLimit: fc.constant(1), customerRedemptions: fc.nat(1) }),
  fc.constant({ firstOrderOnly: true }),
  fc.constant({ signInRequired: true }),
  fc.constant({ active: false }),
];

/** Every condition in turn, now and then with another one. */
const coupons = fc.tuple(
  ...Array.from({ length: COUPONS }, (_, place) =>
    fc
      .tuple(
        discount,
        CONDITIONS[place % CONDITIONS.length] ?? fc.constant({}),
        fc.array(fc.oneof(...CONDITIONS), { maxLength: 1 }),
      )
      .map(([taken, condition, others]) =>
        withWindowInOrder(Object.assign({ discount: taken }, condition, ...others)),
      ),
  ),
);

function withWindowInOrder(terms: Partial<Coupon>): Partial<Coupon> {
  const { startsAt, endsAt } = terms;
  if (!startsAt || !endsAt || startsAt <= endsAt) return terms;
  return { ...terms, startsAt: endsAt, endsAt: startsAt };
}

const product = fc.record({ price: amount, more: fc.nat(2), categoryId: fc.constantFrom(...CATEGORY_IDS) });

const cart = fc
  .record({
    quantities: fc.tuple(...PRODUCT_IDS.map(() => fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 })))),
    /** Which end of which window, and how many ms beside it. */
    at: fc.record({ edge: fc.nat(), beside: fc.integer({ min: -1, max: 1 }) }),
  })
  .map(({ quantities, at }) => {
    const lines = PRODUCT_IDS.map((productId, index) => ({ productId, quantity: quantities[index] ?? 0 }));
    return { at, lines: lines.filter(({ quantity }) => quantity > 0) };
  })
  .filter(({ lines }) => lines.length > 0);

const shop = fc.record({
  products: fc.tuple(...PRODUCT_IDS.map(() => product)),
  coupons,
  carts: fc.array(cart, { minLength: CARTS, maxLength: CARTS }),
});
type Shop = typeof shop extends fc.Arbitrary<infer T> ? T : never;

/** One browser, with its cookies. */
function browserAt(url: string) {
  const cookies = new Map<string, string>();
  return async <T>(method: string, path: string, body?: unknown, key?: string): Promise<T> => {
    const response = await fetch(`${url}/api${path}`, {
      method,
      headers: {
        Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(key && { 'Idempotency-Key': key }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (name && value) cookies.set(name, value);
    }
    return (await response.json()) as T;
  };
}
type Browser = ReturnType<typeof browserAt>;

function seedOf({ products, coupons }: Shop) {
  return buildSeed({
    products: products.map(({ price, more, categoryId }, index) =>
      buildProduct({
        id: PRODUCT_IDS[index] ?? '',
        categoryId,
        unitPrice: price,
        stock: 10_000,
        maxPerOrder: 99,
        ...(more > 0 && { compareAtPrice: usd(price.amount + more) }),
      }),
    ),
    coupons: coupons.map((terms, index) => buildCoupon({ ...terms, id: `c${index}`, code: `C${index}` })),
    customers: ['ada', 'grace'].map((name) => ({ email: `${name}@example.com`, password: PASSWORD, name })),
  });
}

/** Buys one of everything with this coupon, if it counts, by a card that pays at once or much later. */
async function buyWith(browser: Browser, couponId: string, token: string): Promise<void> {
  const lines = PRODUCT_IDS.map((productId) => ({ productId, quantity: 1 }));
  const quote = await browser<{
    lines: { unitPrice: Coupon['minimumSubtotal'] }[];
    total: Product['unitPrice'];
    coupon: { eligible: boolean };
  }>('POST', '/orders/quotes', { lines, couponId, delivery: { method: 'standard' } });
  if (!quote.coupon.eligible) return;
  const request = {
    ...buildOrderRequest({ couponId, expectedTotal: quote.total, payment: { method: 'card', token } }),
    contact: { email: 'grace@example.com', name: 'Grace' },
    lines: lines.map((line, index) => ({ ...line, expectedUnitPrice: quote.lines[index]?.unitPrice })),
  };
  await browser('POST', '/orders', request, crypto.randomUUID());
}

/** What the app finds out about a coupon and a cart, from what the services told it before. */
async function clientSide(browser: Browser, lines: Shop['carts'][number]['lines']) {
  const { items, serverTime, customer } = await browser<CouponList>('GET', '/coupons');
  const ids = lines.map(({ productId }) => productId).join(',');
  const page = await browser<{ items: Product[] }>('GET', `/catalog/products?ids=${ids}&pageSize=100`);
  const { delivery } = await browser<{ delivery: Product['unitPrice'] }>('POST', '/orders/quotes', {
    lines,
    couponId: null,
    delivery: { method: 'standard' },
  });
  const circumstances = {
    lines: priceableLines(lines, new Map(page.items.map((each) => [each.id, each]))),
    customer,
    delivery,
    now: Date.parse(serverTime),
  };
  const listed = new Map(items.map((each) => [each.id, each]));
  return async (id: string): Promise<Eligibility> => {
    const known = listed.get(id) ?? (await browser<Coupon>('GET', `/coupons/by-code/${id}`));
    return evaluateCoupon(known, circumstances);
  };
}

function answerOf(couponId: string, eligibility: Eligibility): Validation {
  return eligibility.eligible
    ? { couponId, eligible: true, discount: eligibility.discount }
    : { couponId, eligible: false, reason: eligibility.reason };
}

/** The very first or last instant of a coupon's window, or the one before or after it. */
function instantOf({ at }: Shop['carts'][number], { coupons: all }: Shop): number {
  const edges = all
    .flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])
    .filter((edge) => edge !== undefined);
  return Date.parse(edges[at.edge % edges.length] ?? '') + at.beside;
}

test(
  `app and service agree on ${SHOPS * COUPONS * CARTS * CUSTOMERS.length} cases of coupon, cart, customer and time, over HTTP`,
  { timeout: 600_000 },
  async () => {
    let now = OPENING;
    const services = await createMockServices({ seed: buildSeed(), now: () => now, cookies: httpCookies });
    const server = await serveOverHttp(services.handlers, { port: 0 });
    onTestFinished(() => server.close());
    const seen = new Map<string, number>();

    async function tryShop(tried: Shop): Promise<void> {
      now = OPENING;
      await services.reset(seedOf(tried));
      const browsers = CUSTOMERS.map(() => browserAt(server.url));
      for (const [index, name] of CUSTOMERS.entries()) {
        if (name === 'guest') continue;
        const email = `${name}@example.com`;
        await browsers[index]?.('POST', '/accounts/session', { email, password: PASSWORD });
      }
      const grace = browsers[2];
      for (const [place, { usageLimit, perCustomerLimit }] of tried.coupons.entries()) {
        if (grace && usageLimit !== undefined) await buyWith(grace, `c${place}`, 'tok_timeout');
        else if (grace && perCustomerLimit !== undefined) await buyWith(grace, `c${place}`, 'tok_ok');
      }
      for (const filled of tried.carts) {
        now = instantOf(filled, tried);
        for (const [index, browser] of browsers.entries()) {
          const judge = await clientSide(browser, filled.lines);
          const ids = tried.coupons.map((_, place) => `c${place}`);
          await Promise.all(
            ids.map(async (id) => {
              const client = answerOf(id, await judge(id));
              const server = await browser('POST', `/coupons/${id}/validations`, { lines: filled.lines });
              const which = `${CUSTOMERS[index]}, ${new Date(now).toISOString()}, ${id}`;
              expect(server, which).toEqual(client);
              const kind = client.eligible ? 'eligible' : client.reason.code;
              seen.set(kind, (seen.get(kind) ?? 0) + 1);
            }),
          );
        }
      }
    }

    const shops = fc.asyncProperty(fc.noBias(shop), tryShop);
    await fc.assert(shops, { numRuns: SHOPS, seed: 2, endOnFailure: true });

    const total = [...seen.values()].reduce((sum, count) => sum + count, 0);
    expect(total).toBe(SHOPS * COUPONS * CARTS * CUSTOMERS.length);
    expect([...seen.keys()].sort()).toEqual([
      'customer_limit_reached',
      'eligible',
      'expired',
      'first_order_only',
      'held_by_another_order',
      'inactive',
      'minimum_quantity_not_met',
      'minimum_subtotal_not_met',
      'no_qualifying_items',
      'not_started',
      'sign_in_required',
      'usage_limit_reached',
    ]);
  },
);
