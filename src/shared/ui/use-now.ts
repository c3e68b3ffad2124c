import { useEffect, useState } from 'react';

const WAKING_EVENTS = ['visibilitychange', 'focus', 'pageshow'] as const;

/**
 * The device's clock, in ms, as it was when last looked at: whenever the page comes back into view, since timers sleep
 * with the device, and as often as `untilNextLook` says.
 *
 * @param untilNextLook from an instant of that clock, in ms; `null` when there is nothing more to wait for. The same
 * function as long as the answer is the same
 */
export function useNow(untilNextLook: (now: number) => number | null): number {
  const [now, setNow] = useState(() => Date.now());

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      clearTimeout(timer);
      setNow(Date.now());
      const wait = untilNextLook(Date.now());
      if (wait !== null) timer = setTimeout(look, wait);
    };
    look();
    for (const event of WAKING_EVENTS) window.addEventListener(event, look);
    return () => {
      clearTimeout(timer);
      for (const event of WAKING_EVENTS) window.removeEventListener(event, look);
    };
  }, [untilNextLook]);

  return now;
}
