import { money, type Money, subtractMoney } from '@/shared/money/money.ts';

/** Store credit: how much there is in all, and how much of it unpaid orders use. */
export type Credit = { readonly limit: Money; readonly used: Money };

/** What can still be spent; never negative, although a limit may have been lowered below what is used. */
export function creditLeft({ limit, used }: Credit): Money {
  return atLeastZero(subtractMoney(limit, used));
}

/** How much the credit is short of a total; zero when it covers it. */
export function missingCredit(credit: Credit, total: Money): Money {
  return atLeastZero(subtractMoney(total, creditLeft(credit)));
}

function atLeastZero({ amount, currency }: Money): Money {
  return money(Math.max(0, amount), currency);
}
