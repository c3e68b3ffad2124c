import { useContext, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useSearch } from 'wouter/use-browser-location';
import { useStore } from 'zustand';
import { CART_LIMITS } from '@/features/cart/create-cart-store.ts';
import type { SavedCart } from '@/features/cart/saved/keep-saved.ts';
import { limitedQuantity } from '@/features/cart/saved/model/limited-quantity.ts';
import {
  type MergeReview,
  type ReviewChoice,
  type ReviewLine,
  reviewLines,
} from '@/features/cart/saved/model/review-merge.ts';
import { useSavedCart } from '@/features/cart/saved/saved-door.ts';
import { ReviewCoupon } from '@/features/cart/saved/ui/review-coupon.tsx';
import { ReviewPage } from '@/features/cart/saved/ui/review-page.tsx';
import { useProductsOf } from '@/features/cart/saved/ui/use-products-of.ts';
import type { ProductsById } from '@/features/cart/ui/use-cart-contents.ts';
import { quantityLimit } from '@/features/catalog/model/availability.ts';
import { useCoupons } from '@/features/coupons/ui/use-coupons.ts';
import { savedCartMessages as words } from '@/shared/messages/saved-cart.ts';
import { paths } from '@/shared/paths.ts';
import { announce } from '@/shared/ui/announcer.tsx';
import { buttonClass } from '@/shared/ui/button.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { usePageTitle } from '@/shared/ui/page-title.ts';
import { couponProblem } from '../coupon-problem.ts';
import { SurroundingsContext } from '../customer-door.ts';
import { ChunkError } from '../lazy-screen.tsx';
import { PageSkeleton } from '../page-skeleton.tsx';
import { useCartQuote } from '../use-cart-quote.ts';

export default function CartReviewRoute() {
  usePageTitle(words.reviewTitle);
  const saved = useOpenSavedCart();
  return saved ? <OpenReview saved={saved} /> : <PageSkeleton />;
}

/** The saved cart, opened if need be. Its program is fetched beside the page's; when it cannot be, the page says so. */
function useOpenSavedCart(): SavedCart | null {
  const saved = useSavedCart();
  const { openSavedCart } = useContext(SurroundingsContext);
  const [failure, setFailure] = useState<ChunkError | null>(null);
  useEffect(() => {
    if (saved) return;
    openSavedCart().catch((cause: unknown) =>
      setFailure(new ChunkError('The saved cart could not be fetched', { cause })),
    );
  }, [saved, openSavedCart]);
  if (failure) throw failure;
  return saved;
}

function OpenReview({ saved }: { saved: SavedCart }) {
  const review = useStore(saved.state, (state) => state.review);
  return review ? <Review saved={saved} review={review} /> : <NothingToReview />;
}

function NothingToReview() {
  return (
    <>
      <h1 tabIndex={-1}>{words.nothingTitle}</h1>
      <p>{words.nothingText}</p>
      <p>
        <Link className={buttonClass('primary')} href={paths.cart()}>
          {words.toCart}
        </Link>
      </p>
    </>
  );
}

type ReviewProps = { saved: SavedCart; review: MergeReview };

function Review({ saved, review }: ReviewProps) {
  const [, navigate] = useLocation();
  const isOnTheWayToPay = new URLSearchParams(useSearch()).get('next') === 'checkout';
  const lines = useLinesOnArrival(saved, review);
  const catalog = useProductsOf(lines);
  const { dropped, toggle } = useDropped(lines);
  const couponId = review.device.couponId ?? review.saved.couponId;
  const { count, total, problem } = useSelectionQuote(lines, dropped, catalog.products, couponId);
  const coupons = useCoupons();
  const known = coupons.status === 'ready' ? coupons.coupons : [];

  const decide = (choice: ReviewChoice): void => {
    const limitOf = (productId: string): number | null => {
      const product = catalog.products.get(productId);
      return (product && quantityLimit(product)) || null;
    };
    saved.decide({ choice, dropped, limitOf });
    announce(words.decided);
    navigate(isOnTheWayToPay ? paths.checkout() : paths.cart());
  };
  return (
    <ReviewPage
      review={review}
      lines={lines}
      catalog={catalog}
      dropped={dropped}
      onToggled={toggle}
      coupon={
        <ReviewCoupon
          review={review}
          codeOf={(id) => known.find((coupon) => coupon.id === id)?.code ?? null}
          problem={problem}
        />
      }
      count={count}
      total={total}
      onChosen={decide}
    />
  );
}

/** The lines as they were when the page came: what another tab does meanwhile moves nothing under the shopper's finger. */
function useLinesOnArrival({ cart }: SavedCart, review: MergeReview): readonly ReviewLine[] {
  return useState(() => reviewLines(review, cart.read(cart.store.getState().cart), CART_LIMITS.quantity))[0];
}

function useDropped(lines: readonly ReviewLine[]) {
  const [dropped, setDropped] = useState<ReadonlySet<string>>(
    () => new Set(lines.filter((line) => !line.isKept).map((line) => line.productId)),
  );
  const toggle = (productId: string, isKept: boolean): void => {
    const next = new Set(dropped);
    if (isKept) next.delete(productId);
    else next.add(productId);
    setDropped(next);
  };
  return { dropped, toggle };
}

/** What the lines that are kept cost, as many as can be had, and what is wrong with the coupon for them. */
function useSelectionQuote(
  lines: readonly ReviewLine[],
  dropped: ReadonlySet<string>,
  products: ProductsById,
  couponId: string | null,
) {
  const selected = useMemo(
    () =>
      lines.flatMap(({ productId, quantity }) => {
        const product = products.get(productId);
        if (!product || dropped.has(productId)) return [];
        return [{ productId, quantity: limitedQuantity(quantity, product).quantity }];
      }),
    [lines, dropped, products],
  );
  const { quoted, isPending } = useCartQuote(selected, couponId);
  const count = selected.reduce((sum, line) => sum + line.quantity, 0);
  if (count === 0) return { count, total: null, problem: null };
  return {
    count,
    total: isPending ? undefined : (quoted?.total ?? null),
    problem: couponProblem(quoted?.coupon ?? null),
  };
}
