import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { config, loadConfig, readConfig } from './config.ts';

const DEFAULTS = {
  serviceUrls: {
    catalog: '/api',
    coupons: '/api',
    orders: '/api',
    carts: '/api',
    accounts: '/api',
    financing: '/api',
  },
  currency: 'USD',
  locale: 'en',
  cartTtlMs: 7_200_000,
  contactEmail: null,
};

const HTML = { 'Content-Type': 'text/html' };

afterEach(() => loadConfig(answer('{}')));

function answer(body: string, init: ResponseInit = {}): Promise<Response> {
  const headers = { 'Content-Type': 'application/json' };
  return Promise.resolve(new Response(body, { headers, ...init }));
}

test('without any setting everything is under /api, in dollars, for two hours', () => {
  expect(readConfig({})).toEqual(DEFAULTS);
});

test('the file that comes with the build says what the defaults are', () => {
  expect(readConfig(JSON.parse(readFileSync('public/config.json', 'utf8')))).toEqual(DEFAULTS);
});

test('each service can stand elsewhere than the rest', () => {
  const { serviceUrls } = readConfig({
    apiUrl: 'https://shop.example/api',
    serviceUrls: { coupons: 'http://127.0.0.1:4010/api', carts: '/carts' },
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

test.each(['en', 'de', 'de-AT'])('takes the locale %s', (locale) => {
  expect(readConfig({ locale }).locale).toBe(locale);
});

test.each(['fr', 'DE', 'de_AT', 'english', 7])(
  'refuses the locale %s, which the shop does not speak',
  (locale) => {
    expect(() => readConfig({ locale })).toThrow(/locale: /);
  },
);

test('takes a currency and a lifetime of the cart', () => {
  expect(readConfig({ currency: 'EUR', cartTtlMs: 60_000, contactEmail: 'help@shop.example' })).toMatchObject(
    {
      currency: 'EUR',
      cartTtlMs: 60_000,
      contactEmail: 'help@shop.example',
    },
  );
});

test.each([
  ['apiUrl', ''],
  ['apiUrl', 'shop.example/api'],
  ['apiUrl', '//shop.example/api'],
  ['apiUrl', '/\\shop.example/api'],
  ['apiUrl', 'javascript:alert(1)'],
  ['apiUrl', null],
  ['currency', 'dollars'],
  ['currency', 'usd'],
  ['cartTtlMs', 'two hours'],
  ['cartTtlMs', '7200000'],
  ['cartTtlMs', null],
  ['cartTtlMs', 0],
  ['cartTtlMs', -7_200_000],
  ['cartTtlMs', 1e300],
  ['cartTtlMs', 59_999],
  ['cartTtlMs', 60_000.5],
  ['contactEmail', 'shop.example'],
  ['contactEmail', null],
  ['cartTtlMs', 2_592_000_001],
])('refuses %s %j by its name, with what was got', (name, value) => {
  const got = JSON.stringify(value).replaceAll(/[+\\()]/g, '\\$&');
  expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^ {2}${name}: .+ \\(got ${got}\\)$`, 'm'));
});

test.each([
  [{ serviceUrls: { orders: 'https://shop.example/api/' } }, '  serviceUrls.orders: '],
  [{ serviceUrls: { coupons: 'ftp://shop.example' } }, '  serviceUrls.coupons: '],
  [{ serviceUrls: { coupon: '/api' } }, '  serviceUrls.coupon: not a setting'],
  [{ cartTtl: 60_000 }, '  cartTtl: not a setting'],
  [{ pictureOrigins: ['https://images.example/path'] }, '  pictureOrigins.0: such as https://images.example'],
  [[], '  the file: '],
  ['/api', '  the file: '],
])('refuses %j', (file, line) => {
  expect(() => readConfig(file)).toThrow(`config.json is wrong:\n${line}`);
});

test('names every bad setting at once', () => {
  expect(() => readConfig({ apiUrl: 'x', currency: 'x', cartTtlMs: 'x' })).toThrow(
    /apiUrl: a path or an http\(s\) URL[^]*currency: an ISO 4217 code[^]*cartTtlMs: milliseconds/,
  );
});

test('what the server answers is in force from then on', async () => {
  await loadConfig(answer('{ "currency": "EUR" }'));
  expect(config.currency).toBe('EUR');
});

test.each([
  ['no file', () => answer('not found', { status: 404 })],
  ['the page of the shop', () => answer('<!doctype html>', { headers: HTML })],
])('%s in place of the file: the defaults hold', async (_, given) => {
  await loadConfig(given());
  expect(config).toEqual(DEFAULTS);
});

test.each([
  ['a failing server', () => answer('{}', { status: 503 }), 'config.json could not be read: status 503'],
  [
    'a failing server’s page',
    () => answer('<!doctype html>', { status: 503, headers: HTML }),
    'config.json could not be read: status 503',
  ],
  ['half a file', () => answer('{ "currency": '), 'config.json is wrong:\n  the file: '],
  ['an empty file', () => answer(''), 'config.json is wrong:\n  the file: '],
  ['no connection', () => Promise.reject(new TypeError('Failed to fetch')), 'Failed to fetch'],
])('%s: refused, and the defaults are not taken instead', async (_, given, message) => {
  await expect(loadConfig(given())).rejects.toThrow(message);
});
