import { memoryStorage } from '@/shared/testing/memory-storage.ts';
import { ApiError } from '@/shared/api/client.ts';
import type { Scenario } from '../../../../../mocks/scenarios.ts';
import { openShopWithCustomers, signIn } from '../../../../../mocks/test-customers.ts';
import type { Reply, TestShop } from '../../../../../mocks/test-shop.ts';
import { createSafeStorage } from '../../storage/safe-storage.ts';
import { createFakeBrowser, type FakeTab } from '../../testing/fake-browser.ts';
import type { CartsService, Stored } from '../carts-service.ts';
import { createExchange, type Exchange } from '../create-exchange.ts';
import { createSavedRecords, type SavedRecords } from '../saved-records.ts';

/** What goes over the wire of one device. */
export type Wire = {
  isOffline: boolean;
  /** The next write is carried out, and its answer is lost. */
  losesNextAnswer: boolean;
  /** Runs just before a write reaches the service. */
  beforeWrite: (() => Promise<void>) | null;
  reads: number;
  writes: number;
  conflicts: number;
  lostAnswers: number;
  /** Told of every version that came or went. */
  onRead: ((stored: Stored | null) => void) | null;
  onWritten: ((version: string, base: string | null) => void) | null;
};

export type Device = {
  readonly shop: TestShop;
  readonly browser: ReturnType<typeof createFakeBrowser>;
  readonly wire: Wire;
  readonly records: SavedRecords;
  readonly service: CartsService;
  tab: FakeTab;
  exchange: Exchange;
  customerId: string | null;
  readonly signIn: (name: 'ada' | 'grace') => Promise<void>;
  /** Another tab of this browser, with an exchange of its own. */
  readonly openTab: () => { tab: FakeTab; exchange: Exchange };
  /** The tab goes, and comes back with what was stored. */
  readonly reload: () => void;
  readonly quantities: () => Record<string, number>;
};

/** The cookie jars of `count` browsers at one new shop. */
export async function openShops(count: number): Promise<TestShop[]> {
  const first = await openShopWithCustomers();
  const others = Array.from({ length: count - 1 }, () => first.otherBrowser());
  return [first, ...(await Promise.all(others))];
}

/** Browsers at one shop with the real Carts service, nothing stored in them, their clocks in step. */
export async function openDevices(count: number, shops?: readonly TestShop[]) {
  const jars = shops ?? (await openShops(count));
  const devices = jars.map((shop, index) => openDevice(shop, index));
  return {
    devices,
    activate: async (...scenarios: Scenario[]) => jars[0]?.activate(...scenarios),
    /** Lets time pass for everybody, in ms. */
    pass: async (ms: number): Promise<void> => {
      await jars[0]?.pass(ms);
      for (const { browser } of devices) browser.pass(ms);
    },
  };
}

function openDevice(shop: TestShop, index: number): Device {
  let ids = 0;
  const newId = (): string => {
    ids += 1;
    return `${(index + 1).toString(16)}${ids.toString(16).padStart(7, '0')}-0000-4000-8000-00000000000${index}`;
  };
  const browser = createFakeBrowser({ newId });
  const wire: Wire = {
    isOffline: false,
    losesNextAnswer: false,
    beforeWrite: null,
    reads: 0,
    writes: 0,
    conflicts: 0,
    lostAnswers: 0,
    onRead: null,
    onWritten: null,
  };
  const storage = createSafeStorage(() => memoryStorage(browser.records));
  const records = createSavedRecords(storage);
  const service = wiredService(shop, wire);

  const open = () => {
    const tab = browser.openTab();
    const exchange = createExchange({
      cart: tab.cart,
      service,
      records: createSavedRecords(storage),
      whoIs: () => device.customerId,
      askWho: async () => {
        const { status, body } = await shop.call('GET', '/accounts/me');
        return status === 200 ? String(body.id) : null;
      },
      newId,
    });
    return { tab, exchange };
  };
  const device: Device = {
    shop,
    browser,
    wire,
    records,
    service,
    customerId: null,
    signIn: async (name) => {
      const { body } = await signIn(shop, name);
      device.customerId = String(body.id);
    },
    openTab: open,
    reload: () => {
      device.tab.close();
      Object.assign(device, open());
    },
    quantities: () => device.tab.quantities(),
    ...({} as Pick<Device, 'tab' | 'exchange'>),
  };
  return Object.assign(device, open());
}

function wiredService(shop: TestShop, wire: Wire): CartsService {
  const call = async (method: string, path: string, body?: unknown, headers = {}): Promise<Reply> => {
    if (wire.isOffline) throw new ApiError('network', 'carts', { message: 'not reachable' });
    return shop.call(method, path, body, headers);
  };
  return {
    read: async () => {
      wire.reads += 1;
      const reply = await call('GET', '/cart');
      const stored = reply.status === 404 ? null : storedIn(reply, 200);
      wire.onRead?.(stored);
      return stored;
    },
    write: async (document, base) => {
      wire.writes += 1;
      await wire.beforeWrite?.();
      const headers = base === null ? { 'If-None-Match': '*' } : { 'If-Match': `"${base}"` };
      const reply = await call('PUT', '/cart', { document }, headers);
      if (reply.status === 412) {
        wire.conflicts += 1;
        const present = reply.body.document === undefined ? null : storedIn(reply, 412);
        wire.onRead?.(present);
        return { ok: false, present };
      }
      const { version } = storedIn(reply, 200);
      wire.onWritten?.(version, base);
      if (wire.losesNextAnswer) {
        wire.losesNextAnswer = false;
        wire.lostAnswers += 1;
        throw new ApiError('network', 'carts', { message: 'the answer was lost' });
      }
      return { ok: true, version };
    },
    dropGuestCopy: async () => {
      const reply = await call('DELETE', '/cart?owner=device');
      if (reply.status !== 204) throw refusal(reply);
    },
  };
}

function storedIn(reply: Reply, status: number): Stored {
  if (reply.status !== status) throw refusal(reply);
  return { document: reply.body.document, version: String(reply.body.version) };
}

function refusal({ status, body }: Reply): ApiError {
  return new ApiError('refused', 'carts', { message: `status ${status}`, status, problem: body });
}
