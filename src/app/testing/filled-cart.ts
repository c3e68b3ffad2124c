import { createCartStore } from '@/features/cart/create-cart-store.ts';
import { usd } from '../../../mocks/builders.ts';
import type { SeedFile } from '../../../mocks/seed-file.ts';

/** A cart of its own, never held, with products of the shop in it at today's prices. */
export function filledCart(
  storage: Storage,
  { products }: SeedFile,
  lines: readonly (readonly [productId: string, quantity: number])[],
  lineLimit = 100,
) {
  const cart = createCartStore({
    storage: () => storage,
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    ttlMs: 7_200_000,
    isHeld: () => false,
    limits: { quantity: 99, lines: lineLimit },
  });
  for (const [productId, quantity] of lines) {
    const unitPrice = products.find(({ id }) => id === productId)?.unitPrice ?? usd(100);
    cart.actions.productAdded({ productId, unitPrice, maxPerOrder: 99 }, quantity);
  }
  return cart;
}
