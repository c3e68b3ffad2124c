import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('without any variable everything is under /api, in dollars, for two hours', () => {
  expect(readConfig({})).toEqual({
    serviceUrls: {
      catalog: '/api',
      coupons: '/api',
      orders: '/api',
      carts: '/api',
      accounts: '/api',
      financing: '/api',
    },
    currency: 'USD',
    cartTtlMs: 7_200_000,
  });
});

test('each service can stand elsewhere than the rest', () => {
  const { serviceUrls } = readConfig({
    VITE_API_URL: 'https://shop.example/api',
    VITE_COUPONS_URL: 'http://127.0.0.1:4010/api',
    VITE_CARTS_URL: '/carts',
  });
  expect(serviceUrls).toEqual({
    catalog: 'https://shop.example/api',
    coupons: 'http://127.0.0.1:4010/api',
    orders: 'https://shop.example/api',
    carts: '/carts',
    accounts: 'https://shop.example/api',
    financing: 'https://shop.example/api',
  });
});

test('takes a currency and a lifetime of the cart', () => {
  expect(readConfig({ VITE_CURRENCY: 'EUR', VITE_CART_TTL_MS: '60000' })).toMatchObject({
    currency: 'EUR',
    cartTtlMs: 60_000,
  });
});

test.each([
  ['VITE_API_URL', ''],
  ['VITE_API_URL', 'shop.example/api'],
  ['VITE_ORDERS_URL', 'https://shop.example/api/'],
  ['VITE_CATALOG_URL', 'ftp://shop.example'],
  ['VITE_CURRENCY', 'dollars'],
  ['VITE_CURRENCY', 'usd'],
  ['VITE_CART_TTL_MS', 'two hours'],
  ['VITE_CART_TTL_MS', ''],
  ['VITE_CART_TTL_MS', '0'],
  ['VITE_CART_TTL_MS', '-7200000'],
  ['VITE_CART_TTL_MS', 'NaN'],
  ['VITE_CART_TTL_MS', 'Infinity'],
  ['VITE_CART_TTL_MS', '1e300'],
  ['VITE_CART_TTL_MS', '59999'],
  ['VITE_CART_TTL_MS', '60000.5'],
  ['VITE_CART_TTL_MS', '2592000001'],
])('refuses %s="%s" by its name, with what was got', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(
    new RegExp(`^ {2}${name}: .+ \\(got "${value}"\\)$`, 'm'),
  );
});

test('names every bad variable at once', () => {
  const bad = { VITE_API_URL: 'x', VITE_CURRENCY: 'x', VITE_CART_TTL_MS: 'x' };
  expect(() => readConfig(bad)).toThrow(
    /VITE_API_URL: a path or an http\(s\) URL[^]*VITE_CURRENCY: an ISO 4217 code[^]*VITE_CART_TTL_MS: /,
  );
});
