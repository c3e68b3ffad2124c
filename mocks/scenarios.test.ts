import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { decodeDocument } from '@/features/cart/storage/decode-record.ts';
import { orderEndpoints } from '@/features/orders/schemas.ts';
import { buildCoupon, buildOrderRequest, buildSeed, usd } from './builders.ts';
import { type Scenario, type ScenarioName, SCENARIOS } from './scenarios.ts';
import { PASSWORD, signIn } from './test-customers.ts';
import { openTestShop, type TestShop } from './test-shop.ts';

const names = Object.keys(SCENARIOS) as ScenarioName[];
const MINUTE_MS = 60_000;

/** A shop in which every scenario's example means something. Ada has credit for what she buys. */
async function openShop(): Promise<TestShop> {
  const customer = { email: 'ada@example.com', password: PASSWORD, name: 'Ada', creditLimit: usd(50_000) };
  const seed = buildSeed({ customers: [customer] });
  const [product] = seed.products;
  if (!product) throw new Error('The seed has no product');
  const shop = await openTestShop({
    seed: buildSeed({
      customers: [customer],
      products: [
        { ...product, id: 'speckled-mug' },
        { ...product, id: 'striped-cushion' },
      ],
      coupons: [buildCoupon({ id: 'coupon-save5', discount: { type: 'fixed_amount', amount: usd(500) } })],
    }),
  });
  await signIn(shop, 'ada');
  return shop;
}

function switchTo(shop: TestShop, ...active: unknown[]) {
  return shop.call('PUT', '/_mocks/scenarios', { active });
}

const order = (method: 'card' | 'store_credit' = 'card') =>
  buildOrderRequest({
    lines: [{ productId: 'speckled-mug', quantity: 1, expectedUnitPrice: usd(2000) }],
    couponId: 'coupon-save5',
    expectedTotal: usd(2000),
    payment: method === 'card' ? { method, token: 'tok_ok' } : { method },
  });

test.each(names)('the example of %s is one, and can be switched on', async (name) => {
  const shop = await openShop();
  const { params, example } = SCENARIOS[name];
  expect(z.parse(params, example)).toEqual(example);
  expect(await switchTo(shop, { name, ...example })).toMatchObject({
    status: 200,
    body: { active: [{ name, ...example }] },
  });
});

test.each([
  [
    { name: 'price_rose', productId: 'mugg', percent: 10 },
    'active.0.productId',
    'the shop has no product "mugg"',
  ],
  [{ name: 'coupon_gone', couponId: 'SAVE5' }, 'active.0.couponId', 'the shop has no coupon "SAVE5"'],
  [
    { name: 'saved_cart', email: 'bob@example.com', productId: 'speckled-mug', quantity: 1 },
    'active.0.email',
    'the shop has no customer "bob@example.com"',
  ],
])('what %j is about has to be there, and nothing is switched', async (scenario, path, message) => {
  const shop = await openShop();
  await switchTo(shop, 'payment_declined');
  expect(await switchTo(shop, scenario)).toMatchObject({
    status: 400,
    body: { errors: [{ path, message }] },
  });
  const { body } = await shop.call('GET', '/_mocks/scenarios');
  expect(body).toEqual({ active: [{ name: 'payment_declined' }] });
});

test('a product that another scenario is about to add may be named', async () => {
  const shop = await openShop();
  const added = { name: 'sold_out', productId: 'generated-12' };
  const reply = await switchTo(shop, added, { name: 'many_products', count: 100 });
  expect(reply.status).toBe(200);
});

test('every refusal of a purchase that the contract knows has a scenario', () => {
  const { 401: session, 402: payment, 409: conflicts } = orderEndpoints.placeOrder.problems;
  const codes = [...session, ...payment, ...conflicts].filter((code) => code !== 'request_in_progress');
  const reached = new Set(names.map((name) => SCENARIOS[name].refusal));
  expect(codes.filter((code) => !reached.has(code))).toEqual([]);
});

test.each(
  names.flatMap((name) => (SCENARIOS[name].refusal ? [[name, SCENARIOS[name].refusal] as const] : [])),
)(
  'with %s a shop that was fine until the purchase refuses it with %s, and neither holds nor charges anything',
  async (name, code) => {
    const shop = await openShop();
    const request = order(code === 'credit_insufficient' ? 'store_credit' : 'card');
    const quoted = { lines: request.lines, couponId: request.couponId, delivery: { method: 'standard' } };
    expect(await switchTo(shop, { name, ...SCENARIOS[name].example, when: 'paying' })).toMatchObject({
      status: 200,
    });

    const lines = request.lines.map(({ productId, quantity }) => ({ productId, quantity }));
    const quote = await shop.call('POST', '/orders/quotes', { ...quoted, lines });
    expect(quote.body.total).toEqual(request.expectedTotal);
    expect(await shop.buy(request)).toMatchObject({ body: { code } });

    const { charges, stock, coupons } = await shop.ledger();
    const bought = code === 'cart_already_ordered' ? 1 : 0;
    expect(charges).toHaveLength(bought);
    expect(stock.map(({ held, sold }) => held + sold)).toEqual([bought, 0]);
    expect(coupons.map(({ held, used }) => held + used)).toEqual([bought]);
  },
);

