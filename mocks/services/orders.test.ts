import { describe, expect, test } from 'vitest';
import { buildOrderRequest, buildProduct, buildSeed, usd } from '../builders.ts';
import { OPENING, openTestShop, type TestShop } from '../test-shop.ts';
import { expectNothingTaken, openShopWithCoupons, orderWithCoupon } from './orders/test-orders.ts';

describe('a purchase', () => {
  test('charges the total once, sells the stock, uses the coupon and shows the order', async () => {
    const shop = await openShopWithCoupons();
    const { status, body, headers } = await shop.buy(orderWithCoupon('ten'));

    expect(status).toBe(201);
    expect(headers.get('Idempotency-Replayed')).toBeNull();
    expect(body).toMatchObject({
      status: 'completed',
      placedAt: new Date(OPENING).toISOString(),
      lines: [{ productId: 'teapot', name: 'Teapot', quantity: 1, unitPrice: usd(2000), discount: usd(200) }],
      subtotal: usd(2000),
      discount: usd(200),
      delivery: usd(500),
      total: usd(2300),
      couponId: 'ten',
      couponCode: 'TEN',
      payment: { method: 'card', token: 'tok_ok' },
    });
    expect(body.timeline.map((entry: { status: string }) => entry.status)).toEqual([
      'pending',
      'reserved',
      'paid',
      'completed',
    ]);

    const ledger = await shop.ledger();
    expect(ledger.charges).toEqual([{ orderId: body.id, amount: usd(2300), state: 'charged' }]);
    expect(ledger.stock.find((entry) => entry.productId === 'teapot')).toMatchObject({
      stock: 10,
      held: 0,
      sold: 1,
      available: 9,
    });
    expect(ledger.coupons.find((entry) => entry.couponId === 'ten')).toMatchObject({
      held: 0,
      used: 1,
      uses: [{ orderId: body.id, state: 'claimed' }],
    });
    expect((await shop.call('GET', `/orders/${body.id}`)).body).toEqual(body);
    expect((await shop.call('GET', '/catalog/products/teapot')).body.stock).toBe(9);
  });

  test('takes the delivery off with free shipping, at the chosen method', async () => {
    const shop = await openShopWithCoupons();
    const request = orderWithCoupon('ship', {
      expectedTotal: usd(2000),
      delivery: { ...buildOrderRequest().delivery, method: 'express' },
    });
    expect((await shop.buy(request)).body).toMatchObject({
      delivery: usd(900),
      discount: usd(900),
      total: usd(2000),
    });
  });

  test('is seen by its buyer only, newest first, without the attempts that were refused', async () => {
    const shop = await openShopWithCoupons();
    const first = await shop.buy(buildOrderRequest());
    await shop.buy(buildOrderRequest({ expectedTotal: usd(1) }));
    const second = await shop.buy(buildOrderRequest());

    const ids = (await shop.call('GET', '/orders')).body.items.map((order: { id: string }) => order.id);
    expect(ids).toEqual([second.body.id, first.body.id]);

    const stranger = await shop.otherBrowser();
    expect((await stranger.call('GET', '/orders')).body).toEqual({ items: [] });
    expect((await stranger.call('GET', `/orders/${first.body.id}`)).status).toBe(404);
    expect((await stranger.call('POST', `/orders/${first.body.id}/cancellation`)).status).toBe(404);
  });
});

describe('cancelling', () => {
  test('gives back stock, money and the coupon use, and twice is once', async () => {
    const shop = await openShopWithCoupons();
    const { body } = await shop.buy(orderWithCoupon('once'));
    const cancelled = await shop.call('POST', `/orders/${body.id}/cancellation`);
    expect(cancelled).toMatchObject({ status: 200, body: { status: 'cancelled' } });

    const ledger = await shop.ledger();
    expect(ledger.charges).toEqual([{ orderId: body.id, amount: usd(2300), state: 'refunded' }]);
    expect(ledger.stock.find((entry) => entry.productId === 'teapot')).toMatchObject({
      available: 10,
      sold: 0,
    });
    expect(ledger.coupons.find((entry) => entry.couponId === 'once')).toMatchObject({ held: 0, used: 0 });

    const again = await shop.call('POST', `/orders/${body.id}/cancellation`);
    expect(again).toMatchObject({ status: 200, body: cancelled.body });
    expect((await shop.ledger()).charges).toEqual(ledger.charges);
    expect((await shop.buy(orderWithCoupon('once'))).status).toBe(201);
  });

  test('makes the next order the first one again', async () => {
    const shop = await openShopWithCoupons();
    const { body } = await shop.buy(buildOrderRequest());
    await shop.call('POST', `/orders/${body.id}/cancellation`);
    expect((await shop.buy(orderWithCoupon('first'))).status).toBe(201);
  });

  test('is refused while the payment is under way, and for a rejected order', async () => {
    const shop = await openShopWithCoupons();
    const { body } = await shop.buy(buildOrderRequest({ payment: { method: 'card', token: 'tok_timeout' } }));
    const cancel = () => shop.call('POST', `/orders/${body.id}/cancellation`);
    expect(await cancel()).toMatchObject({ status: 409, body: { code: 'order_not_cancellable' } });
    await shop.pass(30_000);
    expect(await cancel()).toMatchObject({ status: 409, body: { code: 'order_not_cancellable' } });
  });
});

describe('a quote', () => {
  const ask = (shop: TestShop, couponId: string | null, method = 'standard') =>
    shop.call('POST', '/orders/quotes', {
      lines: [{ productId: 'teapot', quantity: 5 }],
      couponId,
      delivery: { method },
    });

  test('adds up, with free delivery from the threshold', async () => {
    const shop = await openShopWithCoupons();
    expect((await ask(shop, 'ten')).body).toMatchObject({
      subtotal: usd(10_000),
      discount: usd(1000),
      delivery: usd(0),
      total: usd(9000),
      coupon: { couponId: 'ten', eligible: true },
    });
    expect((await ask(shop, null, 'express')).body).toMatchObject({ delivery: usd(900), coupon: null });
  });

  test('says why a coupon does not count, and that it does not exist', async () => {
    const shop = await openShopWithCoupons();
    expect((await ask(shop, 'old')).body.coupon).toMatchObject({
      eligible: false,
      reason: { code: 'expired' },
    });
    expect((await ask(shop, 'nonesuch')).body.coupon).toMatchObject({
      eligible: false,
      reason: { code: 'coupon_not_found' },
    });
  });

  test('writes nothing', async () => {
    const shop = await openShopWithCoupons();
    await ask(shop, 'once');
    await expectNothingTaken(shop);
  });

  test('is 404 for an unknown product', async () => {
    const shop = await openTestShop({ seed: buildSeed({ products: [buildProduct({ id: 'other' })] }) });
    expect(await ask(shop, null)).toMatchObject({ status: 404, body: { code: 'product_not_found' } });
  });
});
