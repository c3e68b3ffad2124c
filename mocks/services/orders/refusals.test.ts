import { describe, expect, test } from 'vitest';
import { buildOrderRequest, usd } from '../../builders.ts';
import { changedAt } from './tampering/changed-at.ts';
import { expectNothingTaken, openShopWithCoupons, orderWithCoupon } from './test-orders.ts';

describe('a refused purchase takes nothing and says why', () => {
  test('product_not_found', async () => {
    const shop = await openShopWithCoupons();
    const lines = [{ productId: 'gone', quantity: 1, expectedUnitPrice: usd(1) }];
    const reply = await shop.buy(buildOrderRequest({ lines }));
    expect(reply).toMatchObject({ status: 409, body: { code: 'product_not_found', productId: 'gone' } });
    await expectNothingTaken(shop);
  });

  test('price_changed, with old and new price and the new quote', async () => {
    const shop = await openShopWithCoupons();
    await shop.activate({ name: 'price_rose', productId: 'teapot', percent: 10 });
    const { status, headers, body } = await shop.buy(orderWithCoupon('ten'));
    expect(status).toBe(409);
    expect(headers.get('Content-Type')).toBe('application/problem+json');
    expect(body).toMatchObject({
      code: 'price_changed',
      lines: [{ productId: 'teapot', expectedUnitPrice: usd(2000), unitPrice: usd(2200) }],
      quote: { subtotal: usd(2200), discount: usd(220), total: usd(2480), coupon: { eligible: true } },
    });
    await expectNothingTaken(shop);
  });

  test('price_changed also when the price fell or the currency differs', async () => {
    const shop = await openShopWithCoupons();
    for (const expectedUnitPrice of [usd(2001), { amount: 2000, currency: 'EUR' }]) {
      const lines = [{ productId: 'teapot', quantity: 1, expectedUnitPrice }];
      expect((await shop.buy(buildOrderRequest({ lines }))).body.code).toBe('price_changed');
    }
    await expectNothingTaken(shop);
  });

  test('out_of_stock, for every short line, and holds none of the others', async () => {
    const shop = await openShopWithCoupons();
    const lines = [
      { productId: 'teapot', quantity: 1, expectedUnitPrice: usd(2000) },
      { productId: 'spade', quantity: 2, expectedUnitPrice: usd(3000) },
    ];
    const reply = await shop.buy(buildOrderRequest({ lines, expectedTotal: usd(8500) }));
    expect(reply).toMatchObject({
      status: 409,
      body: { code: 'out_of_stock', lines: [{ productId: 'spade', requested: 2, available: 1 }] },
    });
    await expectNothingTaken(shop);
  });

  test.each([
    ['big', 'coupon_not_eligible', { code: 'minimum_subtotal_not_met', missing: usd(7000) }],
    ['old', 'coupon_expired', { code: 'expired', endsAt: '2026-05-31T00:00:00.000Z' }],
    ['nonesuch', 'coupon_not_found', { code: 'coupon_not_found' }],
  ])('%s: %s, with both totals', async (couponId, code, reason) => {
    const shop = await openShopWithCoupons();
    const reply = await shop.buy(orderWithCoupon(couponId));
    expect(reply).toMatchObject({
      status: 409,
      body: { code, couponId, reason, previousTotal: usd(2300), quote: { total: usd(2500), coupon: null } },
    });
    await expectNothingTaken(shop);
  });

  test('coupon_already_used when its last use is gone', async () => {
    const shop = await openShopWithCoupons();
    await shop.buy(orderWithCoupon('once'));
    const before = await shop.ledger();
    const stranger = await shop.otherBrowser();
    const reply = await stranger.buy(
      orderWithCoupon('once', { contact: { email: 'eve@example.com', name: 'Eve' } }),
    );
    expect(reply).toMatchObject({
      status: 409,
      body: {
        code: 'coupon_already_used',
        reason: { code: 'usage_limit_reached' },
        previousTotal: usd(2300),
        quote: { total: usd(2500) },
      },
    });
    await expectNothingTaken(stranger, before);
  });

  test.each([
    ['the same browser with another e-mail', 'same', 'eve@example.com'],
    ['another browser with the same e-mail in other letters', 'other', 'ADA@Example.com'],
  ])('coupon_already_used for %s', async (_, browser, email) => {
    const shop = await openShopWithCoupons();
    const first = await shop.buy(orderWithCoupon('own'));
    const again = browser === 'same' ? shop : await shop.otherBrowser();
    const reply = await again.buy(orderWithCoupon('own', { contact: { email, name: 'Who' } }));
    expect(reply.body).toMatchObject({
      code: 'coupon_already_used',
      reason: { code: 'customer_limit_reached', orderId: first.body.id },
    });
  });

  test('coupon_not_eligible when it is not the first order', async () => {
    const shop = await openShopWithCoupons();
    await shop.buy(buildOrderRequest());
    const before = await shop.ledger();
    const reply = await shop.buy(orderWithCoupon('first'));
    expect(reply.body).toMatchObject({ code: 'coupon_not_eligible', reason: { code: 'first_order_only' } });
    await expectNothingTaken(shop, before);
  });

  test.each([usd(2499), usd(2501), { amount: 2500, currency: 'EUR' }])(
    'total_changed when %o was expected',
    async (expectedTotal) => {
      const shop = await openShopWithCoupons();
      const reply = await shop.buy(buildOrderRequest({ expectedTotal }));
      expect(reply).toMatchObject({
        status: 409,
        body: { code: 'total_changed', expectedTotal, quote: { total: usd(2500) } },
      });
      await expectNothingTaken(shop);
    },
  );

  test('total_changed gives the coupon back that was redeemed meanwhile', async () => {
    const shop = await openShopWithCoupons();
    expect((await shop.buy(orderWithCoupon('once', { expectedTotal: usd(2500) }))).body.code).toBe(
      'total_changed',
    );
    await expectNothingTaken(shop);
    expect((await shop.buy(orderWithCoupon('once'))).status).toBe(201);
  });

  test.each([
    ['tok_declined', 'card_declined'],
    ['4111111111111111', 'unknown_token'],
  ])('payment_declined for %s', async (token, reason) => {
    const shop = await openShopWithCoupons();
    const reply = await shop.buy(orderWithCoupon('once', { payment: { method: 'card', token } }));
    expect(reply).toMatchObject({ status: 402, body: { code: 'payment_declined', reason } });
    await expectNothingTaken(shop);
  });

  test('payment_declined by scenario', async () => {
    const shop = await openShopWithCoupons();
    await shop.activate({ name: 'payment_declined' });
    expect((await shop.buy(buildOrderRequest())).body.code).toBe('payment_declined');
    await expectNothingTaken(shop);
  });

  test('not_signed_in for a guest with store credit, and the key stays free', async () => {
    const shop = await openShopWithCoupons();
    const key = crypto.randomUUID();
    const request = buildOrderRequest({ payment: { method: 'store_credit' } });
    expect(await shop.buy(request, key)).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
    expect((await shop.call('GET', `/orders/attempts/${key}`)).body).toEqual({ state: 'unknown' });
    await expectNothingTaken(shop);
  });

  test.each(['catalog', 'coupons', 'accounts'] as const)(
    'service_unavailable when %s is down',
    async (service) => {
      const shop = await openShopWithCoupons();
      await shop.activate({ name: 'service_down', service });
      expect(await shop.buy(orderWithCoupon('ten'))).toMatchObject({
        status: 503,
        body: { code: 'service_unavailable' },
      });
      await expectNothingTaken(shop);
    },
  );

  test('malformed_request names every bad field', async () => {
    const shop = await openShopWithCoupons();
    const request = {
      ...buildOrderRequest(),
      cartId: 'x',
      lines: [{ productId: 'teapot', quantity: 0, expectedUnitPrice: usd(-1) }],
      payment: { method: 'barter' },
    };
    const { status, body } = await shop.call('POST', '/orders', request, {
      'Idempotency-Key': crypto.randomUUID(),
    });
    expect(status).toBe(400);
    expect(body.code).toBe('malformed_request');
    expect(body.errors.map((error: { path: string }) => error.path).sort()).toEqual([
      'cartId',
      'lines.0.expectedUnitPrice.amount',
      'lines.0.quantity',
      'payment.method',
    ]);
  });

  test.each([
    ['a number that is far too big', 'lines.0.quantity', 1e21],
    ['a country that there is not', 'delivery.address.country', 'ZZ'],
    ['a country that is not spelt like one', 'delivery.address.country', 'United States'],
  ])('malformed_request names %s once', async (_, path, value) => {
    const shop = await openShopWithCoupons();
    const { status, body } = await shop.buy(changedAt(buildOrderRequest(), path, value));
    expect([status, body.code]).toEqual([400, 'malformed_request']);
    expect(body.errors.map((error: { path: string }) => error.path)).toEqual([path]);
  });

  test('malformed_request names a bad key beside the bad fields', async () => {
    const shop = await openShopWithCoupons();
    const { body } = await shop.buy(changedAt(buildOrderRequest(), 'cartId', 'x'), 'again');
    expect(body.errors.map((error: { path: string }) => error.path)).toEqual(['cartId', 'Idempotency-Key']);
  });

  test('malformed_request for more than a product allows, by line', async () => {
    const shop = await openShopWithCoupons();
    const lines = [
      { productId: 'mug', quantity: 5, expectedUnitPrice: usd(800) },
      { productId: 'teapot', quantity: 6, expectedUnitPrice: usd(2000) },
    ];
    const { status, body } = await shop.buy(buildOrderRequest({ lines }));
    expect(status).toBe(400);
    expect(body.errors).toEqual([{ path: 'lines.1.quantity', message: 'at most 5 of teapot in one order' }]);
    await expectNothingTaken(shop);
  });

  test('in the order of the contract: what is wrong first is named first', async () => {
    const shop = await openShopWithCoupons();
    const spades = (quantity: number, price: number) => [
      { productId: 'spade', quantity, expectedUnitPrice: usd(price) },
    ];
    const wrong = {
      couponId: 'old',
      expectedTotal: usd(1),
      payment: { method: 'card', token: 'tok_declined' },
    } as const;
    const codeOf = async (overrides: object) =>
      (await shop.buy(buildOrderRequest({ ...wrong, ...overrides }))).body.code;

    expect(await codeOf({ lines: [...spades(2, 1), { ...spades(1, 1)[0], productId: 'gone' }] })).toBe(
      'product_not_found',
    );
    expect(await codeOf({ lines: spades(2, 1) })).toBe('price_changed');
    expect(await codeOf({ lines: spades(2, 3000) })).toBe('out_of_stock');
    expect(await codeOf({ lines: spades(1, 3000) })).toBe('coupon_expired');
    expect(await codeOf({ lines: spades(1, 3000), couponId: null })).toBe('total_changed');
    expect(await codeOf({ lines: spades(1, 3000), couponId: null, expectedTotal: usd(3500) })).toBe(
      'payment_declined',
    );
  });
});
