import { expect, test } from 'vitest';
import { selectChecks } from './all-checks.ts';
import { readOptions } from './options.ts';
import { parseProfile } from './profile.ts';

test.each([
  ['http://127.0.0.1:4010', 'http://127.0.0.1:4010/api'],
  ['http://127.0.0.1:4010/', 'http://127.0.0.1:4010/api'],
  ['https://shop.example/services/v1/', 'https://shop.example/services/v1'],
])('takes the base URL %s for %s', (given, base) => {
  expect(readOptions(['--base-url', given]).target?.serviceUrls.orders).toBe(base);
});

test('takes a service from elsewhere', () => {
  const { target } = readOptions([
    '--base-url',
    'https://shop.example/api',
    '--coupons-url',
    'https://coupons.example/v2',
  ]);
  expect(target?.serviceUrls).toMatchObject({
    coupons: 'https://coupons.example/v2',
    orders: 'https://shop.example/api',
  });
});

test.each([
  [[], '--base-url is missing'],
  [['--base-url', 'shop.example'], '--base-url shop.example is not an http(s) URL'],
  [['--base-url', 'http://a', '--timeout', 'long'], '--timeout long is no number of seconds up to 600'],
  [['--base-url', 'http://a', '--timeout', '0'], '--timeout 0 is no number of seconds'],
  [['--base-url', 'http://a', '--cupons-url', 'http://b'], "Unknown option '--cupons-url'"],
])('says what is wrong with %j', (args, message) => {
  expect(() => readOptions(args)).toThrow(message);
});

test('help needs nothing else', () => {
  expect(readOptions(['--help']).print).toBe('help');
});

test('picks sections and single checks, and names what is neither', () => {
  const ids = selectChecks(['carts', 'coupons.percentage']).map(({ id }) => id);
  expect(ids).toContain('coupons.percentage');
  expect(ids.filter((id) => !id.startsWith('carts.'))).toHaveLength(1);
  expect(() => selectChecks(['cart'])).toThrow('No section or check cart.');
});

test('names every bad field of a profile', () => {
  const profile = { coupons: { singleuse: 'ONE' }, tokens: { ok: 1 } };
  expect(() => parseProfile(profile)).toThrow(/singleuse[\s\S]*tokens\.ok/);
});
