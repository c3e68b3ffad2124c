import { expect, test } from 'vitest';
import { percentile } from './percentile.ts';

const HUNDRED = Array.from({ length: 100 }, (_, at) => 100 - at);

test.each([
  [50, 50],
  [99, 99],
  [100, 100],
])('of 1 to 100, %i %% are at most %i', (share, value) => {
  expect(percentile(HUNDRED, share)).toBe(value);
});

test('of few values a high share is the worst of them', () => {
  expect(percentile([3, 1, 2], 99)).toBe(3);
});
