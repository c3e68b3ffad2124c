import { normalizeEmail } from '../services/accounts.ts';
import type { ScenarioParams } from '../scenarios.ts';
import type { Store } from '../store.ts';

/**
 * Saves a cart for a customer as another device of theirs would have, in place of what was saved. Without such a customer
 * or product nothing happens.
 */
export async function saveCartFromElsewhere(
  store: Store,
  { email, productId, quantity }: ScenarioParams<'saved_cart'>,
  now: number,
  newId: () => string,
): Promise<void> {
  await store.transact(async (tx) => {
    const address = await tx.get('accounts.addresses', normalizeEmail(email));
    const product = await tx.get('catalog.products', productId);
    if (!address || !product) return;
    const { amount, currency } = product.unitPrice;
    await tx.put('carts.saved', {
      id: `customer:${address.customerId}`,
      document: {
        version: 1,
        copyId: newId(),
        cart: {
          replicas: ['elsewhere'],
          carts: {
            [newId()]: {
              createdAt: now,
              updatedAt: now,
              endedAt: null,
              coupon: { id: null, clock: 0, replica: '' },
              lines: [[productId, 0, amount, currency, now, 0, quantity, 0]],
            },
          },
        },
        later: { replicas: [], carts: {} },
      },
      version: newId(),
      savedAt: now,
      diesAt: null,
    });
  });
}
