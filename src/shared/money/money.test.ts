import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PROPERTY_RUNS } from '@/shared/testing/property-runs.ts';
import {
  isSameMoney,
  MAX_AMOUNT,
  MAX_TOTAL,
  Money,
  money,
  MoneyTotal,
  multiplyMoney,
  subtractMoney,
  sumMoney,
} from './money.ts';

const usd = (amount: number) => money(amount, 'USD');

test('adds, subtracts and multiplies whole minor units', () => {
  expect(sumMoney([usd(1), usd(29), usd(70)], 'USD')).toEqual(usd(100));
  expect(sumMoney([], 'EUR')).toEqual(money(0, 'EUR'));
  expect(subtractMoney(usd(10), usd(30))).toEqual(usd(-20));
  expect(multiplyMoney(usd(1_999), 99)).toEqual(usd(197_901));
});

test('amounts are the same when amount and currency are', () => {
  expect(isSameMoney(usd(1), usd(1))).toBe(true);
  expect(isSameMoney(usd(1), usd(2))).toBe(false);
  expect(isSameMoney(usd(1), money(1, 'EUR'))).toBe(false);
});

test('refuses to mix currencies', () => {
  expect(() => sumMoney([usd(1), money(1, 'EUR')], 'USD')).toThrow('Expected USD, got EUR');
  expect(() => subtractMoney(usd(1), money(1, 'EUR'))).toThrow('Expected USD, got EUR');
});

test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%s is no amount', (amount) => {
  expect(() => usd(amount)).toThrow(RangeError);
});

test.each([
  [{ amount: 0, currency: 'USD' }, true],
  [{ amount: MAX_AMOUNT, currency: 'JPY' }, true],
  [{ amount: MAX_AMOUNT + 1, currency: 'USD' }, false],
  [{ amount: -1, currency: 'USD' }, false],
  [{ amount: 12.5, currency: 'USD' }, false],
  [{ amount: '12', currency: 'USD' }, false],
  [{ amount: 12, currency: 'usd' }, false],
  [{ amount: 12 }, false],
])('on the wire %j is a price: %s', (value, isPrice) => {
  expect(Money.safeParse(value).success).toBe(isPrice);
});

test('the dearest cart that the bounds allow is a sum, exactly', () => {
  const lines = Array.from({ length: 100 }, () => multiplyMoney(usd(MAX_AMOUNT), 99));
  const total = sumMoney([...lines, usd(MAX_AMOUNT)], 'USD');
  expect(total.amount).toBe(MAX_TOTAL);
  expect(MoneyTotal.safeParse(total).success).toBe(true);
  expect(MAX_TOTAL).toBeLessThan(Number.MAX_SAFE_INTEGER);
});

test('subtracting what was added gives back the first amount', () => {
  const amount = fc.nat(MAX_AMOUNT).map(usd);
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      expect(subtractMoney(sumMoney([a, b], 'USD'), b)).toEqual(a);
    }),
    { numRuns: PROPERTY_RUNS },
  );
});
