import { expect } from 'vitest';
import type { OrderRequest } from '@/features/orders/schemas.ts';
import { buildCoupon, buildOrderRequest, buildSeed, usd } from '../../builders.ts';
import type { Ledger } from '../../ledger.ts';
import type { SeedFile } from '../../seed-file.ts';
import { openTestShop, type TestShop } from '../../test-shop.ts';

/** The test shop with a coupon for every refusal. */
function seedWithCoupons(): SeedFile {
  return buildSeed({
    coupons: [
      buildCoupon(),
      buildCoupon({ id: 'once', code: 'ONCE', usageLimit: 1 }),
      buildCoupon({ id: 'own', code: 'OWN', perCustomerLimit: 1 }),
      buildCoupon({ id: 'big', code: 'BIG', minimumSubtotal: usd(9000) }),
      buildCoupon({ id: 'old', code: 'OLD', endsAt: '2026-05-31T00:00:00.000Z' }),
      buildCoupon({ id: 'first', code: 'FIRST', firstOrderOnly: true }),
      buildCoupon({ id: 'ship', code: 'SHIP', discount: { type: 'free_shipping' } }),
    ],
  });
}

export function openShopWithCoupons(): Promise<TestShop> {
  return openTestShop({ seed: seedWithCoupons() });
}

/** One teapot with a coupon; the total expected is that of a coupon for 10 %. */
export function orderWithCoupon(couponId: string, overrides: Partial<OrderRequest> = {}): OrderRequest {
  return buildOrderRequest({ couponId, expectedTotal: usd(2300), ...overrides });
}

/** Asserts that nothing is sold, held, used or charged beyond what `before` had, or else a fresh shop. */
export async function expectNothingTaken(shop: TestShop, before?: Ledger): Promise<void> {
  const { stock, coupons, charges } = await shop.ledger();
  const expected = before ?? (await (await openShopWithCoupons()).ledger());
  expect({ stock, coupons, charges }).toEqual({
    stock: expected.stock,
    coupons: expected.coupons,
    charges: expected.charges,
  });
}
