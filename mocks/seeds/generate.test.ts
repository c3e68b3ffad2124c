import { expect, test } from 'vitest';
import { readSeedFile } from '../seed-file.ts';
import { generateSeed } from './generate.ts';

const OPTIONS = { products: 1000, coupons: 1000, randomSeed: 7, now: Date.parse('2026-03-01T12:00:00Z') };

test('makes a valid shop of the size asked for', () => {
  const reading = readSeedFile(generateSeed(OPTIONS));
  expect(reading.ok ? [] : reading.problems).toEqual([]);
  expect(reading.ok && [reading.seed.products.length, reading.seed.coupons.length]).toEqual([1000, 1000]);
});

test('makes the same shop from the same random seed, and another from another', () => {
  const shop = generateSeed(OPTIONS);
  expect(generateSeed(OPTIONS)).toEqual(shop);
  expect(generateSeed({ ...OPTIONS, randomSeed: 8 })).not.toEqual(shop);
});

test('makes coupons with every kind of discount and condition', () => {
  const { coupons } = generateSeed(OPTIONS);
  expect(new Set(coupons.map((coupon) => coupon.discount.type)).size).toBe(4);
  for (const condition of [
    'minimumSubtotal',
    'categoryIds',
    'productIds',
    'endsAt',
    'usageLimit',
    'signInRequired',
  ]) {
    expect(coupons.filter((coupon) => condition in coupon).length, condition).toBeGreaterThan(10);
  }
});

test('makes a shop without products', () => {
  expect(readSeedFile(generateSeed({ ...OPTIONS, products: 0, coupons: 20 })).ok).toBe(true);
});
