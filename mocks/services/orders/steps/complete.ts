import { identitiesOf } from '../../../caller.ts';
import type { Tx } from '../../../store.ts';
import { claim } from '../../hold.ts';
import { renewLease } from '../lease.ts';
import { inStatus, orderOf, type OrderRow, type OrderTables } from '../order-row.ts';
import { done, nothingToUndo, type Step } from '../step.ts';
import { claimKey } from './open.ts';

/** Step 7: the order is complete. Its cart is bought for good, and its key has its answer. */
export const completeStep: Step = {
  name: 'complete',
  service: 'orders',
  recordsItself: true,
  run: (order, { store, settings, worker }) =>
    store.transact(async (tx) => {
      const now = settings.now();
      await renewLease(tx, order.id, worker, now);
      const completed = inStatus(order, 'completed', now);
      const body = orderOf(completed);
      if (!body) throw new Error(`Order ${order.id} completes without a total`);
      const row: OrderRow = {
        ...completed,
        progress: 'complete',
        firstAnswer: order.firstAnswer ?? { status: 201, body },
      };
      await tx.put('orders.orders', row);
      await claimCart(tx, row, now);
      await claimKey(tx, row, now);
      await noteCompletion(tx, row);
      await tx.delete('orders.open', row.id);
      return done(row);
    }),
  compensate: nothingToUndo,
};

async function claimCart(tx: Tx<OrderTables>, { id, request }: OrderRow, now: number): Promise<void> {
  const cart = await tx.get('orders.carts', request.cartId);
  const claimed = cart && claim(cart, { owner: id, fence: 1 }, now);
  if (!cart || !claimed?.ok) throw new Error(`Order ${id} does not hold its cart ${request.cartId}`);
  await tx.put('orders.carts', { ...cart, ...claimed.resource });
}

async function noteCompletion(tx: Tx<OrderTables>, { id, caller, request }: OrderRow): Promise<void> {
  for (const identity of identitiesOf(caller, request.contact.email)) {
    const buyer = await tx.get('orders.buyers', identity);
    if (!buyer || buyer.completedIds.includes(id)) continue;
    await tx.put('orders.buyers', { ...buyer, completedIds: [...buyer.completedIds, id] });
  }
}
