import { useEffect, useSyncExternalStore } from 'react';
import type { AttemptRunner } from './attempt-runner.ts';
import type { AttemptState } from './model/attempt-state.ts';

/**
 * The present try to buy. Takes up one that a reload, a crash or another tab left behind, and asks again as soon as the
 * network is back or the page is looked at.
 */
export function useAttempt(runner: AttemptRunner): AttemptState {
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
  return state;
}
