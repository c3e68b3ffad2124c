import { queryOptions } from '@tanstack/react-query';
import { callService } from '@/shared/api/client.ts';
import type { CatalogFilters } from './filters.ts';
import { catalogEndpoints, type Product } from './schemas.ts';

/** Products on one page of the catalog: whole rows at two, three and four columns. */
const PAGE_SIZE = 24;

/** The most ids that one call may ask for. */
const IDS_PER_CALL = 100;

const CATEGORIES_FRESH_MS = 5 * 60_000;

/** Keys and calls of the Catalog service. */
export const catalogQueries = {
  all: () => ['catalog'] as const,

  categories: () =>
    queryOptions({
      queryKey: [...catalogQueries.all(), 'categories'],
      queryFn: ({ signal }) => callService('catalog', catalogEndpoints.listCategories, { signal }),
      select: (answer) => answer.items,
      staleTime: CATEGORIES_FRESH_MS,
    }),

  lists: () => [...catalogQueries.all(), 'list'] as const,

  list: (filters: CatalogFilters) =>
    queryOptions({
      queryKey: [...catalogQueries.lists(), filters],
      queryFn: ({ signal }) =>
        callService('catalog', catalogEndpoints.listProducts, {
          query: { ...filters, pageSize: PAGE_SIZE },
          signal,
        }),
    }),

  /** The products of these ids, in no particular order; those the catalog no longer has are missing. */
  byIds: (ids: readonly string[]) => {
    const wanted = [...new Set(ids)].sort();
    return queryOptions({
      queryKey: [...catalogQueries.all(), 'by-ids', wanted],
      queryFn: ({ signal }) => fetchProducts(wanted, signal),
    });
  },

  detail: (id: string) =>
    queryOptions({
      queryKey: [...catalogQueries.all(), 'detail', id],
      queryFn: ({ signal }) =>
        callService('catalog', catalogEndpoints.getProduct, { params: { id }, signal }),
    }),
};

async function fetchProducts(ids: readonly string[], signal: AbortSignal): Promise<Product[]> {
  const calls = Array.from({ length: Math.ceil(ids.length / IDS_PER_CALL) }, (_, index) =>
    callService('catalog', catalogEndpoints.listProducts, {
      query: {
        ids: ids.slice(index * IDS_PER_CALL, (index + 1) * IDS_PER_CALL).join(','),
        pageSize: IDS_PER_CALL,
      },
      signal,
    }),
  );
  const pages = await Promise.all(calls);
  return pages.flatMap((page) => page.items);
}
