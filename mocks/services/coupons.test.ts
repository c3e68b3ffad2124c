import { describe, expect, test } from 'vitest';
import { buildCoupon, buildOrderRequest, buildSeed, usd } from '../builders.ts';
import { createMemoryStore } from '../memory-store.ts';
import type { AllTables, ReadTx, Store } from '../store.ts';
import { OPENING, openTestShop } from '../test-shop.ts';

const seed = buildSeed({
  coupons: [
    buildCoupon({ id: 'b', code: 'Second' }),
    buildCoupon({ id: 'a', code: 'FIRST', usageLimit: 5, redemptions: 4 }),
    buildCoupon({ id: 'off', code: 'OFF', active: false }),
    buildCoupon({ id: 'member', code: 'MEMBER', signInRequired: true }),
    buildCoupon({ id: 'ship', code: 'SHIP', discount: { type: 'free_shipping' } }),
    buildCoupon({ id: 'soon', code: 'SOON', startsAt: '2026-06-01T12:00:01.000Z' }),
  ],
});
const open = () => openTestShop({ seed });
const lines = [{ productId: 'teapot', quantity: 2 }];

/** The same store, and how often one row or one table was read from it. */
function countReads(store: Store) {
  let reads = 0;
  const counting = <T extends ReadTx<AllTables>>(tx: T): T => ({
    ...tx,
    get: (table, id) => {
      reads += 1;
      return tx.get(table, id);
    },
    all: (table) => {
      reads += 1;
      return tx.all(table);
    },
  });
  const counted: Store = {
    read: (work) => store.read((tx) => work(counting(tx))),
    transact: (work) => store.transact((tx) => work(counting(tx))),
  };
  return { store: counted, reads: () => reads };
}

describe('the list', () => {
  test('keeps the order of the seed, leaves out what is switched off, and says who asks and when', async () => {
    const { body } = await (await open()).call('GET', '/coupons');
    expect(body.items.map((coupon: { id: string }) => coupon.id)).toEqual([
      'b',
      'a',
      'member',
      'ship',
      'soon',
    ]);
    expect(body).toMatchObject({
      serverTime: new Date(OPENING).toISOString(),
      customer: { signedIn: false, hasOrdered: false },
    });
    expect(JSON.stringify(body)).not.toMatch(/applied|position/i);
  });

  test('counts uses: for everybody, for the caller, and those that may still come back', async () => {
    const shop = await open();
    const { body: order } = await shop.buy(
      buildOrderRequest({
        couponId: 'b',
        expectedTotal: usd(2300),
        payment: { method: 'card', token: 'tok_slow' },
      }),
    );
    const couponSeenBy = async (browser: typeof shop) =>
      (await browser.call('GET', '/coupons')).body.items.find((coupon: { id: string }) => coupon.id === 'b');

    const pendingUntil = new Date(OPENING + 10 * 60_000).toISOString();
    const pending = { redemptions: 1, pendingRedemptions: 1, pendingUntil };
    expect(await couponSeenBy(shop)).toMatchObject({
      ...pending,
      customerRedemptions: 1,
      lastOrderId: order.id,
    });
    const stranger = await shop.otherBrowser();
    expect(await couponSeenBy(stranger)).toMatchObject({ ...pending, customerRedemptions: 0 });

    await shop.pass(5_000);
    await shop.call('GET', '/orders');
    const settled = await couponSeenBy(stranger);
    expect(settled).toMatchObject({ redemptions: 1 });
    expect(settled).not.toHaveProperty('pendingRedemptions');
    expect((await shop.call('GET', '/coupons')).body.customer).toEqual({ signedIn: false, hasOrdered: true });
  });

  test('reads no more often for 10,000 coupons than for one', async () => {
    const readsFor = async (count: number) => {
      const coupons = Array.from({ length: count }, (_, index) =>
        buildCoupon({ id: `c${index}`, code: `C${index}` }),
      );
      const counted = countReads(createMemoryStore());
      const shop = await openTestShop({ seed: buildSeed({ coupons }), store: counted.store });
      await shop.call('GET', '/coupons');
      const before = counted.reads();
      expect((await shop.call('GET', '/coupons')).body.items).toHaveLength(count);
      return counted.reads() - before;
    };
    expect(await readsFor(10_000)).toBe(await readsFor(1));
  });
});

