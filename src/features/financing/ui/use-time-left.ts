import { useCallback } from 'react';
import { useNow } from '@/shared/ui/use-now.ts';
import { timeLeft } from '../model/time-left.ts';

const SECOND_MS = 1_000;

/**
 * Time until an instant of the service's clock, in ms, to the second: 0 once it has come.
 *
 * @param clockAheadMs the service's clock less the device's
 */
export function useTimeLeft(endsAt: number, clockAheadMs: number): number {
  const untilNextSecond = useCallback(
    (now: number) => {
      const left = timeLeft(endsAt, now + clockAheadMs);
      return left > 0 ? left % SECOND_MS || SECOND_MS : null;
    },
    [endsAt, clockAheadMs],
  );
  return timeLeft(endsAt, useNow(untilNextSecond) + clockAheadMs);
}
