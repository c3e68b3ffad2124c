import { describe, expect, test } from 'vitest';
import { buildCoupon, buildOrderRequest, buildSeed, usd } from '../../../builders.ts';
import type { Ledger } from '../../../ledger.ts';
import { openTestShop, type Reply, type TestShop } from '../../../test-shop.ts';
import { HONEST, TAMPERINGS, VICTIM } from './tamperings.ts';

const HONEST_FIGURES = { subtotal: usd(4000), discount: usd(400), delivery: usd(500), total: usd(4100) };

/** A shop in which somebody else has bought a cart, with the one use of a coupon, and is buying another one. */
async function openShop(): Promise<{ shop: TestShop; victim: TestShop; victimsOrder: Reply }> {
  const shop = await openTestShop({
    seed: buildSeed({
      coupons: [
        buildCoupon(),
        buildCoupon({ id: 'half', code: 'HALF', discount: { type: 'percentage', percent: 50 } }),
        buildCoupon({ id: 'once', code: 'ONCE', usageLimit: 1 }),
        buildCoupon({ id: 'big', code: 'BIG', minimumSubtotal: usd(9000) }),
        buildCoupon({ id: 'old', code: 'OLD', endsAt: '2026-05-31T00:00:00.000Z' }),
        buildCoupon({ id: 'members', code: 'MEMBERS', signInRequired: true }),
        buildCoupon({ id: 'off', code: 'OFF', active: false }),
      ],
    }),
  });
  const victim = await shop.otherBrowser();
  for (const browser of [shop, victim]) await browser.call('GET', '/catalog/categories');

  const contact = { email: 'victor@example.com', name: 'Victor' };
  const bought = { cartId: VICTIM.cartId, couponId: 'once', expectedTotal: usd(2300), contact };
  const victimsOrder = await victim.buy(buildOrderRequest(bought), VICTIM.key);
  const slowly = {
    cartId: VICTIM.pendingCartId,
    contact,
    payment: { method: 'card', token: 'tok_slow' },
  } as const;
  expect([victimsOrder.status, (await victim.buy(buildOrderRequest(slowly))).status]).toEqual([201, 202]);
  return { shop, victim, victimsOrder };
}

function send(shop: TestShop, body: unknown, key: string = crypto.randomUUID()): Promise<Reply> {
  return shop.call('POST', '/orders', body, { 'Idempotency-Key': key });
}

/** What can be lost or doubled, without the orders, of which a refused one is one too. */
function valuablesOf({ stock, coupons, charges, credit }: Ledger) {
  return { stock, coupons, charges, credit };
}

async function expectRefused(shop: TestShop, before: Ledger, reply: Reply, code: string): Promise<void> {
  expect(reply.body).toMatchObject({ code });
  expect(reply.status).toBeGreaterThanOrEqual(400);
  expect(reply.status).toBeLessThan(500);
  expect(valuablesOf(await shop.ledger())).toEqual(valuablesOf(before));
}

async function expectOwnFigures(shop: TestShop, before: Ledger, { status, body }: Reply): Promise<void> {
  expect({ status, body }).toMatchObject({ status: 201, body: { ...HONEST_FIGURES, status: 'completed' } });
  expect(body.lines).toEqual([
    {
      productId: 'teapot',
      name: 'Teapot',
      quantity: 2,
      unitPrice: usd(2000),
      subtotal: usd(4000),
      discount: usd(400),
    },
  ]);
  const known = new Set(before.charges.map((charge) => charge.orderId));
  const after = await shop.ledger();
  expect(after.charges.filter((charge) => !known.has(charge.orderId))).toEqual([
    { orderId: body.id, amount: usd(4100), state: 'charged' },
  ]);
  expect(soldOf(after)).toBe(soldOf(before) + 2);
}

function soldOf({ stock }: Ledger): number {
  return stock.find((entry) => entry.productId === 'teapot')?.sold ?? Number.NaN;
}

test('there are two hundred ways to tamper, and more', () => {
  expect(Object.values(TAMPERINGS).flat().length).toBeGreaterThanOrEqual(200);
});

test('the honest request is what it should be', async () => {
  const { shop } = await openShop();
  const before = await shop.ledger();
  await expectOwnFigures(shop, before, await send(shop, HONEST));
});

describe.each(Object.entries(TAMPERINGS))('tampering with %s', (_, tamperings) => {
  test.each(tamperings)('%s', async (_what, body, outcome) => {
    const { shop } = await openShop();
    const before = await shop.ledger();
    const reply = await send(shop, body);
    if (outcome === 'own figures') await expectOwnFigures(shop, before, reply);
    else await expectRefused(shop, before, reply, outcome);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('tampering with keys and ids', () => {
  test.each([
    ['none', undefined, 'idempotency_key_missing'],
    ['an empty one', '', 'idempotency_key_missing'],
    ['a word', 'again', 'malformed_request'],
    ['a prototype', '__proto__', 'malformed_request'],
    ['one with a tail', `${VICTIM.key}-1`, 'malformed_request'],
    ["somebody else's", VICTIM.key, 'idempotency_key_reused'],
    ["somebody else's in capitals", VICTIM.key.toUpperCase(), 'idempotency_key_reused'],
  ])('a key: %s', async (_, key, code) => {
    const { shop } = await openShop();
    const before = await shop.ledger();
    const reply = await shop.call(
      'POST',
      '/orders',
      HONEST,
      key === undefined ? {} : { 'Idempotency-Key': key },
    );
    await expectRefused(shop, before, reply, code);
  });

  test('the own key for a changed request, whatever is changed', async () => {
    const { shop } = await openShop();
    const key = crypto.randomUUID();
    await send(shop, HONEST, key);
    const before = await shop.ledger();
    for (const changed of [
      { ...HONEST, couponId: null },
      { ...HONEST, expectedTotal: usd(1) },
      { ...HONEST, cartId: crypto.randomUUID() },
      { ...HONEST, payment: { method: 'card', token: 'tok_declined' } },
      { ...HONEST, contact: { ...HONEST.contact, name: 'Eve' } },
    ]) {
      await expectRefused(shop, before, await send(shop, changed, key), 'idempotency_key_reused');
    }
  });

  test("somebody else's order is neither shown nor cancelled, and its attempt is unknown", async () => {
    const { shop, victimsOrder } = await openShop();
    const before = await shop.ledger();
    for (const id of [victimsOrder.body.id, '__proto__', 'constructor', '..%2Forders', 'x'.repeat(1000)]) {
      expect((await shop.call('GET', `/orders/${id}`)).body.code).toBe('order_not_found');
      await expectRefused(
        shop,
        before,
        await shop.call('POST', `/orders/${id}/cancellation`),
        'order_not_found',
      );
    }
    expect((await shop.call('GET', `/orders/attempts/${VICTIM.key}`)).body).toEqual({ state: 'unknown' });
    expect((await shop.call('GET', '/orders')).body).toEqual({ items: [] });
  });

  test('after all of this the victim has the one order, and what is under way goes on', async () => {
    const { shop, victim, victimsOrder } = await openShop();
    for (const [, body] of TAMPERINGS['the cart'] ?? []) await send(shop, body);
    await victim.pass(4_000);
    const { items } = (await victim.call('GET', '/orders')).body;
    expect(items).toHaveLength(2);
    expect(items).toMatchObject([{ status: 'completed' }, { id: victimsOrder.body.id, status: 'completed' }]);
  });
});