describe('finding by code', () => {
  test('trims and ignores letter case, and finds what the list leaves out', async () => {
    const shop = await open();
    expect((await shop.call('GET', '/coupons/by-code/%20sECOND%20')).body.id).toBe('b');
    expect((await shop.call('GET', '/coupons/by-code/off')).body.id).toBe('off');
  });

  test('is refused for a minute after ten misses, valid codes included', async () => {
    const shop = await open();
    for (let miss = 0; miss < 10; miss++) {
      expect((await shop.call('GET', `/coupons/by-code/guess${miss}`)).body.code).toBe('coupon_not_found');
    }
    await shop.call('GET', '/coupons');
    const refused = await shop.call('GET', '/coupons/by-code/second');
    expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
    expect(refused.headers.get('Retry-After')).toBe('60');

    const stranger = await shop.otherBrowser();
    await stranger.call('GET', '/coupons');
    expect((await stranger.call('GET', '/coupons/by-code/second')).status).toBe(200);
    await shop.pass(60_000);
    expect((await shop.call('GET', '/coupons/by-code/second')).status).toBe(200);
  });

  test('takes callers without a cookie for one and the same', async () => {
    const shop = await openTestShop({ seed, cookies: { read: () => ({}), write: () => undefined } });
    for (let miss = 0; miss < 10; miss++) await shop.call('GET', '/coupons/by-code/guess');
    expect((await shop.call('GET', '/coupons/by-code/guess')).status).toBe(429);
  });
});

describe('validating', () => {
  test.each([
    ['b', { eligible: true, discount: usd(400) }],
    ['a', { eligible: true, discount: usd(400) }],
    ['ship', { eligible: true, discount: usd(500) }],
    ['off', { eligible: false, reason: { code: 'inactive' } }],
    ['member', { eligible: false, reason: { code: 'sign_in_required' } }],
    ['soon', { eligible: false, reason: { code: 'not_started', startsAt: '2026-06-01T12:00:01.000Z' } }],
  ])('%s', async (id, verdict) => {
    const reply = await (await open()).call('POST', `/coupons/${id}/validations`, { lines });
    expect(reply).toMatchObject({ status: 200, body: { couponId: id, ...verdict } });
  });

  test('goes by the clock of the services', async () => {
    const shop = await open();
    await shop.pass(1_000);
    expect((await shop.call('POST', '/coupons/soon/validations', { lines })).body.eligible).toBe(true);
  });

  test('writes nothing, however often it is asked, and neither do the list, codes and quotes', async () => {
    const shop = await open();
    await shop.call('GET', '/coupons');
    const database = async () => JSON.stringify((await shop.call('GET', '/_mocks/database')).body);
    const before = await database();
    expect(before).toContain('"coupons.uses":[{');
    for (let time = 0; time < 3; time++) {
      await shop.call('GET', '/coupons');
      await shop.call('GET', '/coupons/by-code/first');
      for (const id of ['a', 'off', 'soon', 'zz']) {
        await shop.call('POST', `/coupons/${id}/validations`, { lines });
      }
      const quote = { lines, couponId: 'a', delivery: { method: 'standard' } };
      expect((await shop.call('POST', '/orders/quotes', quote)).body.coupon.eligible).toBe(true);
    }
    expect(await database()).toBe(before);
  });

  test('counts a product named twice as one line', async () => {
    const reply = await (
      await open()
    ).call('POST', '/coupons/b/validations', { lines: [...lines, ...lines] });
    expect(reply.body.discount).toEqual(usd(800));
  });

  test('is 404 for an unknown coupon or product, and 400 for no lines', async () => {
    const shop = await open();
    const codeOf = async (id: string, body: unknown) => {
      const reply = await shop.call('POST', `/coupons/${id}/validations`, body);
      return [reply.status, reply.body.code];
    };
    expect(await codeOf('zz', { lines })).toEqual([404, 'coupon_not_found']);
    expect(await codeOf('b', { lines: [{ productId: 'zz', quantity: 1 }] })).toEqual([
      404,
      'product_not_found',
    ]);
    expect(await codeOf('b', { lines: [] })).toEqual([400, 'malformed_request']);
  });
});
