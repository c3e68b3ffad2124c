import type { Money } from '@/shared/money/money.ts';
import type { CartDocument, CartLine } from './model/cart-document.ts';
import {
  type AddedUnits,
  addUnits,
  type ChangeContext,
  chooseCoupon,
  completeOrder,
  countUnits,
  endCarts,
  positionOf,
  seePrices,
  setQuantity,
  takeUnits,
  touched,
} from './model/change-cart.ts';
import type { CartReader } from './model/read-cart.ts';
import type { CartState, CartUndo } from './cart-state.ts';

/** Quantity per line and distinct lines a shopper may have. */
export type CartLimits = { readonly quantity: number; readonly lines: number };

export type AddOutcome =
  | { readonly ok: true; readonly quantity: number }
  | { readonly ok: false; readonly reason: 'quantity_limit' | 'line_limit'; readonly limit: number };

export type AddedProduct = {
  readonly productId: string;
  readonly unitPrice: Money;
  readonly maxPerOrder: number;
};

/** What can happen to the cart. Every action works without storage, never throws, and first lets an old cart expire. */
export type CartActions = {
  /** Adds `quantity` (1) to what is there, or nothing at all when that would pass a limit. */
  readonly productAdded: (product: AddedProduct, quantity?: number) => AddOutcome;
  /** Clamps to 1…99. Ignores what is not a number, and a product that is not in the cart. */
  readonly quantityChanged: (productId: string, quantity: number) => void;
  /** One more or one less than there is, whatever another tab has just made of what the shopper sees. */
  readonly quantityStepped: (productId: string, by: 1 | -1) => void;
  /** Offers undo. */
  readonly lineRemoved: (productId: string) => void;
  /** Ends the cart; the next one has a new id. Offers undo. */
  readonly cartEmptied: () => void;
  /** Offers undo when it replaced another coupon. */
  readonly couponApplied: (couponId: string) => void;
  readonly couponRemoved: () => void;
  /** The two hours start again. */
  readonly cartKept: () => void;
  readonly expiredCartRestored: () => void;
  readonly expiredCartDismissed: () => void;
  readonly damageNoticeDismissed: () => void;
  /** Takes back what `useUndo` names. Removed units come back as new ones, at their old place. */
  readonly undone: () => void;
  /** Offers undo. */
  readonly lineSavedForLater: (productId: string) => void;
  /** Moves as many units as the limits let in; the rest stays saved. */
  readonly savedLineMovedToCart: (productId: string) => void;
  readonly savedLineRemoved: (productId: string) => void;
  /** Accepts new prices. No change of the cart: the two hours go on. */
  readonly pricesSeen: (prices: readonly { readonly productId: string; readonly unitPrice: Money }[]) => void;
  /** Lets a cart expire, before it is bought, whose time is over. Whether there is still something to buy. */
  readonly purchaseStarted: () => boolean;
  /** Ends the cart that was bought; what was added meanwhile stays, in a new cart. */
  readonly orderCompleted: (order: {
    readonly cartId: string;
    readonly lines: readonly Pick<CartLine, 'productId' | 'quantity'>[];
  }) => void;
};

export type CartActionTools = {
  readonly get: () => CartState;
  readonly set: (patch: Partial<CartState>) => void;
  /** Lets a cart expire whose time is over; called before every change. */
  readonly expireIfDue: () => void;
  readonly context: () => ChangeContext;
  readonly read: CartReader;
  readonly limits: CartLimits;
  readonly shelf: Pick<CartActions, 'expiredCartRestored' | 'expiredCartDismissed'>;
};

/** The one cart of the saved-for-later list; it has no id of its own to be bought under. */
const SAVED_LIST_ID = '5a7ed000-0000-4000-8000-000000000000';

