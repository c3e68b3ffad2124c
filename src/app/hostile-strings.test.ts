import { expect, test, vi } from 'vitest';
import { nextPath } from '@/features/account/model/next-path.ts';
import { catalogUrl, readFilters } from '@/features/catalog/filters.ts';
import { catalogEndpoints } from '@/features/catalog/schemas.ts';
import { ApiError, callService } from '@/shared/api/client.ts';
import { paths } from '@/shared/paths.ts';
import { HOSTILE_STRINGS } from '../../mocks/hostile/hostile-strings.ts';

const SHOP = 'https://shop.example';
const TEXTS = HOSTILE_STRINGS.map(({ text }) => text);

test('wherever a text leads after signing in, it is in this shop', () => {
  for (const next of TEXTS.flatMap((text) => [text, `/${text}`, `/cart${text}`])) {
    const path = nextPath(`?${new URLSearchParams({ next })}`, '/account');
    expect(new URL(path, SHOP).origin, next).toBe(SHOP);
    expect(path).toMatch(/^\/(?!\/)/);
  }
});

test('searching for a text and coming back by the address searches for the same', () => {
  for (const text of TEXTS) {
    const { query } = readFilters(`?${new URLSearchParams({ query: text })}`);
    const again = readFilters(new URL(catalogUrl({ query }), SHOP).search);
    expect(again.query).toBe(query);
  }
  expect(readFilters('?__proto__=x&constructor=y&query=tea')).toMatchObject({ query: 'tea' });
  expect({}).not.toHaveProperty('polluted');
});

test('a text as an id is asked for below its own folder, or not at all', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (input: string) => {
    asked.push(new URL(input, SHOP).pathname);
    return Promise.reject(new TypeError('no network'));
  });
  for (const text of TEXTS) {
    const answer = callService('catalog', catalogEndpoints.getProduct, { params: { id: text } });
    await expect(answer, text).rejects.toBeInstanceOf(ApiError);
  }
  vi.unstubAllGlobals();
  expect(asked.length).toBeGreaterThan(300);
  for (const path of asked) expect(path).toMatch(/^\/api\/catalog\/products\/[^/]*$/);
});

test('a link to a product or an order stays below its folder', () => {
  for (const text of TEXTS) {
    expect(paths.product(text)).toMatch(/^\/products\/[^/]*$/);
    expect(paths.order(text)).toMatch(/^\/orders\/[^/]*$/);
  }
});
