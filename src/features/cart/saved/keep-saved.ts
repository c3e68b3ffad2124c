import { ApiError } from '@/shared/api/client.ts';
import type { CartStore } from '../create-cart-store.ts';
import { createExchange, type Exchange, type ExchangeOptions } from './create-exchange.ts';
import { CopyTooLarge, NewerCopy } from './saved-copy.ts';
import { COPY_KEY } from './saved-records.ts';
import { REVIEW_KEY, subscribeToReview } from './review-door.ts';

/** Changes are sent when the cart has rested for so long, in ms, and at the latest after `LONGEST_REST_MS`. */
const REST_MS = 1_000;
const LONGEST_REST_MS = 10_000;

const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 5 * 60_000;

/** Failures in a row after which the shopper is told, quietly. */
const TOLD_AFTER = 3;

/** How often a customer's visible page looks for changes of other devices, while somebody is using it. */
const LOOK_EVERY_MS = 30_000;
const IN_USE_MS = 5 * 60_000;

/** Two looks are at least so far apart: waking up says so in several events at once. */
const LOOKS_APART_MS = 2_000;

/** How long signing in and out wait for the Carts service; it goes on in the background. */
const SIGN_IN_LIMIT_MS = 4_000;
const SIGN_OUT_LIMIT_MS = 3_000;

const LEADER_LOCK = 'cartwright:saved-cart';

/** localStorage: whose session this browser has; changes when somebody signs in or out in another tab. */
const SESSION_KEY = 'cartwright:signed-in';

export type SavedCart = Pick<
  Exchange,
  'state' | 'restore' | 'dismiss' | 'restoredSeen' | 'decide' | 'clearDevice'
> & {
  readonly cart: CartStore;
  /**
   * Makes this device's cart and the customer's one, after signing in or registering. Never fails, and takes at most four
   * seconds; what the service does not answer by then is done later. `review`: both had something in them.
   */
  readonly signedIn: () => Promise<{ readonly review: boolean }>;
  /** Saves what is not saved yet; best effort, at most three seconds. */
  readonly beforeSignOut: () => Promise<void>;
  readonly stop: () => void;
};

/** Who uses this browser. */
export type Visitor = Pick<ExchangeOptions, 'whoIs' | 'askWho'>;

export type KeepSavedOptions = ExchangeOptions & {
  /** Left out where the browser has none: then every tab sends, which merging makes safe. */
  readonly locks?: Pick<LockManager, 'request'> | undefined;
  /** Between 0 and 1. */
  readonly random?: () => number;
  readonly target?: Window;
};

/**
 * Keeps the Carts service's copy in step with this browser's cart: sends the last state when the cart rests and when
 * the page is left, looks for what other devices did when the page wakes up, tries again ever more rarely. One tab
 * sends, the one that holds the lock; every tab looks.
 */
