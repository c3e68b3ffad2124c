import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import { appCart } from '@/features/cart/store.ts';
import { findAttempt, findOrder, placeOrder } from '@/features/orders/queries.ts';
import { type AttemptRunner, createAttemptRunner } from './attempt-runner.ts';
import type { AttemptState } from './model/attempt-state.ts';
import { createAttemptRecord } from './storage/attempt-record.ts';

/** The app's one runner: a try to buy outlives the page it was started on. */
const appRunner = createAttemptRunner({
  orders: { place: placeOrder, findAttempt, findOrder: (id) => findOrder(id) },
  record: createAttemptRecord(() => window.localStorage),
  now: Date.now,
  newKey: () => crypto.randomUUID(),
  isOnline: () => navigator.onLine,
  onCompleted: ({ cartId, request }) => appCart.actions.orderCompleted({ cartId, lines: request.lines }),
});

/** Which runner the pages use: the app's, unless a test provides a fresh one of `createAttemptRunner`. */
export const AttemptRunnerContext = createContext<AttemptRunner>(appRunner);

/**
 * The present try to buy, and what can be done with it. Takes up one that a reload, a crash or another tab left behind,
 * and asks again as soon as the network is back or the page is looked at.
 */
export function useAttempt(): { readonly state: AttemptState; readonly runner: AttemptRunner } {
  const runner = useContext(AttemptRunnerContext);
  const state = useSyncExternalStore(runner.subscribe, runner.getState);
  useEffect(() => {
    runner.recover();
    window.addEventListener('online', runner.askNow);
    document.addEventListener('visibilitychange', runner.askNow);
    return () => {
      window.removeEventListener('online', runner.askNow);
      document.removeEventListener('visibilitychange', runner.askNow);
    };
  }, [runner]);
  return { state, runner };
}
