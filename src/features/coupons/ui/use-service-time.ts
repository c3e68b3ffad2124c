import { useEffect, useMemo, useState } from 'react';
import { nextBoundary } from '../model/describe-coupons.ts';
import type { Coupon } from '../schemas.ts';

const LONGEST_SLEEP_MS = 60_000;

/**
 * The Coupons service's clock, in ms: its time in the last answer and what has passed since. The value stands still
 * until a coupon's window opens or closes, so that what is computed from it is computed only then.
 *
 * @param serverTime the instant in the last answer; without one the device's clock is taken
 * @param receivedAt the device's clock when it came, in ms
 */
export function useServiceTime(
  serverTime: string | undefined,
  receivedAt: number,
  coupons: readonly Coupon[],
): number {
  const aheadBy = serverTime ? Date.parse(serverTime) - receivedAt : 0;
  const [boundariesPassed, setBoundariesPassed] = useState(0);
  // oxlint-disable-next-line react/exhaustive-deps -- a passed boundary and a new list are what moves the clock
  const now = useMemo(() => Date.now() + aheadBy, [aheadBy, coupons, boundariesPassed]);

  useEffect(() => {
    const boundary = nextBoundary(coupons, now);
    if (boundary === null) return;
    let timer: ReturnType<typeof setTimeout>;
    const check = () => {
      clearTimeout(timer);
      const left = boundary - (Date.now() + aheadBy);
      if (left <= 0) setBoundariesPassed((count) => count + 1);
      // Timers sleep with the device: look at the clock at least once a minute.
      else timer = setTimeout(check, Math.min(left, LONGEST_SLEEP_MS));
    };
    check();
    document.addEventListener('visibilitychange', check);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', check);
    };
  }, [aheadBy, coupons, now]);

  return now;
}
