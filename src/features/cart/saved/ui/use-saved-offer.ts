import { useStore } from 'zustand';
import { useExpiredCart } from '../../store.ts';
import { type Shelf, shelvedIds } from '../../storage/restore-shelf.ts';
import type { CartLine } from '../../model/cart-document.ts';
import type { StaleCart } from '../model/split-copy.ts';
import type { SavedCart } from '../keep-saved.ts';

export type SavedOffer = {
  readonly lines: readonly CartLine[];
  readonly couponId: string | null;
  /** The last change of the saved cart, in ms. */
  readonly changedAt: number;
};

const offers = new WeakMap<StaleCart, SavedOffer>();

/** The saved cart that can be taken back; none while the restore shelf offers one, or once its cart is here. */
export function useSavedOffer({ state, cart }: SavedCart): SavedOffer | null {
  const stale = useStore(state, (saved) => saved.stale);
  const isHere = useStore(
    cart.store,
    (here) => stale !== null && isKnown(stale, [...here.cart.carts.keys(), ...shelved(here.shelf)]),
  );
  const isShelfOffered = useExpiredCart() !== null;
  if (!stale || isHere || isShelfOffered) return null;

  const known = offers.get(stale);
  if (known) return known;
  const { lines, appliedCouponId } = cart.read(stale.document);
  const offer = { lines, couponId: appliedCouponId, changedAt: stale.changedAt };
  offers.set(stale, offer);
  return offer;
}

function shelved(shelf: Shelf | null): string[] {
  return shelf ? shelvedIds(shelf.document) : [];
}

function isKnown({ document }: StaleCart, ids: readonly string[]): boolean {
  return ids.some((id) => document.carts.has(id));
}
