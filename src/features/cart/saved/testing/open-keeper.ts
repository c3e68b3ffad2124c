import { memoryStorage } from '@/shared/testing/memory-storage.ts';
import { vi } from 'vitest';
import { ApiError } from '@/shared/api/client.ts';
import { createCartReader, lineOf } from '../../model/read-cart.ts';
import { createSafeStorage } from '../../storage/safe-storage.ts';
import { createFakeBrowser, type FakeBrowser, type FakeTab } from '../../testing/fake-browser.ts';
import type { CartsService } from '../carts-service.ts';
import { keepSaved, type SavedCart } from '../keep-saved.ts';
import { decodeCopy } from '../saved-copy.ts';
import { createSavedRecords } from '../saved-records.ts';

type Saved = { document: Record<string, unknown>; version: string };

/** A Carts service in memory whose answers a test decides about. */
export function memoryService() {
  const read = createCartReader(99);
  let versions = 0;
  const service = {
    saved: null as Saved | null,
    reads: 0,
    writes: 0,
    /** Thrown instead of answering. */
    failure: null as Error | null,
    /** Called with the next write, once. */
    onWrite: null as (() => void) | null,
    /** Never answers. */
    hangs: false,
    /** The quantity of a product in what is saved. */
    quantityOf: (productId: string): number => {
      const cart = service.saved && read(decodeCopy(service.saved.document).cart);
      return (cart && lineOf(cart, productId)?.quantity) ?? 0;
    },
  };
  const answer = async <Value>(value: () => Value): Promise<Value> => {
    if (service.hangs) await new Promise(() => {});
    if (service.failure) throw service.failure;
    return value();
  };
  const carts: CartsService = {
    read: () => {
      service.reads += 1;
      return answer(() => service.saved);
    },
    write: (document, base) => {
      service.writes += 1;
      const { onWrite } = service;
      service.onWrite = null;
      onWrite?.();
      return answer(() => {
        if ((service.saved?.version ?? null) !== base) return { ok: false, present: service.saved };
        versions += 1;
        service.saved = { document, version: `v${versions}` };
        return { ok: true, version: service.saved.version };
      });
    },
    dropGuestCopy: () => answer(() => {}),
  };
  return Object.assign(service, { carts });
}

export const refusedWith = (status: number, retryAfter?: number): ApiError =>
  new ApiError('refused', 'carts', {
    message: `status ${status}`,
    status,
    ...(retryAfter && { retryAfter }),
  });

/** One lock for all tabs of a browser: the first who asks has it until it lets go. */
export function fakeLocks(): Pick<LockManager, 'request'> {
  let last: Promise<unknown> = Promise.resolve();
  const request = async (_name: string, { signal }: LockOptions, run: () => Promise<void>): Promise<void> => {
    const before = last;
    const mine = before.then(() => (signal?.aborted ? undefined : run()));
    last = mine;
    await mine;
  };
  return { request } as Pick<LockManager, 'request'>;
}

export type Keeper = {
  readonly tab: FakeTab;
  readonly saved: SavedCart;
  readonly page: Window;
  /** The page is hidden and then gone, as when a tab is closed. */
  readonly close: () => void;
};

/** One tab with its keeper. Time is vitest's fake one; `pass` moves it for everybody. */
export function openKeeper(
  service: ReturnType<typeof memoryService>,
  { browser = createFakeBrowser(), locks = fakeLocks(), customerId = null as string | null } = {},
): Keeper {
  const tab = browser.openTab();
  const storage = createSafeStorage(() => memoryStorage(browser.records));
  const page = Object.assign(new EventTarget(), {
    document: Object.assign(new EventTarget(), { visibilityState: 'visible' }),
  }) as unknown as Window;
  const saved = keepSaved({
    cart: tab.cart,
    service: service.carts,
    records: createSavedRecords(storage),
    whoIs: () => customerId,
    askWho: () => Promise.resolve(customerId),
    newId: () => crypto.randomUUID(),
    locks,
    random: () => 0.5,
    target: page,
  });
  const close = (): void => {
    Object.assign(page.document, { visibilityState: 'hidden' });
    page.document.dispatchEvent(new Event('visibilitychange'));
    page.dispatchEvent(new Event('pagehide'));
    saved.stop();
    tab.close();
  };
  return { tab, saved, page, close };
}

/** Lets time pass, in ms, for timers and for the browser's clock. */
export async function pass(browser: FakeBrowser, ms: number, step = 100): Promise<void> {
  for (let left = ms; left > 0; left -= step) {
    browser.pass(Math.min(step, left));
    await vi.advanceTimersByTimeAsync(Math.min(step, left));
  }
}
