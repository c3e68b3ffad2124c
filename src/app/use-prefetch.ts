import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { matchRoute, useRouter } from 'wouter';
import { ROUTES } from './route-table.ts';

/** Loads what the page behind a URL of the app needs, ahead of the visit. */
export function usePrefetch(): (href: string) => void {
  const queryClient = useQueryClient();
  const { parser } = useRouter();
  return useCallback(
    (href) => {
      const { pathname, search } = new URL(href, window.location.origin);
      const route = ROUTES.find((each) => matchRoute(parser, each.path, pathname)[0]);
      void route?.preload({ search, queryClient });
    },
    [parser, queryClient],
  );
}
