import type { Product } from '@/features/catalog/schemas.ts';
import type { Coupon } from '@/features/coupons/schemas.ts';
import type { Browser } from './browser.ts';
import type { Ledger } from './doors.ts';
import { Violation } from './exchange.ts';
import type { Shop } from './shop.ts';
import { api } from './target.ts';

/** What can be lost or doubled, each with its amount: `stock of Cup`, `uses of TEN`, `store credit used`. */
export type Books = Readonly<Record<string, number>>;

/** What the books are read of. */
export type Subjects = {
  readonly products?: readonly Product[];
  readonly coupons?: readonly Coupon[];
  /** The customer whose store credit counts. */
  readonly customer?: Browser;
};

/** Reads the books by the contract's own calls, and by the ledger where the target shows one. */
export async function readBooks(
  shop: Shop,
  { products = [], coupons = [], customer }: Subjects,
): Promise<Books> {
  const auditor = await shop.guest('auditor');
  const books: Record<string, number> = {};
  for (const { id, name } of products) {
    const { stock } = await auditor.ask(api.catalog.getProduct, { params: { id } });
    books[`stock of ${name}`] = stock;
  }
  for (const { code } of coupons) {
    const coupon = await auditor.ask(api.coupons.findCouponByCode, { params: { code } });
    books[`uses of ${code}`] = coupon.redemptions;
  }
  if (customer) {
    const { credit } = await customer.ask(api.accounts.getCustomer);
    books['store credit used'] = credit?.used.amount ?? 0;
  }
  return { ...books, ...(shop.doors && booksOfLedger(await shop.doors.ledger())) };
}

/** @throws Violation naming every entry that differs */
export function expectSameBooks(after: Books, before: Books, when: string): void {
  const differences = Object.keys({ ...before, ...after }).flatMap((entry) =>
    before[entry] === after[entry] ? [] : [`${entry} was ${before[entry] ?? 0} and is ${after[entry] ?? 0}`],
  );
  if (differences.length > 0) throw new Violation(`${when}: ${differences.join('; ')}`);
}

function booksOfLedger({ stock, coupons, charges }: Ledger): Books {
  const kept = charges.filter(({ state }) => state !== 'refunded');
  return {
    'units held': sum(stock.map(({ held }) => held)),
    'units sold': sum(stock.map(({ sold }) => sold)),
    'coupon uses held': sum(coupons.map(({ held }) => held)),
    'coupon uses': sum(coupons.map(({ used }) => used)),
    charges: kept.length,
    'money charged': sum(kept.map(({ amount }) => amount.amount)),
  };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
