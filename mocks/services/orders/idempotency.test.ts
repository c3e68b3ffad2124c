import { describe, expect, test } from 'vitest';
import { buildOrderRequest, usd } from '../../builders.ts';
import { openShopWithCustomers, signIn } from '../../test-customers.ts';
import { expectNothingTaken, openShopWithCoupons, orderWithCoupon } from './test-orders.ts';

describe('the idempotency key', () => {
  test('is required, and must be a UUID', async () => {
    const shop = await openShopWithCoupons();
    const without = await shop.call('POST', '/orders', buildOrderRequest());
    expect(without).toMatchObject({ status: 400, body: { code: 'idempotency_key_missing' } });
    const bodyless = await shop.call('POST', '/orders', {});
    expect(bodyless).toMatchObject({ status: 400, body: { code: 'idempotency_key_missing' } });
    const odd = await shop.call('POST', '/orders', buildOrderRequest(), { 'Idempotency-Key': 'again' });
    expect(odd).toMatchObject({ status: 400, body: { code: 'malformed_request' } });
  });

  test('with the same request gives the first answer again, though the order has changed since', async () => {
    const shop = await openShopWithCoupons();
    const [key, request] = [crypto.randomUUID(), buildOrderRequest()];
    const first = await shop.buy(request, key);
    await shop.call('POST', `/orders/${first.body.id}/cancellation`);
    const reordered = Object.fromEntries(Object.entries(request).toReversed());
    const again = await shop.call('POST', '/orders', reordered, { 'Idempotency-Key': key.toUpperCase() });
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
  });

  test('of a refused order gives the same refusal again, though it would succeed now', async () => {
    const shop = await openShopWithCoupons();
    const [key, request] = [crypto.randomUUID(), buildOrderRequest()];
    await shop.activate({ name: 'payment_declined' });
    const first = await shop.buy(request, key);
    await shop.activate();
    const again = await shop.buy(request, key);
    expect(again).toMatchObject({ status: 402, body: first.body });
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
    expect((await shop.buy(request)).status).toBe(201);
  });

  test('with another request is refused', async () => {
    const shop = await openShopWithCoupons();
    const key = crypto.randomUUID();
    await shop.buy(buildOrderRequest(), key);
    expect(await shop.buy(buildOrderRequest(), key)).toMatchObject({
      status: 422,
      body: { code: 'idempotency_key_reused' },
    });
  });

  test('twenty times at once makes one order and one charge', async () => {
    const shop = await openShopWithCoupons();
    const [key, request] = [crypto.randomUUID(), orderWithCoupon('once')];
    const replies = await Promise.all(Array.from({ length: 20 }, () => shop.buy(request, key)));

    const orderIds = new Set(replies.filter((reply) => reply.status === 201).map((reply) => reply.body.id));
    expect(orderIds.size).toBe(1);
    for (const reply of replies) {
      if (reply.status !== 201)
        expect(reply).toMatchObject({ status: 409, body: { code: 'request_in_progress' } });
    }
    const afterwards = await Promise.all(Array.from({ length: 20 }, () => shop.buy(request, key)));
    for (const reply of afterwards) {
      expect(reply.status).toBe(201);
      expect(reply.headers.get('Idempotency-Replayed')).toBe('true');
      expect(reply.body).toEqual(afterwards[0]?.body);
    }
    const { orders, charges } = await shop.ledger();
    expect([orders.length, charges.length]).toEqual([1, 1]);
  });
});

