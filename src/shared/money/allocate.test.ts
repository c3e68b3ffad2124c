import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PROPERTY_RUNS } from '@/shared/testing/property-runs.ts';
import { allocate } from './allocate.ts';
import { MAX_TOTAL } from './money.ts';

test.each([
  ['equal weights', 100, [1, 1], [50, 50]],
  ['the odd unit goes to the earlier of equals', 101, [1, 1], [51, 50]],
  ['two odd units go to the first two of three', 101, [1, 1, 1], [34, 34, 33]],
  ['the largest remainder comes first, wherever it stands', 10, [1, 1, 5], [2, 1, 7]],
  ['by value', 1_000, [999, 2_001], [333, 667]],
  ['fewer units than weights', 2, [5, 5, 5, 5], [1, 1, 0, 0]],
  ['a weight of nothing gets nothing', 5, [0, 3, 0, 4], [0, 2, 0, 3]],
  ['nothing to split', 0, [3, 4], [0, 0]],
  ['nothing to split over nothing', 0, [0, 0], [0, 0]],
  ['nobody to split over', 0, [], []],
  ['all of it', 700, [300, 400], [300, 400]],
])('%s', (_, total, weights, parts) => {
  expect(allocate(total, weights)).toEqual(parts);
});

test.each([[[]], [[0, 0]]])('refuses to split something over %j', (weights) => {
  expect(() => allocate(1, weights)).toThrow('Cannot allocate 1 over no weight');
});

const splits = fc.record({
  total: fc.nat(MAX_TOTAL),
  weights: fc
    .array(fc.oneof(fc.nat(3), fc.nat(MAX_TOTAL)), { minLength: 1, maxLength: 100 })
    .filter((weights) => weights.some((weight) => weight > 0)),
});

test('parts add up, and each is its exact share rounded down or up', () => {
  fc.assert(
    fc.property(splits, ({ total, weights }) => {
      const parts = allocate(total, weights);
      const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);

      expect(parts.reduce((all, part) => all + part, 0)).toBe(total);
      parts.forEach((part, index) => {
        const exact = BigInt(total) * BigInt(weights[index] ?? 0);
        const floor = exact / sum;
        const ceiling = exact % sum === 0n ? floor : floor + 1n;
        expect(BigInt(part) >= floor && BigInt(part) <= ceiling).toBe(true);
      });
    }),
    { numRuns: PROPERTY_RUNS },
  );
});

test('nothing is split beyond its weight when the whole is within the weights', () => {
  fc.assert(
    fc.property(splits, fc.double({ min: 0, max: 1, noNaN: true }), ({ weights }, share) => {
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      fc.pre(Number.isSafeInteger(all));
      const parts = allocate(Math.floor(all * share), weights);
      parts.forEach((part, index) => expect(part).toBeLessThanOrEqual(weights[index] ?? 0));
    }),
    { numRuns: PROPERTY_RUNS },
  );
});

test('of equal weights the earlier never gets less', () => {
  fc.assert(
    fc.property(fc.nat(1_000), fc.integer({ min: 1, max: 50 }), (total, count) => {
      const parts = allocate(
        total,
        Array.from({ length: count }, () => 7),
      );
      expect(parts).toEqual(parts.toSorted((a, b) => b - a));
    }),
    { numRuns: PROPERTY_RUNS },
  );
});
