import { useEffect, useState } from 'react';
import { timeLeft } from '../model/time-left.ts';

const SECOND_MS = 1_000;
const WAKING_EVENTS = ['visibilitychange', 'focus', 'pageshow'] as const;

/**
 * Time until an instant of the service's clock, in ms, to the second: 0 once it has come. Looks again whenever the page
 * comes back into view, since timers sleep with the device.
 *
 * @param clockAheadMs the service's clock less the device's
 */
export function useTimeLeft(endsAt: number, clockAheadMs: number): number {
  const [now, setNow] = useState(() => Date.now());

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const check = () => {
      clearTimeout(timer);
      setNow(Date.now());
      const left = timeLeft(endsAt, Date.now() + clockAheadMs);
      if (left > 0) timer = setTimeout(check, left % SECOND_MS || SECOND_MS);
    };
    check();
    for (const event of WAKING_EVENTS) window.addEventListener(event, check);
    return () => {
      clearTimeout(timer);
      for (const event of WAKING_EVENTS) window.removeEventListener(event, check);
    };
  }, [endsAt, clockAheadMs]);

  return timeLeft(endsAt, now + clockAheadMs);
}
