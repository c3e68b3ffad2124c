import { describe, expect, test } from 'vitest';
import { buildOrderRequest, usd } from '../../builders.ts';
import { expectNothingTaken, openShopWithCoupons, orderWithCoupon } from './test-orders.ts';

describe('the idempotency key', () => {
  test('is required, and must be a UUID', async () => {
    const shop = await openShopWithCoupons();
    const without = await shop.call('POST', '/orders', buildOrderRequest());
    expect(without).toMatchObject({ status: 400, body: { code: 'idempotency_key_missing' } });
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
