import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { buildOrderRequest, buildSeed } from './builders.ts';
import { createMockServices } from './create-mock-services.ts';
import { openIndexedDbStore } from './indexed-db-store.ts';
import { startNodeMocks } from './node.ts';
import { openTestShop } from './test-shop.ts';

test('tabs that start at once seed once, and keep what a tab before them did', async () => {
  const name = crypto.randomUUID();
  const first = await openTestShop({ store: await openIndexedDbStore(name) });
  await first.buy(buildOrderRequest());

  const seed = vi.fn(() => buildSeed());
  const tabs = await Promise.all(
    Array.from({ length: 5 }, async () =>
      createMockServices({ seed, store: await openIndexedDbStore(name) }),
    ),
  );
  for (const tab of tabs) expect((await tab.ledger()).orders).toHaveLength(1);
});

test('tabs that start at once on an empty store agree on one catalogue', async () => {
  const name = crypto.randomUUID();
  const tabs = await Promise.all(
    Array.from({ length: 5 }, async () =>
      createMockServices({ seed: buildSeed(), store: await openIndexedDbStore(name) }),
    ),
  );
  const revisions = await Promise.all(
    tabs.map(async ({ store }) => (await store.read((tx) => tx.get('catalog.shop', 'shop')))?.revision),
  );
  expect(new Set(revisions).size).toBe(1);
});

test('tabs share clock and scenarios', async () => {
  const name = crypto.randomUUID();
  const one = await openTestShop({ store: await openIndexedDbStore(name) });
  const other = await openTestShop({ store: await openIndexedDbStore(name) });
  await one.pass(60_000);
  await one.activate({ name: 'service_down', service: 'catalog' });
  expect((await other.call('GET', '/coupons')).body.serverTime).toBe('2026-06-01T12:01:00.000Z');
  expect((await other.call('GET', '/catalog/categories')).status).toBe(503);
});

test('tabs that buy the last one at once sell it once', async () => {
  const name = crypto.randomUUID();
  const one = await openTestShop({ store: await openIndexedDbStore(name) });
  const other = await openTestShop({ store: await openIndexedDbStore(name) });
  const wanted = () =>
    buildOrderRequest({
      lines: [{ productId: 'spade', quantity: 1, expectedUnitPrice: { amount: 3000, currency: 'USD' } }],
      expectedTotal: { amount: 3500, currency: 'USD' },
    });
  const replies = await Promise.all([one.buy(wanted()), other.buy(wanted())]);
  expect(replies.map((reply) => reply.status).toSorted((a, b) => a - b)).toEqual([201, 409]);
});

test('the same handlers answer fetch in Node', async () => {
  const { server } = await startNodeMocks({ seed: buildSeed() });
  const answer = await fetch('http://localhost/api/catalog/products/mug');
  expect(await answer.json()).toMatchObject({ id: 'mug' });
  server.close();
});
