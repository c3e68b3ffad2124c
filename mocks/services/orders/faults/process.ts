import type { ChargeEntry, CouponEntry, CreditEntry, StockEntry } from '../../../ledger.ts';
import { createMemoryStore } from '../../../memory-store.ts';
import type { Scenario } from '../../../scenarios.ts';
import { createSettings } from '../../../settings.ts';
import type { Store } from '../../../store.ts';
import { createCatalog } from '../../catalog.ts';
import { createCoupons } from '../../coupons.ts';
import { createCredit } from '../../credit.ts';
import { createOrders, type OrderService } from '../../orders.ts';
import { createPayments } from '../../payments.ts';
import type { OrderRow } from '../order-row.ts';
import type { Step } from '../step.ts';
import { LOAN_CUSTOMER } from './shop.ts';

/** What is wrong with the services of a negative control: stores that promise less, or other steps. */
export type Defect = {
  readonly catalogStore?: (store: Store) => Store;
  readonly couponStore?: (store: Store) => Store;
  readonly steps?: readonly Step[];
};

/** Everything that can be lost or doubled, at one instant. */
export type Books = {
  readonly orders: readonly OrderRow[];
  readonly stock: readonly StockEntry[];
  readonly coupons: readonly CouponEntry[];
  readonly charges: readonly ChargeEntry[];
  readonly credit: readonly CreditEntry[];
};

/** The process is gone: whatever it was doing stops here, without an answer and without a compensation. */
export class Died extends Error {}

export type Process = {
  readonly orders: OrderService;
  /** Dies before its n-th transaction from here, not counting the first; `null` lets it live. */
  dieAt(transaction: number | null): void;
  hasDied(): boolean;
  /** Scenarios of this process alone. */
  setScenarios(scenarios: readonly Scenario[]): Promise<void>;
  books(): Promise<Books>;
};

type Surroundings = {
  readonly store: Store;
  /** In ms since the epoch. */
  readonly now: () => number;
  readonly newId: () => string;
  /** Resolves when it is this process's turn to run one transaction. */
  readonly turn: () => Promise<void>;
  readonly defect: Defect;
};

/** One process of the services over a store that it shares with others. */
export function startProcess({ store: shared, now, newId, turn, defect }: Surroundings): Process {
  let left = Number.POSITIVE_INFINITY;
  const breathe = async () => {
    await turn();
    left -= 1;
    if (left < 0) throw new Died();
  };
  const store: Store = {
    transact: async (work) => {
      await breathe();
      return shared.transact(work);
    },
    read: async (work) => {
      await breathe();
      return shared.read(work);
    },
  };

  const settings = createSettings({ store: createMemoryStore(), now });
  const catalog = createCatalog({ store: defect.catalogStore?.(store) ?? store, settings });
  const coupons = createCoupons({
    store: defect.couponStore?.(store) ?? store,
    settings,
    catalog,
    hasOrdered: (identities) => orders.hasOrdered(identities),
  });
  const hasLoan = async (customerId: string) => customerId === LOAN_CUSTOMER;
  const payments = createPayments({ store, settings, hasLoan });
  const credit = createCredit({ store, settings });
  const steps = defect.steps && { steps: defect.steps };
  const orders = createOrders({ store, settings, catalog, coupons, payments, newId, ...steps });

  return {
    orders,
    dieAt: (transaction) => {
      left = transaction ?? Number.POSITIVE_INFINITY;
    },
    hasDied: () => left < 0,
    setScenarios: (scenarios) => settings.setScenarios(scenarios),
    books: async () => ({
      orders: await store.read((tx) => tx.all('orders.orders')),
      stock: await catalog.stockLedger(),
      coupons: await coupons.usesLedger(),
      charges: await payments.chargeLedger(),
      credit: await credit.creditLedger(),
    }),
  };
}

/** Whether the order was completed at any time; a cart stays bought when its order is cancelled. */
export function wasBought({ status }: OrderRow): boolean {
  return status === 'completed' || status === 'cancelled';
}
