import type { Store, Tx } from '../../store.ts';
import type { OpenRow, OrderRow, OrderTables } from './order-row.ts';

/** How long an order stays with its worker after the worker's last sign of life, in ms. */
export const LEASE_MS = 10_000;

/** Somebody else has taken the order over: this worker must not write to it any more. */
export class LeaseLost extends Error {}

export function leaseFor(id: string, worker: string, now: number): OpenRow {
  return { id, worker, leaseUntil: now + LEASE_MS, waitsUntil: null };
}

/** A sign of life, in the transaction that writes to the order. @throws LeaseLost */
export async function renewLease(
  tx: Tx<OrderTables>,
  id: string,
  worker: string,
  now: number,
): Promise<void> {
  const open = await tx.get('orders.open', id);
  if (open?.worker !== worker) throw new LeaseLost(`Order ${id} is with ${open?.worker ?? 'nobody'}`);
  await tx.put('orders.open', leaseFor(id, worker, now));
}

/**
 * Whether the order needs somebody to bring it to its end. A worker knows its own crashes at once (it is not running
 * what is still in its name); for another's it waits until the lease has run out.
 */
export function isAbandoned(open: OpenRow, worker: string, now: number): boolean {
  if (open.waitsUntil !== null) return open.waitsUntil <= now;
  return open.worker === worker || open.leaseUntil <= now;
}

/** Makes an abandoned order this worker's; `undefined` when it is not abandoned (any more). */
export function takeOver(
  store: Store<OrderTables>,
  id: string,
  worker: string,
  now: number,
): Promise<OrderRow | undefined> {
  return store.transact(async (tx) => {
    const open = await tx.get('orders.open', id);
    if (!open || !isAbandoned(open, worker, now)) return undefined;
    await tx.put('orders.open', leaseFor(id, worker, now));
    return tx.get('orders.orders', id);
  });
}
