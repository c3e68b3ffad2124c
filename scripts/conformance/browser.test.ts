import { expect, test } from 'vitest';
import { answerOf } from './browser.ts';
import type { Exchange } from './exchange.ts';
import { api } from './target.ts';

test('a field that every item of a list lacks is named once, and a second field beside it', () => {
  const exchange: Exchange = {
    actor: 'guest',
    sent: { method: 'GET', url: 'http://shop.example/api/catalog/categories', headers: {} },
    got: {
      status: 200,
      headers: new Headers({ 'Content-Type': 'application/json' }),
      body: { items: [{ id: 'a', name: 'A' }, { id: 'b', name: 'B' }, { id: 'c' }] },
    },
  };
  expect(() => answerOf(api.catalog.listCategories, exchange)).toThrow(
    "the answer is not of the contract's shape: items.0.productCount: Invalid input: expected number, received undefined; " +
      'items.2.name: Invalid input: expected string, received undefined',
  );
});
