import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PROPERTY_RUNS } from '@/shared/testing/property-runs.ts';
import { MAX_TOTAL } from './money.ts';
import { percentageOf } from './percentage.ts';

test.each([
  [1_000, 10, 100],
  [999, 10, 100], // 99.9
  [994, 10, 99], // 99.4
  [995, 10, 100], // 99.5, half up
  [985, 10, 99], // 98.5, not half to even
  [1, 50, 1], // 0.5
  [1, 49.99, 0],
  [0, 100, 0],
  [1, 100, 1],
  [12_345, 12.5, 1_543], // 1543.125
  [10_000, 8.29, 829], // 8.29 × 100 is 828.9999… in floating point
  [10_000, 0.01, 1],
  [4_999, 0.01, 0], // 0.4999
  [5_000, 0.01, 1], // 0.5
  [MAX_TOTAL, 100, MAX_TOTAL],
  [MAX_TOTAL, 33.33, 3_300_003_300_000],
])('of %i, %d per cent is %i', (amount, percent, expected) => {
  expect(percentageOf(amount, percent)).toBe(expected);
});

test('is at most half a unit away from the exact value, and the upper one at a half', () => {
  const hundredths = fc.integer({ min: 1, max: 10_000 });
  fc.assert(
    fc.property(fc.nat(MAX_TOTAL), hundredths, (amount, percent) => {
      const rounded = BigInt(percentageOf(amount, percent / 100));
      const above = rounded * 10_000n - BigInt(amount) * BigInt(percent);
      expect(above > -5_000n && above <= 5_000n).toBe(true);
    }),
    { numRuns: PROPERTY_RUNS },
  );
});

test('never exceeds the whole', () => {
  fc.assert(
    fc.property(fc.nat(MAX_TOTAL), fc.integer({ min: 1, max: 10_000 }), (amount, percent) => {
      const part = percentageOf(amount, percent / 100);
      expect(part).toBeGreaterThanOrEqual(0);
      expect(part).toBeLessThanOrEqual(amount);
    }),
    { numRuns: PROPERTY_RUNS },
  );
});
