import { expect, test } from 'vitest';
import { formatMoney } from './format-money.ts';
import { MAX_TOTAL, money } from './money.ts';

test.each([
  [1_299, 'USD', 'en-US', '$12.99'],
  [5, 'USD', 'en-US', '$0.05'],
  [-420, 'USD', 'en-US', '-$4.20'],
  [1_299, 'JPY', 'en-US', '¥1,299'],
  [1_299, 'KWD', 'en-US', 'KWD\u00A01.299'],
  [123_456, 'EUR', 'de-DE', '1.234,56\u00A0€'],
  [MAX_TOTAL, 'USD', 'en-US', '$99,010,000,000.00'],
])('%i minor units of %s in %s are %s', (amount, currency, locale, text) => {
  expect(formatMoney(money(amount, currency), locale)).toBe(text);
});