export function keepSaved({
  locks,
  random = Math.random,
  target = window,
  ...options
}: KeepSavedOptions): SavedCart {
  const { cart } = options;
  const exchange = createExchange(options);
  const listeners = new AbortController();
  const { signal } = listeners;
  let leadership: { readonly isHeld: boolean; readonly release: () => void } = {
    isHeld: false,
    release: () => {},
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsentSince: number | null = null;
  let failures = 0;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let usedAt = cart.now();
  let isPaused = false;
  let turn: Promise<unknown> = Promise.resolve();

  /** One step at a time in this tab. */
  const inTurn = <Result>(step: () => Promise<Result>): Promise<Result> => {
    const next = turn.then(step);
    turn = next.catch(() => {});
    return next;
  };

  const attempt = (step: () => Promise<void>): Promise<void> =>
    inTurn(async () => {
      try {
        await step();
        failures = 0;
        isPaused = false;
        exchange.setFailing(false);
        // What was changed during the failures, or during this very step, has waited for it.
        changed();
      } catch (error) {
        failed(error);
      }
    });

  const failed = (error: unknown): void => {
    failures += 1;
    isPaused = error instanceof NewerCopy || isSessionOver(error);
    const isTold = error instanceof CopyTooLarge || (failures >= TOLD_AFTER && !isPaused);
    if (isTold) exchange.setFailing(true);
    if (isPaused || error instanceof CopyTooLarge) return;
    const retryMs = Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), LONGEST_RETRY_MS) * (0.8 + 0.4 * random());
    const askedMs = error instanceof ApiError ? (error.retryAfter ?? 0) * 1_000 : 0;
    sendIn(Math.max(retryMs, askedMs));
  };

  const sendIn = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(send, ms);
  };

  const send = (): void => {
    clearTimeout(timer);
    timer = undefined;
    unsentSince = null;
    if (isPaused) return;
    if (leadership.isHeld && exchange.hasUnsent()) void attempt(exchange.push);
    else if (failures > 0) void attempt(exchange.pull);
  };

  const changed = (): void => {
    if (!leadership.isHeld || isPaused || failures > 0 || !exchange.hasUnsent()) return;
    const now = cart.now();
    unsentSince ??= now;
    sendIn(Math.max(0, Math.min(REST_MS, unsentSince + LONGEST_REST_MS - now)));
  };

  const look = (): void => {
    if (isPaused || cart.now() - lookedAt < LOOKS_APART_MS) return;
    lookedAt = cart.now();
    void attempt(exchange.pull);
  };

  /**
   * Past the queue and at once, or it is too late; the request outlives the page. Whichever tab it is: a page that is left
   * soon after it opened may not have heard yet whether the lock is its own.
   */
  const leave = (): void => {
    if (!isPaused && exchange.hasUnsent()) exchange.push().catch(failed);
  };

  const lead = (): void => {
    leadership.release();
    const held = { isHeld: locks === undefined, release: () => {} };
    leadership = held;
    if (!locks) return changed();
    const waiting = new AbortController();
    const released = new Promise<void>((resolve) => {
      held.release = () => {
        held.isHeld = false;
        waiting.abort();
        resolve();
      };
    });
    locks
      .request(LEADER_LOCK, { signal: waiting.signal }, () => {
        held.isHeld = true;
        changed();
        return released;
      })
      .catch(() => {});
  };

  const everySoOften = setInterval(() => {
    const isInUse = target.document.visibilityState === 'visible' && cart.now() - usedAt < IN_USE_MS;
    if (isInUse && options.whoIs() !== null && failures === 0) look();
  }, LOOK_EVERY_MS);

  const heard = ({ key }: Pick<StorageEvent, 'key'>): void => {
    if (key === COPY_KEY || key === REVIEW_KEY) exchange.refresh();
    if (key !== SESSION_KEY) return;
    isPaused = false;
    if (leadership.isHeld) sendIn(REST_MS);
  };

  const visibilityChanged = (): void => {
    if (target.document.visibilityState === 'hidden') leave();
    else look();
  };

  const unsubscribe = [cart.store.subscribe(changed), subscribeToReview(exchange.refresh, target)];
  const used = (): void => {
    usedAt = cart.now();
  };
  for (const type of ['pointerdown', 'keydown'])
    target.addEventListener(type, used, { signal, passive: true });
  target.addEventListener('storage', heard, { signal });
  target.addEventListener('focus', look, { signal });
  target.addEventListener('online', () => (failures > 0 ? send() : look()), { signal });
  target.document.addEventListener('visibilitychange', visibilityChanged, { signal });
  target.addEventListener(
    'pagehide',
    () => {
      leave();
      leadership.release();
    },
    { signal },
  );
  target.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      lead();
      look();
    },
    { signal },
  );
  lead();
  look();

  return {
    ...exchange,
    cart,
    signedIn: async () => {
      isPaused = false;
      await atMost(attempt(exchange.signedIn), SIGN_IN_LIMIT_MS);
      return { review: exchange.state.getState().review?.choice === null };
    },
    beforeSignOut: () => atMost(attempt(exchange.push), SIGN_OUT_LIMIT_MS),
    stop: () => {
      listeners.abort();
      for (const stop of unsubscribe) stop();
      clearTimeout(timer);
      clearInterval(everySoOften);
      leadership.release();
    },
  };
}

/** Another request will be answered the same way until somebody signs in. */
function isSessionOver(error: unknown): boolean {
  return error instanceof ApiError && error.status === 401;
}

async function atMost(work: Promise<void>, ms: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, limit]);
  clearTimeout(timer);
}
