import { memo, useCallback, useDeferredValue, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { KnownCoupons } from '@/features/coupons/ui/use-coupons.ts';
import { config } from '@/shared/config.ts';
import { cartMessages as words } from '@/shared/messages/cart.ts';
import { Button } from '@/shared/ui/button.tsx';
import { FailureNotice } from '@/shared/ui/failure-notice.tsx';
import { type CartQuote, summariseCart, UNKNOWN_SUMMARY } from '../model/summarise-cart.ts';
import { type CartLine, useCartActions, useReadCartLines } from '../store.ts';
import { CartCoupons, preloadCartCoupons } from './cart-coupons.tsx';
import { CartLines } from './cart-lines.tsx';
import styles from './cart-page.module.css';
import { EmptyCart } from './empty-cart.tsx';
import { focusHeading } from './focus.ts';
import { OrderSummary } from './order-summary.tsx';
import { PriceChanges } from './price-changes.tsx';
import { SavedLines } from './saved-lines.tsx';
import { UndoStatus } from './undo-status.tsx';
import type { CartContents } from './use-cart-contents.ts';
import type { CartInView } from './use-cart-in-view.ts';

type CartPageProps = {
  cart: CartInView;
  contents: CartContents;
  coupons: KnownCoupons;
  quote: CartQuote;
};

/** The cart: its lines, what they cost, the coupons, and what is saved for later. */
export function CartPage({ cart, contents, coupons, quote }: CartPageProps) {
  const { lines, saved, appliedCouponId } = cart;
  const { cartEmptied } = useCartActions();
  const { products, isComplete } = contents;
  const hasFailed = contents.error !== null && products.size === 0;
  useEffect(preloadCartCoupons, []);
  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <h1 tabIndex={-1}>{words.title}</h1>
        {lines.length > 0 && (
          <Button
            look="quiet"
            onClick={() => {
              flushSync(cartEmptied);
              focusHeading();
            }}
          >
            {words.emptyCart}
          </Button>
        )}
        {lines.length > 0 && <p className={styles['lead']}>{words.lead}</p>}
      </div>
      {lines.length === 0 && <EmptyCart hasCoupon={appliedCouponId !== null} />}
      {hasFailed && (
        <FailureNotice
          title={words.loadFailed}
          error={contents.error}
          onRetry={contents.retry}
          isRetrying={contents.isRetrying}
        />
      )}
      {lines.length > 0 && !hasFailed && (
        <div className={styles['columns']}>
          <div className={styles['lines']}>
            <PriceChanges lines={lines} products={products} />
            <CartLines lines={lines} products={products} isComplete={isComplete} />
          </div>
          <Costs cart={cart} contents={contents} coupons={coupons} quote={quote} />
        </div>
      )}
      {!hasFailed && (
        <SavedLines lines={saved} cartLines={lines} products={products} isComplete={isComplete} />
      )}
      <UndoStatus products={products} />
    </div>
  );
}

/** What a service answers is rendered when the page has time for it; what the shopper did is shown with what it costs. */
function Costs(props: CartPageProps) {
  const later = useDeferredValue(props);
  return <CostsNow {...(later.cart === props.cart ? later : props)} />;
}

const CostsNow = memo(function CostsNow({ cart, contents, coupons, quote }: CartPageProps) {
  const { lines, appliedCouponId } = cart;
  const { couponApplied, couponRemoved } = useCartActions();
  const linesNow = useLinesNow(lines, contents);
  const known = coupons.status === 'ready' ? coupons : null;
  const coupon = known?.coupons.find(({ id }) => id === appliedCouponId) ?? null;
  const customer = known?.customer ?? { signedIn: false, hasOrdered: false };
  const isPriceable = contents.priceable.length > 0;
  const situation = { appliedCouponId, coupon, customer, now: known?.now ?? 0 };
  const summary =
    isPriceable || contents.isComplete
      ? summariseCart(contents.priceable, situation, quote, config.currency)
      : UNKNOWN_SUMMARY;
  const missingVerdict = quote.isPending ? 'pending' : 'unavailable';
  return (
    <>
      <div className={styles['summary']}>
        <OrderSummary
          summary={summary}
          isPending={quote.isPending || !contents.isComplete}
          canCheckOut={isPriceable || !contents.isComplete}
          couponTitle={appliedCouponId === null ? undefined : (coupon?.title ?? null)}
        />
      </div>
      {isPriceable && (
        <div className={styles['coupons']}>
          <CartCoupons
            known={coupons}
            lines={contents.priceable}
            linesNow={linesNow}
            delivery={quote.lastDelivery}
            currency={config.currency}
            appliedCouponId={appliedCouponId}
            serviceVerdict={(quote.quoted && summary.verdict) ?? missingVerdict}
            onApplied={couponApplied}
            onRemoved={couponRemoved}
          />
        </div>
      )}
    </>
  );
});

/** Reads the lines that the services know, at any later moment and wherever the shopper is by then. */
function useLinesNow(
  lines: readonly CartLine[],
  { products, isComplete }: CartContents,
): () => readonly CartLine[] {
  const readLines = useReadCartLines();
  const gone = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (!isComplete) return;
    gone.current = new Set(lines.map(({ productId }) => productId).filter((id) => !products.has(id)));
  }, [isComplete, lines, products]);
  return useCallback(() => readLines().filter(({ productId }) => !gone.current.has(productId)), [readLines]);
}
