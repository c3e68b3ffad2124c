import type { CartDocument } from './model/cart-document.ts';
import type { AddedUnits } from './model/change-cart.ts';
import type { Shelf } from './storage/restore-shelf.ts';

/** `memory`: the storage refused the last write, so the cart will not survive this tab. */
export type CartDurability = 'stored' | 'memory';

/** The last change that can be taken back, in this tab only. */
export type CartUndo = {
  readonly kind: 'line_removed' | 'line_saved' | 'cart_emptied' | 'coupon_switched';
  /** The removed line's, or that of the one saved for later. */
  readonly productId?: string;
  /** The coupon that comes back. */
  readonly couponId?: string | null;
  readonly lines: readonly AddedUnits[];
};

export type CartState = {
  /** What readers see as lines and coupon is computed from here. */
  readonly cart: CartDocument;
  /** Saved for later: a document of the same kind that never expires. */
  readonly later: CartDocument;
  /** The UUID the next new cart gets. */
  readonly newCartId: string;
  readonly shelf: Shelf | null;
  readonly durability: CartDurability;
  /** A damaged record was found, and the shopper has not dismissed the notice. */
  readonly isDamageNoticed: boolean;
  /** A newer version of the app has stored a cart here, which this one cannot read. */
  readonly isNewerNoticed: boolean;
  readonly undo: CartUndo | null;
};
