import type { FinancingProduct } from '@/features/financing/schemas.ts';
import type { Order } from '@/features/orders/schemas.ts';
import type { Money } from '@/shared/money/money.ts';
import type { StockRow } from './services/catalog-tables.ts';
import type { UsesRow } from './services/coupon-tables.ts';
import { availableTo, isLive, sumOfQuantities } from './services/hold.ts';

/** Units of one product: `stock = available + held + sold`, and `stock` is what the seed had. */
export type StockEntry = {
  readonly productId: string;
  readonly stock: number;
  readonly held: number;
  readonly sold: number;
  readonly available: number;
};

/** The live uses of one coupon; `limit` is what its usage limit left when the services started, `null` for none. */
export type CouponEntry = {
  readonly couponId: string;
  readonly limit: number | null;
  readonly held: number;
  readonly used: number;
  readonly uses: readonly { readonly orderId: string; readonly state: 'held' | 'claimed' }[];
};

/** Money that was taken or is being taken; what was declined is no charge. */
export type ChargeEntry = {
  readonly orderId: string;
  readonly amount: Money;
  readonly state: 'processing' | 'charged' | 'refunded';
  /** The customer whose store credit was charged, if it was. */
  readonly onCreditOf?: string;
  /** How the loan splits the amount, if it was charged to one. */
  readonly instalments?: readonly Money[];
};

/** One customer's store credit: `used` is the sum of the charges, and never above `limit`. */
export type CreditEntry = {
  readonly customerId: string;
  readonly limit: Money;
  readonly used: Money;
  readonly charges: readonly { readonly orderId: string; readonly amount: Money }[];
};

/** What one customer holds or was granted of the financing products: one entry at most. */
export type FinancingEntry = {
  readonly customerId: string;
  readonly products: readonly {
    readonly product: FinancingProduct;
    readonly applicationId: string;
    readonly state: 'held' | 'granted';
  }[];
};

export type OrderEntry = {
  readonly orderId: string;
  readonly cartId: string;
  readonly key: string;
  readonly status: Order['status'];
  readonly couponId: string | null;
  readonly total: Money | null;
};

/** Everything that can be lost or doubled, at one instant. */
export type Ledger = {
  readonly at: string;
  readonly stock: readonly StockEntry[];
  readonly coupons: readonly CouponEntry[];
  readonly charges: readonly ChargeEntry[];
  readonly credit: readonly CreditEntry[];
  readonly financing: readonly FinancingEntry[];
  readonly orders: readonly OrderEntry[];
};

export function stockEntry(row: StockRow, now: number): StockEntry {
  const claimed = row.holds.filter((hold) => hold.state === 'claimed');
  const held = row.holds.filter((hold) => hold.state === 'held' && isLive(hold, now));
  return {
    productId: row.id,
    stock: row.capacity ?? 0,
    held: sumOfQuantities(held),
    sold: sumOfQuantities(claimed),
    available: availableTo(row, now),
  };
}

export function couponEntry(row: UsesRow, now: number): CouponEntry {
  const live = row.holds.filter((hold) => isLive(hold, now));
  return {
    couponId: row.id,
    limit: row.capacity,
    held: live.filter((hold) => hold.state === 'held').length,
    used: live.filter((hold) => hold.state === 'claimed').length,
    uses: live.map((hold) => ({
      orderId: hold.note.orderId,
      state: hold.state === 'claimed' ? 'claimed' : 'held',
    })),
  };
}
