import { describe, expect, test } from 'vitest';
import { usd } from '../../builders.ts';
import { OPENING } from '../../test-shop.ts';
import { expectNothingTaken, openShopWithCoupons, orderWithCoupon } from './test-orders.ts';

const MINUTE_MS = 60_000;

describe('a payment that takes its time', () => {
  const slow = (token: string) => orderWithCoupon('once', { payment: { method: 'card', token } });

  test('is accepted first, and completes when the provider has decided', async () => {
    const shop = await openShopWithCoupons();
    const key = crypto.randomUUID();
    const accepted = await shop.buy(slow('tok_slow'), key);
    expect(accepted).toMatchObject({ status: 202, body: { status: 'pending', total: usd(2300) } });
    expect(accepted.headers.get('Location')).toBe(`/api/orders/${accepted.body.id}`);
    expect((await shop.call('GET', `/orders/attempts/${key}`)).body.state).toBe('in_progress');

    await shop.pass(3_999);
    expect((await shop.call('GET', `/orders/${accepted.body.id}`)).body.status).toBe('reserved');
    await shop.pass(1);
    expect((await shop.call('GET', `/orders/${accepted.body.id}`)).body.status).toBe('completed');
    expect((await shop.call('GET', `/orders/attempts/${key}`)).body).toEqual({
      state: 'completed',
      orderId: accepted.body.id,
    });

    const replay = await shop.buy(slow('tok_slow'), crypto.randomUUID());
    expect(replay.body.code).toBe('coupon_already_used');
  });

  test('meanwhile keeps stock and coupon from others, who are told when to try again', async () => {
    const shop = await openShopWithCoupons();
    await shop.buy(slow('tok_slow'));
    const stranger = await shop.otherBrowser();
    const reply = await stranger.buy(
      orderWithCoupon('once', { contact: { email: 'eve@example.com', name: 'Eve' } }),
    );
    expect(reply.body).toMatchObject({
      code: 'coupon_already_used',
      reason: { code: 'held_by_another_order', retryAt: new Date(OPENING + 10 * MINUTE_MS).toISOString() },
    });
  });

  test('is given up after 30 seconds, and everything given back', async () => {
    const shop = await openShopWithCoupons();
    const key = crypto.randomUUID();
    const accepted = await shop.buy(slow('tok_timeout'), key);
    expect(accepted.status).toBe(202);
    await shop.pass(29_999);
    expect((await shop.call('GET', `/orders/attempts/${key}`)).body.state).toBe('in_progress');
    await shop.pass(1);
    expect((await shop.call('GET', `/orders/attempts/${key}`)).body).toMatchObject({
      state: 'rejected',
      problem: { code: 'payment_declined', reason: 'timeout' },
    });
    expect((await shop.call('GET', `/orders/${accepted.body.id}`)).body).toMatchObject({
      status: 'rejected',
      problem: { code: 'payment_declined' },
    });
    await expectNothingTaken(shop);
    expect((await shop.buy(orderWithCoupon('once'))).status).toBe(201);
  });

  test('survives any delay: the holds are taken again if there is still enough', async () => {
    const shop = await openShopWithCoupons();
    const accepted = await shop.buy(slow('tok_slow'));
    await shop.pass(60 * MINUTE_MS);
    expect((await shop.call('GET', `/orders/${accepted.body.id}`)).body.status).toBe('completed');
    expect((await shop.ledger()).coupons.find((entry) => entry.couponId === 'once')).toMatchObject({
      used: 1,
    });
  });
});
