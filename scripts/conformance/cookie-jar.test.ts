import { expect, test } from 'vitest';
import { createCookieJar } from './cookie-jar.ts';

const SHOP = new URL('https://shop.example/api/cart');

test('sends back what the host has set, on every port, and not to others', () => {
  const jar = createCookieJar();
  jar.receive(SHOP, ['device=1; Path=/; HttpOnly', 'session=2; Path=/']);
  expect(jar.headerFor(new URL('https://shop.example:8443/'))).toBe('device=1; session=2');
  expect(jar.headerFor(new URL('https://coupons.shop.example/'))).toBe('');
});

test('sends cookies of a domain to its hosts, and those of a path below it', () => {
  const jar = createCookieJar();
  jar.receive(SHOP, ['all=1; Domain=shop.example; Path=/', 'cart=2; Path=/api']);
  expect(jar.headerFor(new URL('https://coupons.shop.example/'))).toBe('all=1');
  expect(jar.headerFor(new URL('https://myshop.example/'))).toBe('');
  expect(jar.headerFor(new URL('https://shop.example/api/cart'))).toBe('all=1; cart=2');
});

test('forgets what is taken back', () => {
  const jar = createCookieJar();
  jar.receive(SHOP, ['session=1; Path=/']);
  jar.receive(SHOP, ['session=; Path=/; Max-Age=0']);
  expect(jar.headerFor(SHOP)).toBe('');
  expect(jar.received('session')).toMatchObject({ maxAge: 0 });
});
