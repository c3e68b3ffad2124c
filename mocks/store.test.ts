import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { openIndexedDbStore } from './indexed-db-store.ts';
import { createMemoryStore } from './memory-store.ts';
import type { Store } from './store.ts';

type Tables = { 'a.things': { id: string; count: number }; 'a.things2': { id: string; count: number } };

const STORES: Record<string, () => Promise<Store<Tables>>> = {
  memory: async () => createMemoryStore<Tables>(),
  IndexedDB: () => openIndexedDbStore<Tables>(crypto.randomUUID()),
};

describe.each(Object.entries(STORES))('a store in %s', (_, open) => {
  test('gives back what was put, and nothing for what was deleted', async () => {
    const store = await open();
    await store.transact((tx) => tx.put('a.things', { id: 'x', count: 1 }));
    expect(await store.read((tx) => tx.get('a.things', 'x'))).toEqual({ id: 'x', count: 1 });
    await store.transact((tx) => tx.delete('a.things', 'x'));
    expect(await store.read((tx) => tx.get('a.things', 'x'))).toBeUndefined();
  });

  test('sees its own writes within a transaction', async () => {
    const store = await open();
    const seen = await store.transact(async (tx) => {
      await tx.put('a.things', { id: 'x', count: 7 });
      return tx.get('a.things', 'x');
    });
    expect(seen).toEqual({ id: 'x', count: 7 });
  });

  test('lists a table alone, in the order of ids', async () => {
    const store = await open();
    await store.transact(async (tx) => {
      for (const id of ['b', 'a', 'B', '10', '9']) await tx.put('a.things', { id, count: 0 });
      await tx.put('a.things2', { id: 'other', count: 0 });
    });
    const rows = await store.read((tx) => tx.all('a.things'));
    expect(rows.map((row) => row.id)).toEqual(['10', '9', 'B', 'a', 'b']);
  });

  test('shows everything, table by table', async () => {
    const store = await open();
    await store.transact(async (tx) => {
      await tx.put('a.things2', { id: 'y', count: 3 });
      await tx.put('a.things', { id: 'b', count: 2 });
      await tx.put('a.things', { id: 'a', count: 1 });
    });
    const shown = JSON.stringify(await store.read((tx) => tx.everything()));
    expect(shown).toBe(
      '{"a.things":[{"id":"a","count":1},{"id":"b","count":2}],"a.things2":[{"id":"y","count":3}]}',
    );
    await store.transact((tx) => tx.delete('a.things2', 'y'));
    expect(await store.read((tx) => tx.everything())).not.toHaveProperty('a.things2');
  });

  test('clears every table', async () => {
    const store = await open();
    await store.transact(async (tx) => {
      await tx.put('a.things', { id: 'x', count: 1 });
      await tx.put('a.things2', { id: 'y', count: 1 });
    });
    await store.transact((tx) => tx.clear());
    expect(await store.read((tx) => tx.all('a.things'))).toEqual([]);
    expect(await store.read((tx) => tx.all('a.things2'))).toEqual([]);
  });

  test('rolls everything back when the work throws: puts, deletes and clears', async () => {
    const store = await open();
    await store.transact((tx) => tx.put('a.things', { id: 'x', count: 1 }));
    const failing = store.transact(async (tx) => {
      await tx.put('a.things', { id: 'x', count: 2 });
      await tx.delete('a.things', 'x');
      await tx.put('a.things', { id: 'new', count: 3 });
      await tx.clear();
      await tx.put('a.things2', { id: 'late', count: 4 });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await store.read((tx) => tx.all('a.things'))).toEqual([{ id: 'x', count: 1 }]);
    expect(await store.read((tx) => tx.all('a.things2'))).toEqual([]);
  });

  test('goes on after a transaction that threw', async () => {
    const store = await open();
    await store.transact(() => Promise.reject(new Error('no'))).catch(() => undefined);
    await store.transact((tx) => tx.put('a.things', { id: 'x', count: 1 }));
    expect(await store.read((tx) => tx.get('a.things', 'x'))).toEqual({ id: 'x', count: 1 });
  });

  test('loses none of many increments at once', async () => {
    const store = await open();
    const increment = () =>
      store.transact(async (tx) => {
        const row = (await tx.get('a.things', 'x')) ?? { id: 'x', count: 0 };
        await tx.put('a.things', { id: 'x', count: row.count + 1 });
      });
    await Promise.all(Array.from({ length: 100 }, increment));
    expect(await store.read((tx) => tx.get('a.things', 'x'))).toEqual({ id: 'x', count: 100 });
  });

  test('hands out copies: changing a row changes nothing in the store', async () => {
    const store = await open();
    const row = { id: 'x', count: 1 };
    await store.transact((tx) => tx.put('a.things', row));
    row.count = 99;
    const read = await store.read((tx) => tx.get('a.things', 'x'));
    if (read) read.count = 98;
    expect(await store.read((tx) => tx.get('a.things', 'x'))).toEqual({ id: 'x', count: 1 });
  });
});

test('two IndexedDB stores of one name are two tabs of one browser', async () => {
  const name = crypto.randomUUID();
  const [one, other] = await Promise.all([
    openIndexedDbStore<Tables>(name),
    openIndexedDbStore<Tables>(name),
  ]);
  const increment = (store: Store<Tables>) =>
    store.transact(async (tx) => {
      const row = (await tx.get('a.things', 'x')) ?? { id: 'x', count: 0 };
      await tx.put('a.things', { id: 'x', count: row.count + 1 });
    });
  await Promise.all(Array.from({ length: 60 }, (_, index) => increment(index % 2 ? one : other)));
  expect(await one.read((tx) => tx.get('a.things', 'x'))).toEqual({ id: 'x', count: 60 });
});
