import { useCallback, useContext, useSyncExternalStore } from 'react';
import { LANGUAGE_KEY } from '@/shared/messages/language.ts';
import { CartContext } from './cart-context.ts';
import type { CartStore } from './create-cart-store.ts';
import type { Cart } from './model/read-cart.ts';

const STORED = 'cartwright:';

/** Signs that somebody is about to use the shop; each comes before the click that may need the cart. */
const SIGNS_OF_INTEREST = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'click'] as const;

const listeners = new Set<() => void>();
let isHeld = (): boolean => true;
let openCompanion = (): Promise<unknown> => Promise.resolve();
let opening: Promise<CartStore> | undefined;
let opened: CartStore | null = null;

/**
 * Opens the app's cart when there is one to open: at once if this browser has stored something, else with the first
 * sign of interest or when another tab stores something. Until then the cart is empty, and its program is not fetched.
 *
 * @param isHeldBy while true, for an order attempt in flight, the cart does not expire
 * @param companion opens what goes along with an open cart; fetched beside it
 * @returns settles when the page may be rendered
 */
export async function watchForCart(isHeldBy: () => boolean, companion = openCompanion): Promise<void> {
  isHeld = isHeldBy;
  openCompanion = companion;
  const openSoon = (): void => {
    openAppCart().catch(() => {});
  };
  for (const type of SIGNS_OF_INTEREST)
    window.addEventListener(type, openSoon, { once: true, passive: true });
  window.addEventListener('storage', openSoon, { once: true });
  // The back/forward cache keeps storage events from a page.
  window.addEventListener('pageshow', () => hasStoredSomething() && openSoon());
  if (hasStoredSomething()) await openAppCart().catch(() => {});
}

/** The app's cart, fetched at most once at a time. Rejects when its program could not be fetched; ask again then. */
export function openAppCart(): Promise<CartStore> {
  if (opening) return opening;
  opening = import('./store.ts').then(
    ({ startCart }) => {
      opened = startCart(isHeld);
      for (const listener of listeners) listener();
      return opened;
    },
    (error: unknown) => {
      opening = undefined;
      throw error;
    },
  );
  openCompanion().catch(() => {});
  return opening;
}

/** Resolves once nothing that is put into the cart can get lost with the page: with it, its companion is open. */
async function openWithCompanion(): Promise<CartStore> {
  const [cart] = await Promise.all([openAppCart(), openCompanion().catch(() => {})]);
  return cart;
}

/** The cart if it is open already, and what opens it. */
export function useCartDoor(): { readonly cart: CartStore | null; readonly open: () => Promise<CartStore> } {
  const provided = useContext(CartContext);
  const own = useSyncExternalStore(subscribeToDoor, () => opened);
  const cart = provided ?? own;
  const open = useCallback(async () => cart ?? openWithCompanion(), [cart]);
  return { cart, open };
}

/** The sum of quantities behind the door, 0 while it is closed. */
export function useItemCountBehindDoor(): number {
  return useBehindDoor(({ itemCount }) => itemCount);
}

/** The quantity of one product, 0 when it is not in the cart or the door is closed. */
export function useQuantityBehindDoor(productId: string): number {
  return useBehindDoor(({ lines }) => lines.find((line) => line.productId === productId)?.quantity ?? 0);
}

function useBehindDoor(count: (cart: Cart) => number): number {
  const { cart } = useCartDoor();
  const subscribe = cart?.store.subscribe ?? noSubscription;
  return useSyncExternalStore(subscribe, () => (cart ? count(cart.read(cart.store.getState().cart)) : 0));
}

function subscribeToDoor(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function noSubscription(): () => void {
  return () => {};
}

function hasStoredSomething(): boolean {
  try {
    return Object.keys(window.localStorage).some((key) => key.startsWith(STORED) && key !== LANGUAGE_KEY);
  } catch {
    return false;
  }
}
