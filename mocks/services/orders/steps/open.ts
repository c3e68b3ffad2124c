import { identitiesOf } from '../../../caller.ts';
import { refused } from '../../../problem.ts';
import type { Tx } from '../../../store.ts';
import { fingerprintOf } from '../../fingerprint.ts';
import { claim, NEVER, release, resourceOf, take } from '../../hold.ts';
import { isAnsweredTo } from '../answers.ts';
import { inStatus, type CartRow, type KeyRow, type OrderRow, type OrderTables } from '../order-row.ts';
import { leaseFor, renewLease } from '../lease.ts';
import { done, type Step, type StepOutcome } from '../step.ts';

/** Nobody but this order ever holds under its own id, so it never competes with an earlier attempt of its own. */
const ONLY_ATTEMPT = 1;

/**
 * Step 1: claim the key and the cart. Undone by recording the order as rejected: the cart may be tried again, the key
 * keeps its answer.
 */
export const openStep: Step = {
  name: 'open',
  service: 'orders',
  recordsItself: true,
  run: (order, { store, settings, worker }) =>
    store.transact((tx) => open(tx, order, worker, settings.now())),
  compensate: (order, { store, settings, worker }) =>
    store.transact(async (tx) => {
      await renewLease(tx, order.id, worker, settings.now());
      await reject(tx, order, settings.now());
    }),
};

/** Gives the key its answer for good. */
export async function claimKey(tx: Tx<OrderTables>, { id, key }: OrderRow, now: number): Promise<void> {
  const row = await tx.get('orders.keys', key);
  const claimed = row && claim(row, { owner: id, fence: ONLY_ATTEMPT }, now);
  if (row && claimed?.ok) await tx.put('orders.keys', { ...row, ...claimed.resource });
}

async function open(tx: Tx<OrderTables>, draft: OrderRow, worker: string, now: number): Promise<StepOutcome> {
  const wanted = {
    owner: draft.id,
    fence: ONLY_ATTEMPT,
    quantity: 1,
    expiresAt: NEVER,
    note: { orderId: draft.id },
  };
  const known = await tx.get('orders.keys', draft.key);
  const [holder] = known?.holds ?? [];
  if (known && holder) {
    const { orderId } = holder.note;
    const first = await tx.get('orders.orders', orderId);
    const isCallers = first !== undefined && isAnsweredTo(first, draft.caller);
    const isSame = isCallers && known.fingerprint === fingerprintOf(draft.request);
    return { kind: 'stopped', by: isSame ? 'same_request' : 'other_request', orderId };
  }

  const cart = await cartOf(tx, draft.request.cartId);
  const cartTaken = take(cart, wanted, now);
  const boughtBy = cart.holds.find((hold) => hold.state === 'claimed')?.note.orderId;
  if (!cartTaken.ok && boughtBy === undefined) return { kind: 'stopped', by: 'other_attempt' };

  const order: OrderRow = {
    ...draft,
    number: await nextNumber(tx),
    attempt: cart.attempts + 1,
    progress: 'open',
  };
  const key: KeyRow = { ...resourceOf(draft.key, 1), fingerprint: fingerprintOf(draft.request) };
  const keyTaken = take(key, wanted, now);
  if (!keyTaken.ok) throw new Error(`The new key ${draft.key} is taken`);

  await tx.put('orders.orders', order);
  await tx.put('orders.keys', { ...key, ...keyTaken.resource });
  await tx.put('orders.carts', {
    ...cart,
    ...(cartTaken.ok && cartTaken.resource),
    attempts: order.attempt,
  });
  await noteBuyer(tx, order);
  await tx.put('orders.open', leaseFor(order.id, worker, now));
  if (boughtBy === undefined) return done(order);
  const detail = `Cart ${cart.id} was bought with order ${boughtBy}`;
  return { kind: 'refused', ...refused(409, 'cart_already_ordered', detail, { orderId: boughtBy }) };
}

async function reject(tx: Tx<OrderTables>, order: OrderRow, now: number): Promise<void> {
  const cart = await cartOf(tx, order.request.cartId);
  const given = release(cart, { owner: order.id, fence: ONLY_ATTEMPT, note: { orderId: order.id } });
  await tx.put('orders.carts', { ...cart, ...given });
  await tx.put('orders.orders', inStatus(order, 'rejected', now));
  await claimKey(tx, order, now);
  await tx.delete('orders.open', order.id);
}

async function cartOf(tx: Tx<OrderTables>, cartId: string): Promise<CartRow> {
  return (await tx.get('orders.carts', cartId)) ?? { ...resourceOf(cartId, 1), attempts: 0 };
}

async function nextNumber(tx: Tx<OrderTables>): Promise<string> {
  const last = ((await tx.get('orders.counters', 'number'))?.last ?? 10_000) + 1;
  await tx.put('orders.counters', { id: 'number', last });
  return `CW-${last}`;
}

async function noteBuyer(tx: Tx<OrderTables>, { id, caller, request }: OrderRow): Promise<void> {
  for (const identity of identitiesOf(caller, request.contact.email)) {
    const buyer = (await tx.get('orders.buyers', identity)) ?? {
      id: identity,
      orderIds: [],
      completedIds: [],
    };
    await tx.put('orders.buyers', { ...buyer, orderIds: [...buyer.orderIds, id] });
  }
}
