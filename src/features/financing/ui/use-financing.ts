import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Financing, financingQueries } from '../queries.ts';

/** How often the service is asked once a hold should have ended, in ms, until it says so. */
const END_POLL_MS = 3_000;

/**
 * How the customer's products stand, kept present: asked again when the window gets focus, since another tab or device
 * may have applied, and when an open application comes to its end.
 */
export function useFinancing({ enabled = true } = {}) {
  const query = useQuery({
    ...financingQueries.overview(),
    enabled,
    refetchInterval: ({ state }) => (state.data ? untilNextLook(state.data, Date.now()) : false),
  });
  const { refetch } = query;

  useEffect(() => {
    if (!enabled) return;
    const ask = () => void refetch();
    window.addEventListener('focus', ask);
    return () => window.removeEventListener('focus', ask);
  }, [enabled, refetch]);

  return query;
}

/** In how many ms the service is to be asked again; `false` while nothing ends by itself. */
function untilNextLook({ products, clockAheadMs }: Financing, deviceNow: number): number | false {
  const ends = products.flatMap(({ holdExpiresAt }) => (holdExpiresAt ? [Date.parse(holdExpiresAt)] : []));
  if (ends.length === 0) return false;
  const left = Math.min(...ends) - (deviceNow + clockAheadMs);
  return left > 0 ? left : END_POLL_MS;
}
