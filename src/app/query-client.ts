import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '@/shared/api/client.ts';

const MAX_RETRIES = 2;
const FRESH_MS = 30_000;

/**
 * The app's one policy for server state: what is fresh for how long, and what is worth asking again. Offline, calls are
 * tried and fail at once instead of waiting in silence, so that the shopper is told.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        networkMode: 'always',
        refetchOnReconnect: true,
        retry: (failures, error) => failures < MAX_RETRIES && isPassing(error),
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** Failures that may be gone at the next try: no network, no answer, a service in trouble. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false;
  return error.kind === 'network' || error.kind === 'timeout' || (error.status ?? 0) >= 500;
}
