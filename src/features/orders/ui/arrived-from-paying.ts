import { useEffect, useState } from 'react';
import * as z from 'zod/mini';

const ArrivalState = z.object({ arrivedFromPaying: z.literal(true) });

/** History state for the way from paying to the receipt. */
export const ARRIVED_FROM_PAYING: z.infer<typeof ArrivalState> = { arrivedFromPaying: true };

/** Whether this visit comes from paying. Said once: a reload, or coming back to the page, is no arrival. */
export function useArrivedFromPaying(): boolean {
  const [isArrival] = useState(() => ArrivalState.safeParse(history.state).success);
  useEffect(() => {
    if (isArrival) history.replaceState(null, '');
  }, [isArrival]);
  return isArrival;
}
