import { expect, test } from 'vitest';
import { money } from '@/shared/money/money.ts';
import { splitInstalments } from './split-instalments.ts';

const usd = (amount: number) => money(amount, 'USD');
const amountsOf = (total: number, parts: number) =>
  splitInstalments(usd(total), parts).map(({ amount }) => amount);

test.each([
  [10_000, 3, [3_334, 3_333, 3_333]],
  [10_001, 6, [1_667, 1_667, 1_667, 1_667, 1_667, 1_666]],
  [2, 3, [1, 1, 0]],
  [0, 3, [0, 0, 0]],
  [1_200, 12, Array.from({ length: 12 }, () => 100)],
])('%i in %i parts', (total, parts, amounts) => {
  expect(amountsOf(total, parts)).toEqual(amounts);
});

test('keeps the currency', () => {
  expect(splitInstalments(money(3, 'EUR'), 3)).toEqual([1, 1, 1].map((amount) => money(amount, 'EUR')));
});

/** What is wrong with the instalments of one total; empty when nothing is. */
function violationsOf(total: number, parts: number): string[] {
  const amounts = amountsOf(total, parts);
  const [first = Number.NaN, last = Number.NaN] = [amounts[0], amounts.at(-1)];
  const checks: [string, boolean][] = [
    ['has as many parts as asked for', amounts.length === parts],
    ['adds up', amounts.reduce((sum, amount) => sum + amount, 0) === total],
    ['differs by one unit at most', first - last <= 1],
    [
      'has the larger parts first',
      amounts.every((amount, index) => amount <= (amounts[index - 1] ?? amount)),
    ],
  ];
  return checks.flatMap(([name, isKept]) => (isKept ? [] : [`${total} in ${parts}: ${name}`]));
}

test.each([3, 6, 12])('every total from 1 to 100,000 in %i parts adds up', (parts) => {
  const totals = Array.from({ length: 100_000 }, (_, index) => index + 1);
  expect(totals.flatMap((total) => violationsOf(total, parts))).toEqual([]);
});

test.each([
  [-1, 3],
  [100, 0],
  [100, 2.5],
])('refuses to split %i into %d', (total, parts) => {
  expect(() => splitInstalments(usd(total), parts)).toThrow(RangeError);
});
