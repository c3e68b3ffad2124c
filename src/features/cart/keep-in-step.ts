import type { CartStore } from './create-cart-store.ts';
import { holdReplicaLock } from './storage/living-tabs.ts';

/** Timers sleep, clocks jump, and `setTimeout` holds 24 days: no look at the clock is further away than this. */
const LONGEST_WAIT_MS = 60_000;

/** How soon to look again while something, an order attempt, keeps a cart beyond its time. */
const HELD_WAIT_MS = 1_000;

/**
 * Keeps a tab's cart in step with other tabs and with time: storage events, waking up in any way, the two hours. The
 * lock that says "this tab lives" is let go while the page rests in the back/forward cache, since holding a lock can
 * keep a page out of it.
 *
 * @returns stops all of it
 */
export function keepInStep(cart: CartStore, target: Window = window): () => void {
  const listeners = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lock = cart.locks && holdReplicaLock(cart.locks, cart.replica);

  const tick = (): void => {
    cart.expireIfDue();
    void cart.tidyRecords();
    timer = setTimeout(tick, waitFor(cart));
  };
  const wake = (): void => {
    clearTimeout(timer);
    cart.resync();
    timer = setTimeout(tick, waitFor(cart));
  };

  const { signal } = listeners;
  target.addEventListener('storage', cart.storageChanged, { signal });
  target.addEventListener('focus', wake, { signal });
  target.document.addEventListener('visibilitychange', wake, { signal });
  target.addEventListener('pagehide', () => lock?.release(), { signal });
  target.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      lock = cart.locks && holdReplicaLock(cart.locks, cart.replica);
      wake();
    },
    { signal },
  );
  tick();

  return () => {
    listeners.abort();
    clearTimeout(timer);
    lock?.release();
  };
}

function waitFor({ store, read, now, ttlMs }: CartStore): number {
  const { updatedAt } = read(store.getState().cart);
  if (updatedAt === null) return LONGEST_WAIT_MS;
  const left = updatedAt + ttlMs - now();
  return left > 0 ? Math.min(left, LONGEST_WAIT_MS) : HELD_WAIT_MS;
}
