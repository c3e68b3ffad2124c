import { type CartDocument, type CartLine, isSealed } from '../../model/cart-document.ts';
import { type ChangeContext, chooseCoupon, countUnits, takeUnits, touched } from '../../model/change-cart.ts';
import { mergeDocuments } from '../../model/merge-documents.ts';
import type { CartReader } from '../../model/read-cart.ts';

/** What one side of a merge held, in plain values. */
export type CartSide = { readonly lines: readonly CartLine[]; readonly couponId: string | null };

export type CombinedCart = {
  readonly document: CartDocument;
  /** What each side held before. */
  readonly device: CartSide;
  readonly saved: CartSide;
};

/**
 * The cart of a customer who has just signed in: what this device held, and what was saved.
 *
 * - one side empty → the other one
 * - both filled → both: quantities of the same product add up, to `maxQuantity` at most
 * - the coupon is this device's if it has one, else the saved one
 * - a cart that is known on both sides is one cart, and merged as between tabs: combining again changes nothing
 *
 * @see design, section 7
 */
export function combineCarts(
  device: CartDocument,
  saved: CartDocument,
  { context, read, maxQuantity }: { context: ChangeContext; read: CartReader; maxQuantity: number },
): CombinedCart {
  const both = mergeDocuments(device, saved);
  const onlyDevice = cartsOf(both, (id) => !saved.carts.has(id));
  const alsoSaved = cartsOf(both, (id) => saved.carts.has(id));
  const sides = { device: sideOf(read, onlyDevice), saved: sideOf(read, alsoSaved) };
  const couponId = sides.device.couponId ?? sides.saved.couponId;

  const limited = withinLimit(both, context, read, maxQuantity);
  const document =
    read(limited).appliedCouponId === couponId ? limited : chooseCoupon(limited, context, couponId);
  return { ...sides, document: sides.saved.lines.length > 0 ? touched(document, context.now) : document };
}

/** Takes away what is beyond the limit: the same units in every tab that does so, so that it happens once. */
function withinLimit(
  document: CartDocument,
  context: ChangeContext,
  read: CartReader,
  maxQuantity: number,
): CartDocument {
  return read(document).lines.reduce((limited, { productId }) => {
    const excess = countUnits(limited, productId) - maxQuantity;
    return excess > 0 ? takeUnits(limited, { ...context, replica: '' }, productId, excess) : limited;
  }, document);
}

function cartsOf(document: CartDocument, isWanted: (id: string) => boolean): CartDocument {
  return { carts: new Map([...document.carts].filter(([id, entry]) => isWanted(id) && !isSealed(entry))) };
}

function sideOf(read: CartReader, document: CartDocument): CartSide {
  const { lines, appliedCouponId } = read(document);
  return { lines, couponId: appliedCouponId };
}
