import { useCallback } from 'react';
import { useNow } from '@/shared/ui/use-now.ts';

const MINUTE_MS = 60_000;

/** From here on the shopper is told, at least ten minutes ahead and able to extend: WCAG 2.2, SC 2.2.1. In ms. */
const WARNING_MS = 10 * MINUTE_MS;

/** Minutes until the cart ends, begun ones counted; `null` while there are more than ten, or no cart. */
export function minutesLeft(expiresAt: number | null, now: number): number | null {
  if (expiresAt === null) return null;
  const left = expiresAt - now;
  return left > 0 && left <= WARNING_MS ? Math.ceil(left / MINUTE_MS) : null;
}

/** {@link minutesLeft} by the device's clock, looked at each minute and whenever the page comes back into view. */
export function useMinutesLeft(expiresAt: number | null): number | null {
  // Down to the next whole minute before the end; never longer, since timers sleep with the device.
  const untilNextMinute = useCallback(
    (now: number) =>
      expiresAt === null || expiresAt <= now ? null : (expiresAt - now) % MINUTE_MS || MINUTE_MS,
    [expiresAt],
  );
  return minutesLeft(expiresAt, useNow(untilNextMinute));
}