export function createCartActions(tools: CartActionTools): CartActions {
  const { get, set, expireIfDue, context, read, limits } = tools;

  const changeCart = (
    change: (cart: CartDocument, context: ChangeContext) => CartDocument,
    undo: (before: CartDocument) => CartUndo | null = () => get().undo,
  ): void => {
    expireIfDue();
    const { cart } = get();
    const changed = change(cart, context());
    if (changed !== cart) set({ cart: changed, undo: undo(cart) });
  };

  const undoNotOf = (productId: string): CartUndo | null =>
    get().undo?.productId === productId ? null : get().undo;

  const undoNotOfSaved = (productId: string): CartUndo | null =>
    get().undo?.kind === 'line_saved' ? undoNotOf(productId) : get().undo;

  const changeSaved = (change: (saved: CartDocument, context: ChangeContext) => CartDocument): void => {
    const { later } = get();
    const changed = change(later, { ...context(), newCartId: SAVED_LIST_ID });
    if (changed !== later) set({ later: changed });
  };

  /** How many more units of a product the cart takes, up to `wanted`. */
  const roomFor = (cart: CartDocument, productId: string, wanted: number): number => {
    const present = countUnits(cart, productId);
    if (present === 0 && read(cart).lines.length >= limits.lines) return 0;
    return Math.max(0, Math.min(wanted, limits.quantity - present));
  };

  const addWithinLimits = (cart: CartDocument, context: ChangeContext, added: AddedUnits): CartDocument =>
    addUnits(cart, context, { ...added, quantity: roomFor(cart, added.productId, added.quantity) });

  /** @returns what of the lines is still saved for later and fits the cart */
  const takenFromSaved = (lines: readonly AddedUnits[]): AddedUnits[] =>
    lines.flatMap((line) => {
      const { productId } = line;
      const there = read(get().later).lines.find((saved) => saved.productId === productId)?.quantity ?? 0;
      const quantity = roomFor(get().cart, productId, Math.min(line.quantity, there));
      if (quantity === 0) return [];
      changeSaved((saved, context) => takeUnits(saved, context, productId, quantity));
      return [{ ...line, quantity }];
    });

  return {
    ...tools.shelf,

    productAdded: ({ productId, unitPrice, maxPerOrder }, quantity = 1) => {
      expireIfDue();
      const added = clampQuantity(quantity, Number.MAX_SAFE_INTEGER) ?? 1;
      const { cart } = get();
      const present = countUnits(cart, productId);
      const limit = Math.min(limits.quantity, maxPerOrder);
      if (present + added > limit) return { ok: false, reason: 'quantity_limit', limit };
      if (roomFor(cart, productId, added) === 0) {
        return { ok: false, reason: 'line_limit', limit: limits.lines };
      }
      changeCart(
        (cart, context) => addUnits(cart, context, { productId, unitPrice, quantity: added }),
        () => undoNotOf(productId),
      );
      return { ok: true, quantity: present + added };
    },

    quantityChanged: (productId, quantity) => {
      const clamped = clampQuantity(quantity, limits.quantity);
      if (clamped !== null) changeCart((cart, context) => setQuantity(cart, context, productId, clamped));
    },

    quantityStepped: (productId, by) =>
      changeCart((cart, context) => {
        const shown = Math.min(countUnits(cart, productId), limits.quantity);
        const stepped = clampQuantity(shown + by, limits.quantity);
        return stepped === null ? cart : setQuantity(cart, context, productId, stepped);
      }),

    lineRemoved: (productId) =>
      changeCart(
        (cart, context) => takeUnits(cart, context, productId),
        (before) => ({ kind: 'line_removed', productId, lines: unitsToUndo(read, before, productId) }),
      ),

    cartEmptied: () =>
      changeCart(endCarts, (before) => {
        const { lines, appliedCouponId } = read(before);
        if (lines.length === 0) return null;
        return { kind: 'cart_emptied', couponId: appliedCouponId, lines: unitsToUndo(read, before) };
      }),

    couponApplied: (couponId) =>
      changeCart(
        (cart, context) =>
          read(cart).appliedCouponId === couponId ? cart : chooseCoupon(cart, context, couponId),
        (before) => {
          const replaced = read(before).appliedCouponId;
          return replaced ? { kind: 'coupon_switched', couponId: replaced, lines: [] } : get().undo;
        },
      ),

    couponRemoved: () =>
      changeCart(
        (cart, context) => (read(cart).appliedCouponId === null ? cart : chooseCoupon(cart, context, null)),
        () => (get().undo?.kind === 'coupon_switched' ? null : get().undo),
      ),

    cartKept: () => changeCart((cart, { now }) => (read(cart).lines.length > 0 ? touched(cart, now) : cart)),

    damageNoticeDismissed: () => set({ isDamageNoticed: false }),

    undone: () => {
      const { undo } = get();
      if (!undo) return;
      expireIfDue();
      const lines = undo.kind === 'line_saved' ? takenFromSaved(undo.lines) : undo.lines;
      const restored = lines.reduce((cart, line) => addWithinLimits(cart, context(), line), get().cart);
      const cart = undo.couponId ? chooseCoupon(restored, context(), undo.couponId) : restored;
      set({ cart, undo: null });
    },

    lineSavedForLater: (productId) => {
      expireIfDue();
      const [line] = unitsToUndo(read, get().cart, productId);
      if (!line) return;
      changeSaved((saved, context) =>
        addUnits(saved, context, { productId, quantity: line.quantity, unitPrice: line.unitPrice }),
      );
      changeCart(
        (cart, context) => takeUnits(cart, context, productId),
        () => ({ kind: 'line_saved', productId, lines: [line] }),
      );
    },

    savedLineMovedToCart: (productId) => {
      expireIfDue();
      const line = read(get().later).lines.find((saved) => saved.productId === productId);
      const quantity = line ? roomFor(get().cart, productId, line.quantity) : 0;
      if (!line || quantity === 0) return;
      const added = { productId, quantity, unitPrice: line.lastSeenUnitPrice };
      changeCart(
        (cart, context) => addUnits(cart, context, added),
        () => undoNotOfSaved(productId),
      );
      changeSaved((saved, context) => takeUnits(saved, context, productId, quantity));
    },

    savedLineRemoved: (productId) => {
      changeSaved((saved, context) => takeUnits(saved, context, productId));
      set({ undo: undoNotOfSaved(productId) });
    },

    pricesSeen: (prices) => changeCart((cart, context) => seePrices(cart, context, prices)),

    purchaseStarted: () => {
      expireIfDue();
      return read(get().cart).lines.length > 0;
    },

    orderCompleted: (order) =>
      changeCart(
        (cart, context) => completeOrder(cart, context, order),
        () => null,
      ),
  };
}

/** The units an undo would add again: those of one product, or all. */
function unitsToUndo(read: CartReader, cart: CartDocument, productId?: string): AddedUnits[] {
  return read(cart)
    .lines.filter((line) => productId === undefined || line.productId === productId)
    .map((line) => ({
      productId: line.productId,
      quantity: line.quantity,
      unitPrice: line.lastSeenUnitPrice,
      position: positionOf(cart, line.productId) ?? 0,
    }));
}

/** A whole quantity from 1 to `limit`; `null` for what is not a number. */
function clampQuantity(quantity: number, limit: number): number | null {
  return Number.isNaN(quantity) ? null : Math.max(1, Math.min(Math.trunc(quantity), limit));
}
