import { expect, test } from 'vitest';
import { money } from '@/shared/money/money.ts';
import { creditLeft, missingCredit } from './credit.ts';

const usd = (amount: number) => money(amount, 'USD');
const credit = { limit: usd(10_000), used: usd(7_500) };

test('what is left is the limit less what is used, and never negative', () => {
  expect(creditLeft(credit)).toEqual(usd(2_500));
  expect(creditLeft({ limit: usd(5_000), used: usd(7_500) })).toEqual(usd(0));
});

test.each([
  [2_499, 0],
  [2_500, 0],
  [2_501, 1],
  [10_000, 7_500],
])('for a total of %i there are %i missing', (total, missing) => {
  expect(missingCredit(credit, usd(total))).toEqual(usd(missing));
});
