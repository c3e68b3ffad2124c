import { describe, expect, test } from 'vitest';
import { browserJar } from './browser-jar.ts';
import { httpCookies } from './cookies.ts';
import { openTestShop } from './test-shop.ts';

const COOKIE = { name: 'cartwright_device', value: 'abc', maxAgeSeconds: 60 };

function memoryStorage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
}

describe('cookies over HTTP', () => {
  test.each([
    ['http://127.0.0.1:4010/api', false],
    ['http://localhost/api', false],
    ['http://[::1]:4010/api', false],
    ['https://shop.example/api', true],
  ])('set from %s', (url, isSecure) => {
    const headers = new Headers();
    httpCookies.write(COOKIE, new Request(url), headers);
    const secure = isSecure ? '; Secure' : '';
    expect(headers.get('Set-Cookie')).toBe(
      `cartwright_device=abc; Max-Age=60; Path=/; HttpOnly${secure}; SameSite=Lax`,
    );
  });

  test('are read by name', () => {
    const request = new Request('http://localhost/', { headers: { Cookie: 'a=1; cartwright_device=abc' } });
    expect(httpCookies.read(request)).toMatchObject({ cartwright_device: 'abc' });
  });
});

describe("the browser's jar", () => {
  const request = new Request('http://localhost/');
  const headers = new Headers();

  test('is shared by the tabs, and forgets what is too old', () => {
    const storage = memoryStorage();
    let now = 0;
    browserJar(storage, () => now).write(COOKIE, request, headers);
    const otherTab = browserJar(storage, () => now);
    expect(otherTab.read(request)).toEqual({ cartwright_device: 'abc' });
    now = 60_000;
    expect(otherTab.read(request)).toEqual({});
  });

  test.each(['{', '[]', '{"a":1}'])('starts afresh when it is damaged: %s', (text) => {
    const storage = memoryStorage();
    storage.setItem('cartwright-mocks:cookies', text);
    const jar = browserJar(storage);
    expect(jar.read(request)).toEqual({});
    jar.write(COOKIE, request, headers);
    expect(jar.read(request)).toEqual({ cartwright_device: 'abc' });
  });

  test('stays in memory when storage refuses', () => {
    const refuse = () => {
      throw new Error('no storage');
    };
    const jar = browserJar({ getItem: refuse, setItem: refuse });
    jar.write(COOKIE, request, headers);
    expect(jar.read(request)).toEqual({ cartwright_device: 'abc' });
  });
});

describe('the device cookie', () => {
  test('is given to whoever has none, refreshed on use, and replaced when it cannot be one of ours', async () => {
    const shop = await openTestShop({ cookies: httpCookies });
    const cookieFor = async (cookie?: string) => {
      const reply = await shop.call(
        'GET',
        '/coupons',
        undefined,
        cookie === undefined ? {} : { Cookie: cookie },
      );
      return /^cartwright_device=([^;]*); Max-Age=2592000;/.exec(reply.headers.get('Set-Cookie') ?? '')?.[1];
    };
    const given = await cookieFor();
    expect(given).toMatch(/^[\da-f-]{36}$/);
    expect(await cookieFor(`cartwright_device=${given}`)).toBe(given);
    expect(await cookieFor('cartwright_device=<script>')).toMatch(/^[\da-f-]{36}$/);
  });
});
