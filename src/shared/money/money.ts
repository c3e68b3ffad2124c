import * as z from 'zod/mini';

/** The largest single price or amount in minor units. With at most 99 units on 100 lines every sum stays below 2^53. */
export const MAX_AMOUNT = 1_000_000_000;

/** The largest sum in minor units that the contract lets through: 99 units on 100 lines, and a delivery. */
export const MAX_TOTAL = MAX_AMOUNT * (99 * 100 + 1);

/** An ISO 4217 code. */
export const Currency = z.string().check(z.regex(/^[A-Z]{3}$/));

/** A price on the wire: an integer of minor units (cents) with its ISO 4217 currency, never negative. */
export const Money = z.object({ amount: z.int().check(z.gte(0), z.lte(MAX_AMOUNT)), currency: Currency });

/** A sum of prices on the wire; the same shape as {@link Money} with room for a full cart. */
export const MoneyTotal = z.object({ amount: z.int().check(z.gte(0), z.lte(MAX_TOTAL)), currency: Currency });

/** An amount in integer minor units with its ISO 4217 currency. */
export type Money = z.infer<typeof Money>;

/** @throws RangeError when the amount is not a safe integer. */
export function money(amount: number, currency: string): Money {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not an integer of minor units: ${amount}`);
  return { amount, currency };
}

/** The sum of amounts of one currency; zero of `currency` for an empty list. @throws RangeError on a second currency. */
export function sumMoney(amounts: readonly Money[], currency: string): Money {
  return money(
    amounts.reduce((sum, each) => sum + amountIn(each, currency), 0),
    currency,
  );
}

/** `a − b`. May be negative: callers that must not go below zero clamp first. @throws RangeError on two currencies. */
export function subtractMoney(a: Money, b: Money): Money {
  return money(a.amount - amountIn(b, a.currency), a.currency);
}

/** `unitPrice × quantity`. */
export function multiplyMoney(unitPrice: Money, quantity: number): Money {
  return money(unitPrice.amount * quantity, unitPrice.currency);
}

export function isSameMoney(a: Money, b: Money): boolean {
  return a.amount === b.amount && a.currency === b.currency;
}

function amountIn(value: Money, currency: string): number {
  if (value.currency !== currency) throw new RangeError(`Expected ${currency}, got ${value.currency}`);
  return value.amount;
}
