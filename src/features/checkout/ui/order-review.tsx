import type { UseQueryResult } from '@tanstack/react-query';
import { useId } from 'react';
import type { CartLine } from '@/features/cart/store.ts';
import type { Quote } from '@/features/orders/schemas.ts';
import { ApiError } from '@/shared/api/client.ts';
import { checkoutMessages as words } from '@/shared/messages/checkout.ts';
import { Button } from '@/shared/ui/button.tsx';
import { FailureNotice } from '@/shared/ui/failure-notice.tsx';
import { lazyPart } from '@/shared/ui/lazy-part.tsx';
import { Notice } from '@/shared/ui/notice.tsx';
import { OrderFigures } from './order-figures.tsx';
import styles from './order-summary.module.css';
import { PartNotFetched } from './part-not-fetched.tsx';
import type { RefusalChoices, RefusalWords } from './refusal-props.ts';
import { type ReviewedProduct, ReviewLines } from './review-lines.tsx';

/** Seldom met: its program comes when it is. */
const GoneProducts = lazyPart(async () => (await import('./gone-products.tsx')).GoneProducts, {
  failed: <PartNotFetched />,
});

type OrderReviewProps = {
  lines: readonly CartLine[];
  quote: UseQueryResult<Quote>;
  productOf: (productId: string) => ReviewedProduct | undefined;
  texts: RefusalWords;
  choices: RefusalChoices;
  /** Whether choices are offered here; not while an alert already offers them, or an outcome is open. */
  canChoose: boolean;
};

/** What is bought and what it costs, by the service's own quote. */
export function OrderReview({ lines, quote, productOf, texts, choices, canChoose }: OrderReviewProps) {
  const titleId = useId();
  return (
    <section className={styles['summary']} aria-labelledby={titleId}>
      <h2 id={titleId}>{words.summary}</h2>
      <ReviewLines lines={lines} quote={quote.data} productOf={productOf} />
      <OrderFigures quote={quote.data} couponCode={texts.couponCode} />
      {quote.data && canChoose && <IdleCoupon quote={quote.data} texts={texts} choices={choices} />}
      {quote.isError && !quote.data && (
        <QuoteFailure lines={lines} quote={quote} texts={texts} choices={choices} />
      )}
    </section>
  );
}

type IdleCouponProps = Pick<OrderReviewProps, 'texts' | 'choices'> & { quote: Quote };

/** Says before paying that the applied coupon takes nothing off; the order would be refused with it. */
function IdleCoupon({ quote, texts, choices }: IdleCouponProps) {
  if (!quote.coupon || quote.coupon.eligible) return null;
  return (
    <Notice
      tone="warning"
      actions={
        <>
          <Button onClick={() => choices.couponGivenUp({ ...quote, coupon: null })}>
            {words.buyWithoutCoupon}
          </Button>
          <Button onClick={choices.anotherCouponWanted}>{words.chooseAnotherCoupon}</Button>
        </>
      }
    >
      <p>
        {words.couponGivesNothing(texts.couponCode)}{' '}
        {quote.coupon.reason && texts.renderCouponObstacle(quote.coupon.reason)}
      </p>
    </Notice>
  );
}

function QuoteFailure({ quote, ...props }: Pick<OrderReviewProps, 'lines' | 'quote' | 'texts' | 'choices'>) {
  if (quote.error instanceof ApiError && quote.error.code === 'product_not_found') {
    return <GoneProducts {...props} />;
  }
  return (
    <FailureNotice
      title={words.quoteFailed}
      error={quote.error}
      onRetry={() => void quote.refetch()}
      isRetrying={quote.isFetching}
    />
  );
}
