import type { Ledger } from './ledger.ts';
import type { SeedFile } from './seed-file.ts';
import { seedStore } from './seeding.ts';
import { type CatalogService, createCatalog } from './services/catalog.ts';
import { type CouponService, createCoupons } from './services/coupons.ts';
import { createPayments } from './services/payments.ts';
import { createOrders, type OrderService } from './services/orders.ts';
import { createSettings, type Settings } from './settings.ts';
import type { Store } from './store.ts';

/** One world of services over one store. Two worlds over the same store are two tabs of the same browser. */
export type MockWorld = {
  readonly store: Store;
  readonly settings: Settings;
  readonly catalog: CatalogService;
  readonly coupons: CouponService;
  readonly orders: OrderService;
  /** Back to the seed, or to another one: stock, uses, orders, clock and scenarios. */
  reset(seed?: SeedFile): Promise<void>;
  ledger(): Promise<Ledger>;
};

type Dependencies = {
  store: Store;
  /** Called at each reset: what a seed says of time is relative to the present. */
  seed: () => SeedFile;
  /** The host's clock, in ms since the epoch. */
  now: () => number;
  newId: () => string;
};

export function createWorld({ store, seed, now, newId }: Dependencies): MockWorld {
  const settings = createSettings({ store, now });
  const catalog = createCatalog({ store, settings });
  const coupons = createCoupons({
    store,
    settings,
    catalog,
    hasOrdered: (identities) => orders.hasOrdered(identities),
  });
  const payments = createPayments({ store, settings });
  const orders = createOrders({ store, settings, catalog, coupons, payments, newId });
  return {
    store,
    settings,
    catalog,
    coupons,
    orders,
    reset: async (replacement) => {
      await seedStore(store, replacement ?? seed(), newId());
      await settings.refresh();
    },
    ledger: async () => {
      await settings.refresh();
      return {
        at: new Date(settings.now()).toISOString(),
        stock: await catalog.stockLedger(),
        coupons: await coupons.usesLedger(),
        charges: await payments.chargeLedger(),
        orders: await orders.orderLedger(),
      };
    },
  };
}
