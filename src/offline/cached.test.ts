import { expect, test } from 'vitest';
import { isCatalogRead, isPictureFile, mayBeKept } from './cached.ts';

test.each([
  ['https://shop.example/api/catalog/products?page=2', true],
  ['https://catalog.example/v1/catalog/products/mug-1', true],
  ['https://shop.example/api/catalog/categories', true],
  ['https://shop.example/api/catalog/products/mug-1/reviews', false],
  ['https://shop.example/api/coupons', false],
  ['https://shop.example/api/orders/catalog', false],
  ['https://shop.example/api/accounts/me', false],
  ['https://shop.example/api/carts/mine', false],
  ['https://shop.example/api/orders?next=/catalog/products', false],
])('of the services only the catalog is kept: %s', (url, expected) => {
  expect(isCatalogRead(new URL(url))).toBe(expected);
});

test.each([
  ['/pictures/mug.svg', true],
  ['/pictures/mug.webp', true],
  ['/api/orders/7', false],
  ['/products/mug.svg/edit', false],
])('%s is a picture: %s', (pathname, expected) => {
  expect(isPictureFile({ pathname })).toBe(expected);
});

test.each([
  [null, true],
  ['public, max-age=60', true],
  ['no-cache', true],
  ['private, max-age=60', false],
  ['no-store', false],
])('an answer with Cache-Control %s may be kept: %s', (cacheControl, expected) => {
  expect(mayBeKept(cacheControl)).toBe(expected);
});
