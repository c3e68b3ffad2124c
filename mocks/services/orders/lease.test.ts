import { expect, test } from 'vitest';
import { createMemoryStore } from '../../memory-store.ts';
import { isAbandoned, LEASE_MS, leaseFor, LeaseLost, renewLease, takeOver } from './lease.ts';

async function storeWithLease() {
  const store = createMemoryStore();
  await store.transact((tx) => tx.put('orders.open', leaseFor('order', 'ann', 0)));
  const renew = (worker: string, now: number) => store.transact((tx) => renewLease(tx, 'order', worker, now));
  const leaseNow = () => store.read((tx) => tx.get('orders.open', 'order'));
  return { store, renew, leaseNow };
}

test('its own worker renews it, even late', async () => {
  const { renew, leaseNow } = await storeWithLease();
  await renew('ann', LEASE_MS * 2);
  expect(await leaseNow()).toEqual(leaseFor('order', 'ann', LEASE_MS * 2));
});

test('another worker cannot renew it', async () => {
  const { renew } = await storeWithLease();
  await expect(renew('bob', 1)).rejects.toThrow(LeaseLost);
});

test('is taken over once it has run out, by one worker, and is lost for the first', async () => {
  const { store, renew, leaseNow } = await storeWithLease();
  await takeOver(store, 'order', 'bob', LEASE_MS - 1);
  expect((await leaseNow())?.worker).toBe('ann');
  await Promise.all([takeOver(store, 'order', 'bob', LEASE_MS), takeOver(store, 'order', 'cyd', LEASE_MS)]);
  expect((await leaseNow())?.worker).toBe('bob');
  await expect(renew('ann', LEASE_MS)).rejects.toThrow(LeaseLost);
});

test('an order that waits for its payment is nobody’s until then', () => {
  const waiting = { id: 'order', worker: 'ann', leaseUntil: 0, waitsUntil: 500 };
  expect(isAbandoned(waiting, 'ann', 499)).toBe(false);
  expect(isAbandoned(waiting, 'bob', 500)).toBe(true);
});
