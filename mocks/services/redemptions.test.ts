import { describe, expect, test } from 'vitest';
import { buildCoupon, buildSeed, usd } from '../builders.ts';
import { OPENING, openTestShop } from '../test-shop.ts';
import type { RedemptionRequest } from './redemptions.ts';

const HOUR_MS = 3_600_000;

function useOf(owner: string, overrides: Partial<RedemptionRequest> = {}): RedemptionRequest {
  return {
    couponId: 'ten',
    orderId: `order of ${owner}`,
    owner,
    fence: 1,
    expiresAt: OPENING + HOUR_MS,
    caller: { customerId: null, deviceId: `device of ${owner}`, isKnownDevice: true, session: 'none' },
    email: `${owner}@example.com`,
    lines: [
      { productId: 'teapot', categoryId: 'kitchen', quantity: 1, unitPrice: usd(2000), reduced: false },
    ],
    delivery: usd(500),
    ...overrides,
  };
}

async function openWith(coupon: Parameters<typeof buildCoupon>[0]) {
  const shop = await openTestShop({ seed: buildSeed({ coupons: [buildCoupon(coupon)] }) });
  const usesNow = async () => (await shop.ledger()).coupons[0]?.uses ?? [];
  return { shop, coupons: shop.services.coupons, usesNow };
}

test('redeeming again is redeeming once', async () => {
  const { coupons, usesNow } = await openWith({ usageLimit: 1, perCustomerLimit: 1 });
  expect((await coupons.redeem(useOf('ann'))).ok).toBe(true);
  expect((await coupons.redeem(useOf('ann'))).ok).toBe(true);
  expect(await usesNow()).toHaveLength(1);
});

test("a cart's next attempt re-enters the use of the one before", async () => {
  const { coupons, usesNow } = await openWith({ usageLimit: 1, perCustomerLimit: 1 });
  await coupons.redeem(useOf('ann'));
  expect((await coupons.redeem(useOf('ann', { fence: 2, orderId: 'second' }))).ok).toBe(true);
  await coupons.giveBackUse(useOf('ann'));
  expect(await usesNow()).toEqual([{ orderId: 'second', state: 'held' }]);
});

test('a use that was given back cannot be claimed, nor redeemed late', async () => {
  const { coupons, usesNow } = await openWith({ usageLimit: 1 });
  await coupons.redeem(useOf('ann'));
  await coupons.giveBackUse(useOf('ann'));
  expect(await coupons.claimUse(useOf('ann'))).toBe(false);
  expect((await coupons.redeem(useOf('ann'))).ok).toBe(false);
  expect(await usesNow()).toEqual([]);
});

test('a use that has expired is claimed only if nobody else has used the coupon up since', async () => {
  const { shop, coupons } = await openWith({ usageLimit: 1 });
  const late = { expiresAt: OPENING + 3 * HOUR_MS };
  await coupons.redeem(useOf('ann'));
  await shop.pass(HOUR_MS);
  expect(await coupons.claimUse(useOf('ann', late))).toBe(true);

  const other = await openWith({ usageLimit: 1 });
  await other.coupons.redeem(useOf('ann'));
  await other.shop.pass(HOUR_MS);
  expect((await other.coupons.redeem(useOf('bob', late))).ok).toBe(true);
  expect(await other.coupons.claimUse(useOf('ann', late))).toBe(false);
});

test('a use that has expired is not claimed beyond what its customer may have', async () => {
  const { shop, coupons } = await openWith({ perCustomerLimit: 1 });
  const late = { email: 'ann@example.com', expiresAt: OPENING + 3 * HOUR_MS };
  await coupons.redeem(useOf('cart-1', { email: 'ann@example.com' }));
  await shop.pass(HOUR_MS);
  expect((await coupons.redeem(useOf('cart-2', late))).ok).toBe(true);
  expect(await coupons.claimUse(useOf('cart-1', late))).toBe(false);
  expect(await coupons.claimUse(useOf('cart-2', late))).toBe(true);
});

test('two first orders at once of the same customer use a first-order coupon once', async () => {
  const { coupons } = await openWith({ firstOrderOnly: true });
  const same = { email: 'ann@example.com' };
  const outcomes = await Promise.all([
    coupons.redeem(useOf('cart-1', same)),
    coupons.redeem(useOf('cart-2', same)),
  ]);
  expect(outcomes).toMatchObject([{ ok: true }, { ok: false, reason: { code: 'first_order_only' } }]);
});

describe('two coupons for first orders', () => {
  const openWithTwo = async () => {
    const first = buildCoupon({ id: 'first', code: 'FIRST', firstOrderOnly: true });
    const welcome = buildCoupon({ id: 'welcome', code: 'WELCOME', firstOrderOnly: true });
    const shop = await openTestShop({ seed: buildSeed({ coupons: [first, welcome] }) });
    return shop.services.coupons;
  };
  const first = useOf('cart-1', { couponId: 'first', email: 'ann@example.com' });
  const welcome = useOf('cart-2', { couponId: 'welcome', email: 'Ann@example.com' });

  test('are not both used by one customer at once', async () => {
    const coupons = await openWithTwo();
    const outcomes = await Promise.all([coupons.redeem(first), coupons.redeem(welcome)]);
    expect(outcomes).toMatchObject([{ ok: true }, { ok: false, reason: { code: 'first_order_only' } }]);
  });

  test('do not stand in the way of each other once one is given back', async () => {
    const coupons = await openWithTwo();
    await coupons.redeem(first);
    await coupons.giveBackUse(first);
    expect((await coupons.redeem(welcome)).ok).toBe(true);
  });

  test('may be changed for one another in the same cart', async () => {
    const coupons = await openWithTwo();
    await coupons.redeem(first);
    const next = { ...welcome, owner: first.owner, fence: 2 };
    expect((await coupons.redeem(next)).ok).toBe(true);
    await coupons.giveBackUse(first);
    expect(await coupons.claimUse(next)).toBe(true);
  });
});

test('a limit per customer counts any shared identity, at once', async () => {
  const { coupons } = await openWith({ perCustomerLimit: 1 });
  const outcomes = await Promise.all([
    coupons.redeem(useOf('cart-1', { email: 'ann@example.com' })),
    coupons.redeem(useOf('cart-2', { email: ' Ann@Example.com' })),
    coupons.redeem(useOf('cart-3')),
  ]);
  expect(outcomes.map((outcome) => outcome.ok)).toEqual([true, false, true]);
});

test('without its guard a redemption oversells', async () => {
  const { shop, coupons, usesNow } = await openWith({ usageLimit: 1 });
  await shop.activate({ name: 'coupon_guard_off' });
  await Promise.all([coupons.redeem(useOf('ann')), coupons.redeem(useOf('bob'))]);
  expect(await usesNow()).toHaveLength(2);
  expect((await shop.ledger()).coupons[0]?.limit, 'the books still tell that it is one too many').toBe(1);
});
