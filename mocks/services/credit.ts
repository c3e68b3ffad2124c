import type { Customer } from '@/features/account/schemas.ts';
import { money, type Money } from '@/shared/money/money.ts';
import type { CreditEntry } from '../ledger.ts';
import type { Settings } from '../settings.ts';
import type { Store } from '../store.ts';
import type { AccountTables, CreditRow } from './account-tables.ts';
import { availableTo, claim, liveHolds, NEVER, release, resourceOf, sumOfQuantities, take } from './hold.ts';

/** An order is charged once, so it never competes with an earlier attempt of its own. */
const ONLY_ATTEMPT = 1;

export type CreditCharge =
  | { readonly ok: true; readonly row: CreditRow }
  | { readonly ok: false; readonly missing: Money };

export type Credit = {
  /** Gives a customer store credit who has none; an existing limit stays. */
  open(customerId: string, limit: Money): Promise<void>;
  /** Undefined for a customer without store credit. */
  limitOf(customerId: string): Promise<Money | undefined>;
  creditLedger(): Promise<CreditEntry[]>;
};

/** Store credit, one row per customer: what is checked and what is charged are the same write. */
export function createCredit({
  store,
  settings,
}: {
  store: Store<AccountTables>;
  settings: Settings;
}): Credit {
  return {
    open: (customerId, limit) =>
      store.transact(async (tx) => {
        if (await tx.get('accounts.credit', customerId)) return;
        await tx.put('accounts.credit', creditRow(customerId, limit));
      }),

    limitOf: async (customerId) => {
      const row = await store.read((tx) => tx.get('accounts.credit', customerId));
      return row && creditOf(row, settings.now()).limit;
    },

    creditLedger: () =>
      store.read(async (tx) =>
        (await tx.all('accounts.credit')).map((row) => ({
          customerId: row.id,
          ...creditOf(row, settings.now()),
          charges: liveHolds(row, settings.now()).map(({ note, quantity }) => ({
            orderId: note.orderId,
            amount: money(quantity, row.currency),
          })),
        })),
      ),
  };
}

export function creditRow(customerId: string, limit: Money): CreditRow {
  return { ...resourceOf(customerId, limit.amount), currency: limit.currency };
}

/** The limit, and how much of it unpaid orders use. */
export function creditOf(row: CreditRow, now: number): NonNullable<Customer['credit']> {
  return {
    limit: money(row.capacity ?? 0, row.currency),
    used: money(sumOfQuantities(liveHolds(row, now)), row.currency),
  };
}

/** Charges an order if the whole amount is left. Charging again is charging once. */
export function chargeCredit(
  row: CreditRow | undefined,
  { orderId, amount }: { orderId: string; amount: Money },
  now: number,
): CreditCharge {
  if (!row) return { ok: false, missing: amount };
  const hold = {
    owner: orderId,
    fence: ONLY_ATTEMPT,
    quantity: amount.amount,
    expiresAt: NEVER,
    note: { orderId },
  };
  const taken = take(row, hold, now);
  if (!taken.ok) {
    const missing = Math.max(0, amount.amount - availableTo(row, now, orderId));
    return { ok: false, missing: money(missing, amount.currency) };
  }
  const claimed = claim(taken.resource, hold, now);
  if (!claimed.ok) throw new Error(`Credit for order ${orderId} was taken but cannot be claimed`);
  return { ok: true, row: { ...row, ...claimed.resource } };
}

/** Gives an order's amount back to the limit. Giving back again is giving back once. */
export function restoreCredit(row: CreditRow, orderId: string): CreditRow {
  return { ...row, ...release(row, { owner: orderId, fence: ONLY_ATTEMPT, note: { orderId } }) };
}
