import { useDeferredValue, useMemo } from 'react';
import { isSameMoney } from '@/shared/money/money.ts';
import { type CartLine, useAppliedCouponId, useCartLines, useSavedLines, useUndo } from '../store.ts';

/** The cart as its page shows it. */
export type CartInView = {
  readonly lines: readonly CartLine[];
  readonly saved: readonly CartLine[];
  /** A product just removed, as long as that can be undone. */
  readonly removedId: string | undefined;
  readonly appliedCouponId: string | null;
};

/**
 * Reads the cart for its page. Where only quantities have changed it stays the one before until the page has time for more
 * than the tap: a line looks for its own quantity, and what follows from it is rendered behind.
 */
export function useCartInView(): CartInView {
  const lines = useCartLines();
  const saved = useSavedLines();
  const removedId = useUndo()?.productId;
  const appliedCouponId = useAppliedCouponId();
  const cart = useMemo(
    () => ({ lines, saved, removedId, appliedCouponId }),
    [lines, saved, removedId, appliedCouponId],
  );
  const earlier = useDeferredValue(cart);
  return isSameButQuantities(earlier, cart) ? earlier : cart;
}

/** Whether nothing but quantities of lines differs. */
function isSameButQuantities(a: CartInView, b: CartInView): boolean {
  return (
    a.saved === b.saved &&
    a.removedId === b.removedId &&
    a.appliedCouponId === b.appliedCouponId &&
    a.lines.length === b.lines.length &&
    a.lines.every((line, index) => isSameButQuantity(line, b.lines[index]))
  );
}

function isSameButQuantity(a: CartLine, b: CartLine | undefined): boolean {
  if (a === b) return true;
  return a.productId === b?.productId && isSameMoney(a.lastSeenUnitPrice, b.lastSeenUnitPrice);
}
