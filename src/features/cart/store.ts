import { useCallback, useContext } from 'react';
import { useStore } from 'zustand';
import { config } from '@/shared/config.ts';
import type { CartActions } from './cart-actions.ts';
import { CartContext } from './cart-context.ts';
import type { CartDurability, CartState, CartUndo } from './cart-state.ts';
import { type CartStore, createCartStore } from './create-cart-store.ts';
import { keepInStep } from './keep-in-step.ts';
import type { CartLine } from './model/cart-document.ts';
import { lineOf } from './model/read-cart.ts';
import { type Shelf, shelvedIds } from './storage/restore-shelf.ts';

export type { AddedProduct, AddOutcome, CartActions } from './cart-actions.ts';
export type { CartDurability, CartUndo } from './cart-state.ts';
export type { CartLine } from './model/cart-document.ts';

/** An expired cart that can be restored: what it held, and when it was found expired, in ms. */
export type ExpiredCart = {
  readonly lines: readonly CartLine[];
  readonly appliedCouponId: string | null;
  readonly expiredAt: number;
};

let isHeld = (): boolean => true;

/** The app's one cart, hydrated. It does not expire before `startCart` says what may hold it. */
export const appCart: CartStore = createCartStore({
  storage: () => window.localStorage,
  now: () => Date.now(),
  newId: () => crypto.randomUUID(),
  ttlMs: config.cartTtlMs,
  isHeld: () => isHeld(),
  locks: globalThis.navigator?.locks ?? undefined,
});

/**
 * Connects the app's cart with other tabs and with time; called once, by the door.
 *
 * @param isHeldBy while true, for an order attempt in flight, the cart does not expire
 */
export function startCart(isHeldBy: () => boolean): CartStore {
  isHeld = isHeldBy;
  keepInStep(appCart);
  return appCart;
}

/** In the order of insertion; a line that did not change keeps its identity. */
export function useCartLines(): readonly CartLine[] {
  return useCartState((state, { read }) => read(state.cart).lines);
}

/** Reads the lines at any moment, also when the component that asked has gone. A stable function. */
export function useReadCartLines(): () => readonly CartLine[] {
  const { read, store } = useContext(CartContext) ?? appCart;
  return useCallback(() => read(store.getState().cart).lines, [read, store]);
}

/** The sum of quantities. */
export function useCartItemCount(): number {
  return useCartState((state, { read }) => read(state.cart).itemCount);
}

/** The quantity of one product, 0 when it is not in the cart. */
export function useCartQuantity(productId: string): number {
  return useCartState((state, { read }) => lineOf(read(state.cart), productId)?.quantity ?? 0);
}

/** A UUID; also of a cart nothing was put in yet. */
export function useCartId(): string {
  return useCartState((state, { read }) => read(state.cart).id ?? state.newCartId);
}

export function useAppliedCouponId(): string | null {
  return useCartState((state, { read }) => read(state.cart).appliedCouponId);
}

/** Saved for later; does not expire with the cart. */
export function useSavedLines(): readonly CartLine[] {
  return useCartState((state, { read }) => read(state.later).lines);
}

/** When the cart expires unless it changes or is kept, in ms since the epoch; `null` for an empty cart. */
export function useCartExpiry(): number | null {
  return useCartState((state, { read, ttlMs }) => {
    const { lines, updatedAt } = read(state.cart);
    return lines.length > 0 && updatedAt !== null ? updatedAt + ttlMs : null;
  });
}

/** What can be restored, until it is restored or dismissed, in any tab; at most for 24 h. */
export function useExpiredCart(): ExpiredCart | null {
  return useCartState(readExpiredCart);
}

export function useCartDurability(): CartDurability {
  return useCartState((state) => state.durability);
}

/** Whether a damaged record was found and moved aside, until the notice is dismissed. */
export function useDamageNotice(): boolean {
  return useCartState((state) => state.isDamageNoticed);
}

/** Whether a newer version of the app has stored a cart in this browser, which this one leaves alone. */
export function useNewerNotice(): boolean {
  return useCartState((state) => state.isNewerNoticed);
}

/** The last change of this tab that can be taken back with `undone`; not once another tab has deleted what would come back. */
export function useUndo(): CartUndo | null {
  return useCartState(({ undo, later }, { read }) => {
    const isGone =
      undo?.kind === 'line_saved' && !undo.lines.some((line) => lineOf(read(later), line.productId));
    return isGone ? null : undo;
  });
}

/** A stable object. */
export function useCartActions(): CartActions {
  return (useContext(CartContext) ?? appCart).actions;
}

const expiredCarts = new WeakMap<Shelf, ExpiredCart>();

/** The shelf as readers see it: nothing once it is dismissed, or its cart is back or was bought after all. */
export function readExpiredCart({ shelf, cart }: CartState, { read }: CartStore): ExpiredCart | null {
  if (!shelf || shelf.isDismissed) return null;
  if (shelvedIds(shelf.document).some((id) => cart.carts.has(id))) return null;

  const known = expiredCarts.get(shelf);
  if (known) return known;
  const { lines, appliedCouponId } = read(shelf.document);
  if (lines.length === 0) return null;
  const expired = { lines, appliedCouponId, expiredAt: shelf.expiredAt };
  expiredCarts.set(shelf, expired);
  return expired;
}

function useCartState<Value>(select: (state: CartState, cart: CartStore) => Value): Value {
  const cart = useContext(CartContext) ?? appCart;
  return useStore(cart.store, (state) => select(state, cart));
}
