import { useEffect, useState } from 'react';

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
  const [now, setNow] = useState(() => Date.now());

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const check = () => {
      clearTimeout(timer);
      setNow(Date.now());
      if (expiresAt === null || expiresAt <= Date.now()) return;
      // Down to the next whole minute before the end; never longer, since timers sleep with the device.
      timer = setTimeout(check, (expiresAt - Date.now()) % MINUTE_MS || MINUTE_MS);
    };
    check();
    const events = ['visibilitychange', 'focus', 'pageshow'] as const;
    for (const event of events) window.addEventListener(event, check);
    return () => {
      clearTimeout(timer);
      for (const event of events) window.removeEventListener(event, check);
    };
  }, [expiresAt]);

  return minutesLeft(expiresAt, now);
}
