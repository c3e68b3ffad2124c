import { expect, test } from 'vitest';
import { firstRequests } from './first-requests.ts';

test.each([
  ['', 'sort=featured&page=1&pageSize=24'],
  ['?lang=de', 'sort=featured&page=1&pageSize=24'],
  ['?query=+tea%20pot+', 'query=tea+pot&sort=featured&page=1&pageSize=24'],
  ['?query=%20', 'sort=featured&page=1&pageSize=24'],
  [
    '?page=3&sort=name&category=a%26b&query=%C3%A9',
    'query=%C3%A9&category=a%26b&sort=name&page=3&pageSize=24',
  ],
  ['?page=0', 'sort=featured&page=1&pageSize=24'],
  ['?page=1e3', 'sort=featured&page=1&pageSize=24'],
])('the catalog at "/%s" begins with one list and its categories', (search, query) => {
  expect(firstRequests('/', search)).toEqual([`/catalog/products?${query}`, '/catalog/categories']);
});

test.each([
  ['/products/mug-1', '/catalog/products/mug-1'],
  ['/products/mug-1/', '/catalog/products/mug-1'],
  ['/products/caf%C3%A9(1)', '/catalog/products/caf%C3%A9(1)'],
  ['/products/a%2Fb', '/catalog/products/a%2Fb'],
])('a product at %s begins with itself and the categories', (pathname, request) => {
  expect(firstRequests(pathname, '')).toEqual([request, '/catalog/categories']);
});

test.each(['/cart', '/products', '/products/', '/products/a/b', '/products/%E0%A4%A', '/orders/7'])(
  '%s begins with nothing of the catalog',
  (pathname) => {
    expect(firstRequests(pathname, '')).toEqual([]);
  },
);
