import type { CatalogTables } from './services/catalog-tables.ts';
import type { OrderTables } from './services/orders/order-row.ts';
import type { AccountTables } from './services/account-tables.ts';
import type { CouponTables } from './services/coupon-tables.ts';
import type { FinancingTables } from './services/financing/financing-tables.ts';
import type { SavedCartTables } from './services/saved-carts.ts';
import type { MessageTables } from './messages.ts';
import type { ScaleTables } from './effects/scale.ts';
import type { SettingsTables } from './settings.ts';

/** A stored record; `id` is its key within its table. */
export type Row = { readonly id: string };

/** Every table of every service. The prefix names the service, and only that service touches the table. */
export type AllTables = SettingsTables &
  ScaleTables &
  MessageTables &
  CatalogTables &
  CouponTables &
  OrderTables &
  AccountTables &
  SavedCartTables &
  FinancingTables;

/** Reads of one transaction. Rows are copies: changing one changes nothing in the store. */
export type ReadTx<Tables> = {
  get<Name extends keyof Tables & string>(table: Name, id: string): Promise<Tables[Name] | undefined>;
  /** Every row of the table, in the order of the ids. */
  all<Name extends keyof Tables & string>(table: Name): Promise<Tables[Name][]>;
  /** Every table that has rows, in the order of names, with its rows in the order of ids. */
  everything(): Promise<Readonly<Record<string, readonly Row[]>>>;
};

export type Tx<Tables> = ReadTx<Tables> & {
  put<Name extends keyof Tables & string>(table: Name, row: Tables[Name] & Row): Promise<void>;
  delete(table: keyof Tables & string, id: string): Promise<void>;
  /** Empties the whole store. */
  clear(): Promise<void>;
};

/**
 * Tables with transactions. Transactions run one after another: each sees all of those before it and nothing of those
 * after. When `work` throws, nothing it wrote stays.
 *
 * `work` may await the transaction's own methods only: anything else (a timer, another transaction, another service)
 * would let IndexedDB close the transaction under it.
 */
export type Store<Tables = AllTables> = {
  transact<T>(work: (tx: Tx<Tables>) => Promise<T>): Promise<T>;
  read<T>(work: (tx: ReadTx<Tables>) => Promise<T>): Promise<T>;
};
