import { expect, test } from 'vitest';
import { forgetOldest } from './forget-oldest.ts';

function cacheOf(...urls: string[]) {
  const entries = new Set(urls);
  return {
    entries,
    keys: () => Promise.resolve([...entries].map((url) => new Request(url))),
    delete: (request: RequestInfo | URL) => Promise.resolve(entries.delete((request as Request).url)),
  };
}

const [FIRST, SECOND, THIRD] = ['https://shop.test/1', 'https://shop.test/2', 'https://shop.test/3'] as const;

test.each([
  [1, [THIRD]],
  [2, [SECOND, THIRD]],
  [3, [FIRST, SECOND, THIRD]],
  [4, [FIRST, SECOND, THIRD]],
])('of three entries the youngest %i stay', async (limit, left) => {
  const cache = cacheOf(FIRST, SECOND, THIRD);
  await forgetOldest(cache, limit);
  expect([...cache.entries]).toEqual(left);
});
