import { createContext, useContext, useSyncExternalStore } from 'react';
import { openAppCart } from '../cart-door.ts';
import type { SavedCart, Visitor } from './keep-saved.ts';

/** Which saved cart is shown: `null` for the app's own; a test provides a fresh one. */
export const SavedCartContext = createContext<SavedCart | null>(null);

const listeners = new Set<() => void>();
let opening: Promise<SavedCart> | undefined;
let opened: SavedCart | null = null;

/**
 * The app's saved cart, fetched and started once, after the cart itself. Rejects when its program could not be fetched;
 * ask again then.
 */
export function openSavedCart(visitor: Visitor): Promise<SavedCart> {
  opening ??= Promise.all([import('./saved-cart.ts'), openAppCart()]).then(
    ([{ startSavedCart }, cart]) => {
      opened = startSavedCart(cart, visitor);
      for (const listener of listeners) listener();
      return opened;
    },
    (error: unknown) => {
      opening = undefined;
      throw error;
    },
  );
  return opening;
}

/** The saved cart, `null` until it is open. */
export function useSavedCart(): SavedCart | null {
  const provided = useContext(SavedCartContext);
  const own = useSyncExternalStore(subscribe, () => opened);
  return provided ?? own;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
