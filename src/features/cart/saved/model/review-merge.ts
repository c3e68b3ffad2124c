import type { Money } from '@/shared/money/money.ts';
import { type CartDocument, type CartLine, isSealed } from '../../model/cart-document.ts';
import {
  addUnits,
  type ChangeContext,
  chooseCoupon,
  countUnits,
  setQuantity,
  takeUnits,
} from '../../model/change-cart.ts';
import { type Cart, lineOf } from '../../model/read-cart.ts';
import type { CartSide } from './combine-carts.ts';

export type ReviewChoice = 'combined' | 'device' | 'saved';

/** A merge at sign-in that the shopper can look at, and decide otherwise, until the cart is bought. */
export type MergeReview = {
  readonly device: CartSide;
  readonly saved: CartSide;
  /** The carts that were combined. */
  readonly cartIds: readonly string[];
  /** `null` until the shopper has looked; checking out waits for it. */
  readonly choice: ReviewChoice | null;
};

/** One product of a merge: how many came from where, and how many there are now. */
export type ReviewLine = {
  readonly productId: string;
  readonly fromDevice: number;
  readonly fromSaved: number;
  /** In the cart now, else what keeping it would bring back; before the limits of the product. */
  readonly quantity: number;
  readonly isKept: boolean;
  readonly lastSeenUnitPrice: Money;
};

/** How many of a product can be ordered; `null` when the shop does not say, or has none at all right now. */
export type LimitOf = (productId: string) => number | null;

/** Whether there is still something to review: the cart that came of the merge goes on. */
export function isReviewable(review: MergeReview, document: CartDocument): boolean {
  return review.cartIds.some((id) => {
    const entry = document.carts.get(id);
    return entry !== undefined && !isSealed(entry) && entry.endedAt === null;
  });
}

/** This device's lines first, then the saved ones, each product once. */
export function reviewLines(review: MergeReview, cart: Cart, maxQuantity: number): ReviewLine[] {
  const isWhole = review.choice === 'device' || review.choice === 'saved';
  const saved = new Map(review.saved.lines.map((line) => [line.productId, line]));
  const device = new Map(review.device.lines.map((line) => [line.productId, line]));
  return [...new Map<string, CartLine>([...saved, ...device]).values()]
    .map((line): ReviewLine => {
      const { productId, lastSeenUnitPrice } = line;
      const fromDevice = device.get(productId)?.quantity ?? 0;
      const fromSaved = saved.get(productId)?.quantity ?? 0;
      const present = isWhole ? 0 : (lineOf(cart, productId)?.quantity ?? 0);
      const quantity = present || Math.min(fromDevice + fromSaved, maxQuantity);
      return {
        productId,
        fromDevice,
        fromSaved,
        quantity,
        isKept: isWhole || present > 0,
        lastSeenUnitPrice,
      };
    })
    .sort((a, b) => Number(b.fromDevice > 0) - Number(a.fromDevice > 0));
}

/**
 * The cart after the shopper has decided. Every quantity becomes what was shown, within the product's limit, so that
 * deciding twice is deciding once; what was added after the merge stays as it is.
 */
export function decideReview(
  document: CartDocument,
  context: ChangeContext,
  {
    review,
    lines,
    choice,
    dropped,
    limitOf,
  }: {
    readonly review: MergeReview;
    readonly lines: readonly ReviewLine[];
    readonly choice: ReviewChoice;
    readonly dropped: ReadonlySet<string>;
    readonly limitOf: LimitOf;
  },
): CartDocument {
  const decided = lines.reduce((cart, line) => {
    const wanted = wantedQuantity(line, choice, dropped);
    return withQuantity(cart, context, line, Math.min(wanted, limitOf(line.productId) ?? wanted));
  }, document);
  if (choice === 'combined' && (review.choice ?? 'combined') === 'combined') return decided;
  const { device, saved } = review;
  const coupons = {
    device: device.couponId,
    saved: saved.couponId,
    combined: device.couponId ?? saved.couponId,
  };
  return chooseCoupon(decided, context, coupons[choice]);
}

function wantedQuantity(line: ReviewLine, choice: ReviewChoice, dropped: ReadonlySet<string>): number {
  switch (choice) {
    case 'combined':
      return dropped.has(line.productId) ? 0 : line.quantity;
    case 'device':
      return line.fromDevice;
    case 'saved':
      return line.fromSaved;
  }
}

function withQuantity(
  document: CartDocument,
  context: ChangeContext,
  { productId, lastSeenUnitPrice }: ReviewLine,
  quantity: number,
): CartDocument {
  if (quantity === 0) return takeUnits(document, context, productId);
  if (countUnits(document, productId) > 0) return setQuantity(document, context, productId, quantity);
  return addUnits(document, context, { productId, quantity, unitPrice: lastSeenUnitPrice });
}