test('switched off again, the purchase goes through', async () => {
  const shop = await openShop();
  await switchTo(shop, { name: 'coupon_gone', couponId: 'coupon-save5' }, 'payment_declined');
  expect((await shop.buy(order())).body.code).toBe('coupon_not_found');
  await switchTo(shop);
  expect((await shop.buy(order())).status).toBe(201);
});

test.each(['coupon_withdrawn', 'coupon_gone'] as const)('with %s the coupon is not listed', async (name) => {
  const shop = await openShop();
  await switchTo(shop, { name, couponId: 'coupon-save5' });
  expect((await shop.call('GET', '/coupons')).body.items).toEqual([]);
});

test('a parameter that no scenario has is refused, naming it', async () => {
  const shop = await openShop();
  const reply = await switchTo(shop, { name: 'sold_out', productId: 'speckled-mug', leftt: 1 });
  expect(reply).toMatchObject({ status: 400, body: { errors: [{ path: 'active.0' }] } });
});

test('the rest that sold_out leaves can be bought', async () => {
  const shop = await openShop();
  await switchTo(shop, { name: 'sold_out', productId: 'speckled-mug', left: 1 });
  expect((await shop.call('GET', '/catalog/products/speckled-mug')).body.stock).toBe(1);
  const two = buildOrderRequest({
    lines: [{ productId: 'speckled-mug', quantity: 2, expectedUnitPrice: usd(2000) }],
    expectedTotal: usd(4500),
  });
  expect((await shop.buy(two)).body.lines).toEqual([
    { productId: 'speckled-mug', requested: 2, available: 1 },
  ]);
  expect((await shop.buy(order())).status).toBe(201);
});

async function flakyRun(seed: number, calls = 20): Promise<number[]> {
  const shop = await openShop();
  await switchTo(shop, { name: 'service_flaky', service: 'catalog', percent: 40, seed });
  const statuses: number[] = [];
  for (let call = 0; call < calls; call += 1) {
    statuses.push((await shop.call('GET', '/catalog/categories')).status);
  }
  return statuses;
}

test('a flaky service fails the same calls for the same seed, others for another, and about its share', async () => {
  const run = await flakyRun(7);
  expect(await flakyRun(7)).toEqual(run);
  expect(await flakyRun(8)).not.toEqual(run);
  const failed = (await flakyRun(1, 200)).filter((status) => status === 503).length;
  expect(failed).toBeGreaterThan(50);
  expect(failed).toBeLessThan(110);
});

test('a slow payment is pending until its time has come', async () => {
  const shop = await openShop();
  await switchTo(shop, { name: 'payment_slow', ms: 20_000 });
  const { status, body } = await shop.buy(order());
  expect([status, body.status]).toEqual([202, 'pending']);
  await shop.pass(19_999);
  expect((await shop.call('GET', `/orders/${body.id}`)).body.status).not.toBe('completed');
  await shop.pass(1);
  expect((await shop.call('GET', `/orders/${body.id}`)).body.status).toBe('completed');
});

test('a shop grows to its scenario’s size and back again', async () => {
  const shop = await openShop();
  const sizes = async () => [
    (await shop.call('GET', '/catalog/products')).body.total,
    (await shop.call('GET', '/coupons')).body.items.length,
  ];
  await switchTo(shop, { name: 'many_products', count: 300 }, { name: 'many_coupons', count: 40 });
  expect(await sizes()).toEqual([300, 40]);
  const { items } = (await shop.call('GET', '/catalog/products?sort=newest')).body;
  expect((await shop.call('GET', `/catalog/products/${items[0].id}`)).body).toEqual(items[0]);
  await switchTo(shop, { name: 'many_products', count: 30 });
  expect(await sizes()).toEqual([30, 1]);
  await switchTo(shop);
  expect(await sizes()).toEqual([2, 1]);
});

test('the cart from another device is one that the app reads, and is saved once', async () => {
  const shop = await openShop();
  const scenario: Scenario = {
    name: 'saved_cart',
    email: 'ada@example.com',
    productId: 'striped-cushion',
    quantity: 3,
  };
  await switchTo(shop, scenario);
  const { body } = await shop.call('GET', '/cart');
  const { kind, document } = decodeDocument(body.document.cart);
  expect(kind).toBe('valid');
  expect([...document.carts.values()]).toMatchObject([{ lines: [{ productId: 'striped-cushion' }] }]);

  await switchTo(shop, scenario, 'payment_declined');
  expect((await shop.call('GET', '/cart')).body.version).toBe(body.version);
});

test('time that a scenario puts forward comes back with it', async () => {
  const shop = await openShop();
  const now = async () => Date.parse((await shop.call('GET', '/coupons')).body.serverTime);
  const before = await now();
  await switchTo(shop, { name: 'clock_forward', minutes: 121 });
  expect(await now()).toBe(before + 121 * MINUTE_MS);
  await switchTo(shop);
  expect(await now()).toBe(before);
});

test('offline, no call gets an answer, but the doors beside the contract do', async () => {
  const shop = await openShop();
  await switchTo(shop, 'offline');
  expect((await shop.call('GET', '/coupons')).status).toBe(0);
  expect((await shop.call('GET', '/_mocks/scenarios')).status).toBe(200);
});
