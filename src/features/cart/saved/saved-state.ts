import type { StaleCart } from './model/split-copy.ts';
import type { MergeReview } from './model/review-merge.ts';
import type { CartLine } from '../model/cart-document.ts';

/** What was in a saved cart when it was taken back: for saying what has changed since. */
export type RestoredCart = {
  readonly lines: readonly CartLine[];
  readonly couponId: string | null;
  /** It was not asked for: signing in brought it. */
  readonly isAfterSignIn: boolean;
};

/** What the screens show of the saved cart. */
export type SavedState = {
  /** A stale saved cart. Shown unless its carts are in the cart, on the shelf, or dismissed. */
  readonly stale: StaleCart | null;
  readonly restored: RestoredCart | null;
  readonly review: MergeReview | null;
  /** Saving has failed several times in a row; it goes on being tried. */
  readonly isFailing: boolean;
};

export const NOTHING_SAVED: SavedState = { stale: null, restored: null, review: null, isFailing: false };
