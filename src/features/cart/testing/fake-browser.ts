import { type CartStore, type CartStoreOptions, createCartStore } from '../create-cart-store.ts';
import type { CartLine } from '../model/cart-document.ts';
import type { TabLocks } from '../storage/living-tabs.ts';

export const TTL_MS = 2 * 60 * 60_000;

type StorageChange = { readonly key: string | null; readonly newValue: string | null };

export type FakeTab = {
  readonly cart: CartStore;
  readonly actions: CartStore['actions'];
  /** Storage events on their way to this tab. */
  readonly inbox: StorageChange[];
  /** Lets all of them arrive, in order. */
  readonly hear: () => void;
  readonly lines: () => readonly CartLine[];
  /** `{ productId: quantity }` */
  readonly quantities: () => Record<string, number>;
  readonly couponId: () => string | null;
  readonly add: (productId: string, quantity?: number) => void;
  /** The tab is gone at once: its memory, its lock, its events. */
  readonly close: () => void;
};

export type FakeBrowser = ReturnType<typeof createFakeBrowser>;

/** One localStorage, one clock, and tabs that share them; storage events wait in inboxes until a test lets them arrive. */
export function createFakeBrowser(overrides: Partial<CartStoreOptions> & { readonly now?: never } = {}) {
  const records = new Map<string, string>();
  const tabs: FakeTab[] = [];
  const heldLocks = new Set<string>();
  let ids = 0;
  const newId = (): string => `${(ids += 1).toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
  const browser = {
    records,
    tabs,
    clock: Date.parse('2026-03-01T10:00:00Z'),
    /** `full`: writes throw. `forbidden`: the getter of localStorage throws. */
    storage: 'working' as 'working' | 'full' | 'forbidden',
    writes: [] as string[],
    /** Called after every write or removal by a tab. */
    onChange: null as ((writer: FakeTab | null, change: StorageChange) => void) | null,
    keys: (): string[] => [...records.keys()].sort(),
    pass: (ms: number): void => {
      browser.clock += ms;
    },
    hearAll: (): void => {
      while (tabs.some((tab) => tab.inbox.length > 0)) for (const tab of tabs) tab.hear();
    },
    openTab: (options: Partial<CartStoreOptions> = {}): FakeTab => openTab(options),
    clear: (): void => {
      records.clear();
      for (const tab of tabs) tab.inbox.push({ key: null, newValue: null });
    },
  };

  const locks: TabLocks = {
    request: async (name: string, ...rest: unknown[]) => {
      const run = rest.at(-1) as () => unknown;
      heldLocks.add(name);
      await run();
      heldLocks.delete(name);
    },
    query: () => Promise.resolve({ held: [...heldLocks].map((name) => ({ name })), pending: [] }),
  } as TabLocks;

  const change = (writer: FakeTab | null, key: string, newValue: string | null): void => {
    if ((records.get(key) ?? null) === newValue) return;
    if (newValue === null) records.delete(key);
    else records.set(key, newValue);
    for (const tab of tabs) if (tab !== writer) tab.inbox.push({ key, newValue });
    browser.onChange?.(writer, { key, newValue });
  };

  function openTab(options: Partial<CartStoreOptions>): FakeTab {
    let self: FakeTab | null = null;
    const storage = {
      get length() {
        return records.size;
      },
      key: (index: number) => [...records.keys()][index] ?? null,
      getItem: (key: string) => records.get(key) ?? null,
      setItem: (key: string, value: string) => {
        if (browser.storage === 'full') throw new DOMException('full', 'QuotaExceededError');
        browser.writes.push(key);
        change(self, key, value);
      },
      removeItem: (key: string) => change(self, key, null),
    };
    const cart = createCartStore({
      storage: () => {
        if (browser.storage === 'forbidden') throw new DOMException('forbidden', 'SecurityError');
        return storage;
      },
      now: () => browser.clock,
      newId,
      ttlMs: TTL_MS,
      isHeld: () => false,
      locks,
      ...overrides,
      ...options,
    });
    const lock = `cartwright:replica:${cart.replica}`;
    if (cart.locks) heldLocks.add(lock);
    const inbox: StorageChange[] = [];
    const tab: FakeTab = {
      cart,
      actions: cart.actions,
      inbox,
      hear: () => {
        for (const event of inbox.splice(0)) cart.storageChanged(event);
      },
      lines: () => cart.read(cart.store.getState().cart).lines,
      quantities: () => Object.fromEntries(tab.lines().map((line) => [line.productId, line.quantity])),
      couponId: () => cart.read(cart.store.getState().cart).appliedCouponId,
      add: (productId, quantity = 1) => {
        cart.actions.productAdded(
          { productId, unitPrice: { amount: 1299, currency: 'USD' }, maxPerOrder: 99 },
          quantity,
        );
      },
      close: () => {
        heldLocks.delete(lock);
        tabs.splice(tabs.indexOf(tab), 1);
      },
    };
    self = tab;
    tabs.push(tab);
    return tab;
  }

  return browser;
}

/** The keys of tabs' cart records. */
export function cartKeys(browser: FakeBrowser): string[] {
  return browser.keys().filter((key) => /^cartwright:cart:[0-9a-f]{12}$/.test(key));
}
