import { useRef } from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import { RestoredChanges } from '@/features/cart/saved/ui/restored-changes.tsx';
import { ReviewReminder } from '@/features/cart/saved/ui/review-reminder.tsx';
import { SavedOffer } from '@/features/cart/saved/ui/saved-offer.tsx';
import styles from '@/features/cart/saved/ui/saved-notices.module.css';
import { useProductsOf } from '@/features/cart/saved/ui/use-products-of.ts';
import { type SavedOffer as Offer, useSavedOffer } from '@/features/cart/saved/ui/use-saved-offer.ts';
import type { SavedCart } from '@/features/cart/saved/keep-saved.ts';
import type { RestoredCart } from '@/features/cart/saved/saved-state.ts';
import { savedCartMessages as words } from '@/shared/messages/saved-cart.ts';
import { paths } from '@/shared/paths.ts';
import { announce } from '@/shared/ui/announcer.tsx';
import { couponProblem } from '../coupon-problem.ts';
import { useCartQuote } from '../use-cart-quote.ts';

/** What the shopper may want to know of the saved cart: that there is one, what became of it, that saving fails. */
export function SavedNotices({ saved }: { saved: SavedCart }) {
  const [path] = useLocation();
  const placeRef = useRef<HTMLDivElement>(null);
  const offer = useSavedOffer(saved);
  const { restored, review, isFailing } = useStore(saved.state);
  const isBuying = path === paths.checkout() || path === paths.cartReview();
  const isCartPage = path === paths.cart();
  const settle = (text: string): void => {
    // The button that was pressed goes away with its notice.
    placeRef.current?.focus();
    announce(text);
  };
  return (
    <div ref={placeRef} tabIndex={-1} className={styles['notices']}>
      <div role="status">
        {offer && !isBuying && <PricedOffer saved={saved} offer={offer} onSettled={settle} />}
        {restored && <CheckedChanges saved={saved} restored={restored} onClosed={() => settle('')} />}
        {review && !isBuying && <ReviewReminder review={review} isCartPage={isCartPage} />}
        {isFailing && isCartPage && <p className={styles['quiet']}>{words.failing}</p>}
      </div>
    </div>
  );
}

type PricedOfferProps = { saved: SavedCart; offer: Offer; onSettled: (text: string) => void };

/** Comes with its price, not before it; without one when the shop cannot say. */
function PricedOffer({ saved, offer, onSettled }: PricedOfferProps) {
  const { priceable, status } = useProductsOf(offer.lines);
  const { quoted, isPending } = useCartQuote(priceable, offer.couponId);
  if (status === 'pending' || isPending) return null;
  return (
    <SavedOffer
      offer={offer}
      total={quoted?.total ?? null}
      onRestored={() => {
        saved.restore();
        onSettled(words.restored);
      }}
      onDismissed={() => {
        saved.dismiss();
        onSettled('');
      }}
    />
  );
}

type CheckedChangesProps = { saved: SavedCart; restored: RestoredCart; onClosed: () => void };

function CheckedChanges({ saved, restored, onClosed }: CheckedChangesProps) {
  const { products, priceable, status } = useProductsOf(restored.lines);
  const { quoted, isPending } = useCartQuote(priceable, restored.couponId);
  if (status !== 'success' || isPending) return null;
  return (
    <RestoredChanges
      saved={saved}
      restored={restored}
      products={products}
      couponProblem={couponProblem(quoted?.coupon ?? null)}
      onClosed={onClosed}
    />
  );
}
