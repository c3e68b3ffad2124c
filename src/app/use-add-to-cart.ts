import { useState } from 'react';
import { type AddOutcome, useCartActions, useCartItemCount, useCartLines } from '@/features/cart/store.ts';
import { quantityLimit } from '@/features/catalog/model/availability.ts';
import type { Product } from '@/features/catalog/schemas.ts';
import { catalogMessages as words } from '@/shared/messages/catalog.ts';
import { announce } from '@/shared/ui/announcer.tsx';

type Refusal = { readonly productId: string; readonly text: string };

/** Puts products of the catalog into the cart and says what came of it. */
export function useAddToCart() {
  const lines = useCartLines();
  const itemCount = useCartItemCount();
  const { productAdded } = useCartActions();
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const quantityInCart = (productId: string): number =>
    lines.find((line) => line.productId === productId)?.quantity ?? 0;

  const addToCart = (product: Product, quantity = 1): void => {
    const { id: productId, unitPrice } = product;
    const outcome = productAdded({ productId, unitPrice, maxPerOrder: quantityLimit(product) }, quantity);
    if (outcome.ok) {
      setRefusal(null);
      announce(words.added(product.name, itemCount + quantity));
      return;
    }
    const text = refusalText(outcome, product, quantityInCart(productId));
    setRefusal({ productId, text });
    announce(text);
  };

  return { quantityInCart, refusal, addToCart };
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
