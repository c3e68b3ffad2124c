import { expect, test } from 'vitest';
import { type CatalogFilters, catalogUrl, readFilters } from './filters.ts';

test('reads a URL it wrote', () => {
  const filters: CatalogFilters = {
    query: 'oak & ash',
    category: 'home/garden',
    sort: 'price-desc',
    page: 3,
  };
  expect(readFilters(new URL(catalogUrl(filters), 'https://shop.test').search)).toEqual(filters);
});

test('writes nothing that goes without saying', () => {
  expect(catalogUrl(readFilters(''))).toBe('/');
  expect(catalogUrl({ query: '', sort: 'featured', page: 1 })).toBe('/');
});

test.each(['?page=0', '?page=-3', '?page=1.5', '?page=many', '?sort=cheap', '?query=%20%20', '?category='])(
  'takes %s for nothing said',
  (search) => {
    expect(readFilters(search)).toEqual({ sort: 'featured', page: 1 });
  },
);