describe("somebody else's key", () => {
  /** A shopper who has looked around before, so that the browser has its cookie. */
  async function openWithKnownBrowsers() {
    const shop = await openShopWithCoupons();
    const stranger = await shop.otherBrowser();
    for (const browser of [shop, stranger]) await browser.call('GET', '/catalog/categories');
    return { shop, stranger };
  }

  test('with the very same request is another request: refused, and nothing is told', async () => {
    const { shop, stranger } = await openWithKnownBrowsers();
    const [key, request] = [crypto.randomUUID(), buildOrderRequest()];
    await shop.buy(request, key);
    const before = await shop.ledger();
    const { status, body } = await stranger.buy(request, key);
    expect([status, body.code]).toEqual([422, 'idempotency_key_reused']);
    expect(JSON.stringify(body)).not.toContain(before.orders[0]?.orderId);
    await expectNothingTaken(shop, before);
  });

  test.each([
    ['completed', 'tok_ok'],
    ['rejected', 'tok_declined'],
    ['in_progress', 'tok_slow'],
  ])('is unknown to those who ask for it, though it is %s', async (state, token) => {
    const { shop, stranger } = await openWithKnownBrowsers();
    const key = crypto.randomUUID();
    await shop.buy(buildOrderRequest({ payment: { method: 'card', token } }), key);
    expect((await shop.call('GET', `/orders/attempts/${key}`)).body).toMatchObject({ state });
    expect((await stranger.call('GET', `/orders/attempts/${key}`)).body).toEqual({ state: 'unknown' });
  });

  test('is unknown to another customer in the same browser, and asks for the password when the session has ended', async () => {
    const shop = await openShopWithCustomers();
    await signIn(shop, 'ada');
    const [key, request] = [crypto.randomUUID(), buildOrderRequest()];
    await shop.buy(request, key);
    const ask = () => shop.call('GET', `/orders/attempts/${key}`);

    await shop.activate({ name: 'session_expired' });
    expect(await ask()).toMatchObject({ status: 401, body: { code: 'session_expired' } });
    expect((await shop.call('GET', `/orders/attempts/${crypto.randomUUID()}`)).body.state).toBe('unknown');
    await signIn(shop, 'grace');
    expect((await ask()).body).toEqual({ state: 'unknown' });
    expect((await shop.buy(request, key)).body.code).toBe('idempotency_key_reused');
    await signIn(shop, 'ada');
    expect((await ask()).body.state).toBe('completed');
  });

  test('is the own one still for a guest who has signed in since', async () => {
    const shop = await openShopWithCustomers();
    const [key, request] = [crypto.randomUUID(), buildOrderRequest()];
    const first = await shop.buy(request, key);
    await signIn(shop, 'ada');
    expect((await shop.call('GET', `/orders/attempts/${key}`)).body.state).toBe('completed');
    expect(await shop.buy(request, key)).toMatchObject({ status: 201, body: { id: first.body.id } });
  });

  test('answers a browser whose first cookie was lost with the answer', async () => {
    const shop = await openShopWithCoupons();
    const [key, request] = [crypto.randomUUID(), buildOrderRequest()];
    const first = await shop.buy(request, key);
    const withoutCookie = await shop.otherBrowser();
    const again = await withoutCookie.buy(request, key);
    expect(again).toMatchObject({ status: 201, body: { id: first.body.id } });
    expect((await shop.ledger()).charges).toHaveLength(1);
  });
});

describe('one cart', () => {
  test('is bought once, whoever asks', async () => {
    const shop = await openShopWithCoupons();
    const request = buildOrderRequest();
    const first = await shop.buy(request);
    const before = await shop.ledger();
    const stranger = await shop.otherBrowser();
    for (const buyer of [shop, stranger]) {
      expect(await buyer.buy(request)).toMatchObject({
        status: 409,
        body: { code: 'cart_already_ordered', orderId: first.body.id },
      });
    }
    await expectNothingTaken(shop, before);
  });

  test('stays bought after its order is cancelled', async () => {
    const shop = await openShopWithCoupons();
    const request = buildOrderRequest();
    const { body } = await shop.buy(request);
    await shop.call('POST', `/orders/${body.id}/cancellation`);
    expect((await shop.buy(request)).body.code).toBe('cart_already_ordered');
  });

  test('bought twice at once with two keys makes one order', async () => {
    const shop = await openShopWithCoupons();
    const request = buildOrderRequest();
    const replies = await Promise.all([shop.buy(request), shop.buy(request), shop.buy(request)]);
    expect(replies.filter((reply) => reply.status === 201)).toHaveLength(1);
    const { charges, orders } = await shop.ledger();
    expect(charges).toHaveLength(1);
    expect(orders.filter((order) => order.status === 'completed')).toHaveLength(1);
  });

  test('with a payment under way is not bought a second time', async () => {
    const shop = await openShopWithCoupons();
    const request = buildOrderRequest({ payment: { method: 'card', token: 'tok_slow' } });
    await shop.buy(request);
    const second = await shop.buy(request);
    expect(second).toMatchObject({ status: 409, body: { code: 'request_in_progress' } });
    expect(second.headers.get('Retry-After')).toBe('1');
    expect((await shop.ledger()).charges).toHaveLength(1);
  });
});

describe('the last one', () => {
  test('goes to one of two buyers at once', async () => {
    const shop = await openShopWithCoupons();
    const stranger = await shop.otherBrowser();
    const spade = () =>
      buildOrderRequest({
        lines: [{ productId: 'spade', quantity: 1, expectedUnitPrice: usd(3000) }],
        expectedTotal: usd(3500),
      });
    const replies = await Promise.all([shop.buy(spade()), stranger.buy(spade())]);
    expect(replies.map((reply) => reply.status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    expect(replies.find((reply) => reply.status === 409)?.body.code).toBe('out_of_stock');
  });
});
