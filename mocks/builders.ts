import type { Product } from '@/features/catalog/schemas.ts';
import { OrderRequest } from '@/features/orders/schemas.ts';
import { money, type Money } from '@/shared/money/money.ts';
import { readSeedFile, type SeedFile } from './seed-file.ts';

/** An amount of the test shop's currency, in cents. */
export function usd(amount: number): Money {
  return money(amount, 'USD');
}

export function buildProduct(overrides: Partial<Product> = {}): Product {
  return {
    id: 'teapot',
    name: 'Teapot',
    description: 'Holds one litre',
    categoryId: 'kitchen',
    unitPrice: usd(2000),
    stock: 10,
    maxPerOrder: 5,
    ...overrides,
  };
}

type SeedCoupon = SeedFile['coupons'][number];

export function buildCoupon(overrides: Partial<SeedCoupon> = {}): SeedCoupon {
  return {
    id: 'ten',
    code: 'TEN',
    title: '10% off',
    description: 'Ten percent off everything',
    discount: { type: 'percentage', percent: 10 },
    redemptions: 0,
    customerRedemptions: 0,
    ...overrides,
  };
}

/** A small valid shop: delivery for 5.00, free from 100.00; express for 9.00. @throws Error when it contradicts itself */
export function buildSeed(overrides: Partial<SeedFile> = {}): SeedFile {
  const reading = readSeedFile({
    currency: 'USD',
    delivery: { standard: usd(500), express: usd(900), freeFrom: usd(10_000) },
    categories: [
      { id: 'kitchen', name: 'Kitchen' },
      { id: 'garden', name: 'Garden' },
    ],
    products: [
      buildProduct(),
      buildProduct({ id: 'mug', name: 'Mug', description: 'Crème glaze', unitPrice: usd(800) }),
      buildProduct({ id: 'spade', name: 'Spade', categoryId: 'garden', unitPrice: usd(3000), stock: 1 }),
    ],
    coupons: [buildCoupon()],
    customers: [],
    ...overrides,
  });
  if (reading.ok) return reading.seed;
  const problems = reading.problems.map(({ path, message }) => `${path}: ${message}`);
  throw new Error(`Not a seed: ${problems.join('; ')}`);
}

/** Buys one teapot by standard delivery with a card that works. */
export function buildOrderRequest(overrides: Partial<OrderRequest> = {}): OrderRequest {
  return OrderRequest.parse({
    cartId: crypto.randomUUID(),
    lines: [{ productId: 'teapot', quantity: 1, expectedUnitPrice: usd(2000) }],
    couponId: null,
    expectedTotal: usd(2500),
    contact: { email: 'ada@example.com', name: 'Ada Lovelace' },
    delivery: {
      method: 'standard',
      address: {
        name: 'Ada Lovelace',
        line1: '1 Main St',
        city: 'Springfield',
        postalCode: '12345',
        country: 'US',
      },
    },
    payment: { method: 'card', token: 'tok_ok' },
    ...overrides,
  });
}
