import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { routeOf } from './route-table.ts';

/** Loads what the page behind a URL of the app needs, ahead of the visit. */
export function usePrefetch(): (href: string) => void {
  const queryClient = useQueryClient();
  return useCallback(
    (href) => {
      const { pathname, search } = new URL(href, window.location.origin);
      void routeOf(pathname)?.preload({ search, queryClient });
    },
    [queryClient],
  );
}
