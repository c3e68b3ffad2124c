import type { QueryClient } from '@tanstack/react-query';
import { routeOf } from './route-table.ts';

/** How long React goes on showing a skeleton once it has, in ms. Waiting as long for the page itself is never slower. */
const SKELETON_STAYS_MS = 300;

/** Loads what the first page needs before anything is drawn, so that on a quick line it is drawn once, and as a whole. */
export async function headStart({ pathname, search }: Location, queryClient: QueryClient): Promise<void> {
  await Promise.race([
    routeOf(pathname)?.preload({ search, queryClient }),
    new Promise((resolve) => {
      setTimeout(resolve, SKELETON_STAYS_MS);
    }),
  ]);
}
