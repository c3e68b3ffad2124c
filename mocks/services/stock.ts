import { type StockEntry, stockEntry } from '../ledger.ts';
import type { Settings } from '../settings.ts';
import type { Store, Tx } from '../store.ts';
import type { CatalogTables, StockRow } from './catalog-tables.ts';
import { availableTo, claim, release, resourceOf, take } from './hold.ts';

/** One order's reservation of all its lines; `owner` and `fence` as in {@link file://./hold.ts}. */
export type Reservation = {
  readonly orderId: string;
  readonly owner: string;
  readonly fence: number;
  readonly expiresAt: number;
  readonly lines: readonly { readonly productId: string; readonly quantity: number }[];
};

export type StockShortage = {
  readonly productId: string;
  readonly requested: number;
  readonly available: number;
};

export type ReservationOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly shortages: readonly StockShortage[] };

export type Stock = {
  /** Holds all lines or none. Reserving again is reserving once. */
  reserve(reservation: Reservation): Promise<ReservationOutcome>;
  /** Makes the reservation a sale. One that has expired is taken again if there is still enough. */
  claimStock(reservation: Reservation): Promise<ReservationOutcome>;
  /** Gives everything back, sold or reserved. */
  releaseStock(reservation: Reservation): Promise<void>;
  stockLedger(): Promise<StockEntry[]>;
};

type Dependencies = {
  store: Store<CatalogTables>;
  settings: Settings;
  /** How many units of the product may be reserved at most, whatever the stock is. */
  leftOf: (productId: string) => number;
};

export function createStock({ store, settings, leftOf }: Dependencies): Stock {
  const takeAll = (reservation: Reservation, final: boolean): Promise<ReservationOutcome> =>
    store.transact(async (tx) => {
      const now = settings.now();
      const rows: StockRow[] = [];
      const shortages: StockShortage[] = [];
      for (const { productId, quantity } of reservation.lines) {
        const stock = await stockOf(tx, productId);
        const most = final ? Number.POSITIVE_INFINITY : leftOf(productId);
        const row = quantity > most ? undefined : takenRow(stock, { ...reservation, quantity }, now, final);
        if (row) rows.push(row);
        else
          shortages.push({
            productId,
            requested: quantity,
            available: Math.min(most, leftFor(stock, reservation, now)),
          });
      }
      if (shortages.length > 0) return { ok: false, shortages };
      for (const row of rows) await tx.put('catalog.stock', row);
      return { ok: true };
    });

  return {
    reserve: (reservation) => takeAll(reservation, false),
    claimStock: (reservation) => takeAll(reservation, true),
    releaseStock: (reservation) =>
      store.transact(async (tx) => {
        for (const { productId } of reservation.lines) {
          const stock = await tx.get('catalog.stock', productId);
          const note = { orderId: reservation.orderId };
          if (stock) await tx.put('catalog.stock', release(stock, { ...reservation, note }));
        }
      }),
    stockLedger: () =>
      store.read(async (tx) => (await tx.all('catalog.stock')).map((row) => stockEntry(row, settings.now()))),
  };
}

function takenRow(
  stock: StockRow,
  { owner, fence, quantity, expiresAt, orderId }: Omit<Reservation, 'lines'> & { quantity: number },
  now: number,
  final: boolean,
): StockRow | undefined {
  const claimed = final ? claim(stock, { owner, fence }, now) : undefined;
  if (claimed?.ok) return claimed.resource;

  const taken = take(stock, { owner, fence, quantity, expiresAt, note: { orderId } }, now);
  if (!taken.ok) return undefined;
  if (!final) return taken.resource;
  const retaken = claim(taken.resource, { owner, fence }, now);
  return retaken.ok ? retaken.resource : undefined;
}

function leftFor(stock: StockRow, { owner }: Reservation, now: number): number {
  return availableTo(stock, now, owner);
}

async function stockOf(tx: Tx<CatalogTables>, productId: string): Promise<StockRow> {
  return (await tx.get('catalog.stock', productId)) ?? resourceOf(productId, 0);
}
