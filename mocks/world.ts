import { switchScenarios } from './effects/switch-scenarios.ts';
import type { Ledger } from './ledger.ts';
import { createMessages, type Messages } from './messages.ts';
import type { Scenario } from './scenarios.ts';
import type { SeedFile } from './seed-file.ts';
import { seedStore } from './seeding.ts';
import { type AccountService, createAccounts } from './services/accounts.ts';
import { type CatalogService, createCatalog } from './services/catalog.ts';
import { type CouponService, createCoupons } from './services/coupons.ts';
import { createCredit } from './services/credit.ts';
import { createDevices, type Devices } from './services/devices.ts';
import { createFinancing, type FinancingService } from './services/financing.ts';
import { createArbiter } from './services/financing/arbiter.ts';
import { createProductServices } from './services/financing/product-services.ts';
import { createPayments } from './services/payments.ts';
import { createOrders, type OrderService } from './services/orders.ts';
import { createSavedCarts, type SavedCartService } from './services/saved-carts.ts';
import { createSessions, type Sessions } from './services/sessions.ts';
import { createSettings, type Settings } from './settings.ts';
import type { Store } from './store.ts';

/** One world of services over one store. Two worlds over the same store are two tabs of the same browser. */
export type MockWorld = {
  readonly store: Store;
  readonly settings: Settings;
  readonly catalog: CatalogService;
  readonly coupons: CouponService;
  readonly orders: OrderService;
  readonly accounts: AccountService;
  readonly devices: Devices;
  readonly sessions: Sessions;
  readonly carts: SavedCartService;
  readonly financing: FinancingService;
  readonly messages: Messages;
  /** Back to the seed, or to another one: stock, uses, orders, clock and scenarios. */
  reset(seed?: SeedFile): Promise<void>;
  /** Replaces the active scenarios, with what they do to the stored data. */
  switchScenarios(scenarios: readonly Scenario[]): Promise<void>;
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
  const messages = createMessages({ store, settings });
  const sessions = createSessions({ store, settings });
  const accounts = createAccounts({ store, settings, sessions, newId });
  const credit = createCredit({ store, settings });
  const arbiter = createArbiter({ store, settings });
  const { cards, loans } = createProductServices({
    store,
    arbiter,
    messages,
    emailOf: (customerId) => accounts.emailOf(customerId),
    credit,
    currency: async () => (await catalog.shop()).currency,
  });
  const payments = createPayments({ store, settings, hasLoan: (customerId) => loans.isGranted(customerId) });
  const orders = createOrders({ store, settings, catalog, coupons, payments, newId });
  return {
    store,
    settings,
    catalog,
    coupons,
    orders,
    accounts,
    devices: createDevices({ store, newId }),
    sessions,
    carts: createSavedCarts({ store, settings, newId }),
    financing: createFinancing({ store, settings, arbiter, products: [cards, loans], newId }),
    messages,
    reset: async (replacement) => {
      await seedStore(store, replacement ?? seed(), newId());
      await settings.refresh();
    },
    switchScenarios: (scenarios) => switchScenarios({ store, settings, newId }, scenarios),
    ledger: async () => {
      await settings.refresh();
      return {
        at: new Date(settings.now()).toISOString(),
        stock: await catalog.stockLedger(),
        coupons: await coupons.usesLedger(),
        charges: await payments.chargeLedger(),
        credit: await credit.creditLedger(),
        financing: await arbiter.financingLedger(),
        orders: await orders.orderLedger(),
      };
    },
  };
}
