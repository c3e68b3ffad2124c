import { useCallback, useState } from 'react';
import type { AddOutcome } from '@/features/cart/cart-actions.ts';
import { useCartDoor } from '@/features/cart/cart-door.ts';
import { quantityLimit } from '@/features/catalog/model/availability.ts';
import type { Product } from '@/features/catalog/schemas.ts';
import { catalogMessages as words } from '@/shared/messages/catalog.ts';
import { problems } from '@/shared/messages/problems.ts';
import { announce } from '@/shared/ui/announcer.tsx';

type Refusal = { readonly productId: string; readonly text: string };

/**
 * Puts products of the catalog into the cart and says what came of it, or which one waits for the cart to open.
 * `addToCart` changes only with that opening.
 */
export function useAddToCart() {
  const { cart: opened, open } = useCartDoor();
  const isOpen = opened !== null;
  const [waitingId, setWaitingId] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const addToCart = useCallback(
    async (product: Product, quantity = 1): Promise<void> => {
      const { id: productId, unitPrice } = product;
      const refuse = (text: string): void => {
        setRefusal({ productId, text });
        announce(text);
      };
      if (!isOpen) setWaitingId(productId);
      const cart = await open().catch(() => null);
      setWaitingId(null);
      if (!cart) return refuse(problems.network);

      const wanted = { productId, unitPrice, maxPerOrder: quantityLimit(product) };
      const outcome = cart.actions.productAdded(wanted, quantity);
      const { itemCount, lines } = cart.read(cart.store.getState().cart);
      if (!outcome.ok) {
        const inCart = lines.find((line) => line.productId === productId)?.quantity ?? 0;
        return refuse(refusalText(outcome, product, inCart));
      }
      setRefusal(null);
      announce(words.added(product.name, itemCount));
    },
    [isOpen, open],
  );

  return { refusal, waitingId, addToCart };
}

/** Why nothing was added: the cart is full, the shop has no more, or no more may be ordered at a time. */
function refusalText(
  outcome: Extract<AddOutcome, { ok: false }>,
  { stock }: Product,
  inCart: number,
): string {
  switch (outcome.reason) {
    case 'line_limit':
      return words.linesFull(outcome.limit);
    case 'quantity_limit':
      if (outcome.limit < stock) return words.limitReached(outcome.limit);
      return inCart >= stock ? words.allInCart(stock) : words.onlySoMany(stock, inCart);
  }
}
