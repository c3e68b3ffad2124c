import type { QueryClient } from '@tanstack/react-query';
import { catalogQueries } from './queries.ts';
import type { Product, ProductPage } from './schemas.ts';

/** A product as the latest list that held it told it, so that its page need not begin empty. */
export function findListedProduct(queryClient: QueryClient, id: string): Product | undefined {
  return queryClient
    .getQueriesData<ProductPage>({ queryKey: catalogQueries.lists() })
    .flatMap(([, page]) => page?.items ?? [])
    .findLast((product) => product.id === id);
}
