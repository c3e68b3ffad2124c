import * as z from 'zod/mini';
import { paths } from '@/shared/paths.ts';
import { Id } from '@/shared/api/endpoint.ts';
import { PRODUCT_SORTS } from './schemas.ts';

const FIRST_PAGE = 1;

/** The search parameters of the catalog's URL. What makes no sense counts as not given: a bad link still shows a shop. */
const CatalogFilters = z.object({
  query: z.catch(z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))), undefined),
  category: z.catch(z.optional(Id), undefined),
  sort: z.catch(z.enum(PRODUCT_SORTS), 'featured'),
  page: z.catch(z.coerce.number().check(z.int(), z.gte(FIRST_PAGE), z.lte(100_000)), FIRST_PAGE),
});
/** What the catalog shows; its home is the URL. */
export type CatalogFilters = z.infer<typeof CatalogFilters>;

/** Reads the catalog's filters from a URL's search part. */
export function readFilters(search: string): CatalogFilters {
  return CatalogFilters.parse(Object.fromEntries(new URLSearchParams(search)));
}

/** The catalog's URL for these filters, defaults left out. */
export function catalogUrl(filters: Partial<CatalogFilters>): string {
  const given = new URLSearchParams();
  if (filters.query) given.set('query', filters.query);
  if (filters.category) given.set('category', filters.category);
  if (filters.sort && filters.sort !== 'featured') given.set('sort', filters.sort);
  if (filters.page && filters.page !== FIRST_PAGE) given.set('page', String(filters.page));
  return given.size > 0 ? `${paths.catalog()}?${given}` : paths.catalog();
}
