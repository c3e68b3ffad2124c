import { useQuery } from '@tanstack/react-query';
import { type ReactNode, type Ref, useEffect, useRef } from 'react';
import { ApiError } from '@/shared/api/client.ts';
import { instantText } from '@/shared/messages/formats.ts';
import { orderMessages as words } from '@/shared/messages/orders.ts';
import { shellMessages } from '@/shared/messages/shell.ts';
import { paths } from '@/shared/paths.ts';
import { Button, buttonClass } from '@/shared/ui/button.tsx';
import { FailureNotice } from '@/shared/ui/failure-notice.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { usePageTitle } from '@/shared/ui/page-title.ts';
import { Skeleton } from '@/shared/ui/skeleton.tsx';
import { VisuallyHidden } from '@/shared/ui/visually-hidden.tsx';
import { isCancellable, isUnderWay } from '../model/order-progress.ts';
import { orderQueries } from '../queries.ts';
import type { Order } from '../schemas.ts';
import { CancelOrder } from './cancel-order.tsx';
import styles from './order-page.module.css';
import { OrderReceipt } from './order-receipt.tsx';

/** How often an order under way is asked for, in ms. */
const POLL_MS = 2_000;

type OrderPageProps = {
  orderId: string;
  /** Whether the shopper comes from paying for it, and not back to it later. */
  isArrival: boolean;
  /** Puts the lines into the cart again; composed by the route, as the cart is not this feature's. */
  renderBuyAgain: (order: Order) => ReactNode;
  /** How an order is paid off; composed by the route as well. */
  renderPaymentPlan: (order: Order) => ReactNode;
  onCancelled: () => void;
};

/** One order: the receipt on arrival, and what became of it later. */
export function OrderPage({ orderId, isArrival, ...slots }: OrderPageProps) {
  const query = useQuery({
    ...orderQueries.detail(orderId),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data.status) ? POLL_MS : false),
  });
  if (query.data) {
    const isThanked = isArrival && query.data.status === 'completed';
    return <OrderArticle order={query.data} isThanked={isThanked} {...slots} />;
  }
  if (!query.isError) return <OrderSkeleton />;
  if (query.error instanceof ApiError && query.error.code === 'order_not_found') return <OrderNotFound />;
  return (
    <div className={styles['page']}>
      <FailureNotice
        title={words.loadFailed}
        error={query.error}
        onRetry={() => void query.refetch()}
        isRetrying={query.isFetching}
      />
    </div>
  );
}

type OrderArticleProps = Omit<OrderPageProps, 'orderId' | 'isArrival'> & {
  order: Order;
  /** The heading thanks instead of naming the order. */
  isThanked: boolean;
};

function OrderArticle({
  order,
  isThanked,
  renderBuyAgain,
  renderPaymentPlan,
  onCancelled,
}: OrderArticleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(isThanked ? words.thankYou : words.order(order.number));
  useEffect(() => {
    if (isThanked) heading.current?.focus();
  }, [isThanked]);

  const cancelled = () => {
    // The button that had focus is gone.
    heading.current?.focus();
    onCancelled();
  };
  return (
    <article className={styles['page']}>
      <OrderHeading order={order} isThanked={isThanked} ref={heading} />
      <div className={styles['actions']}>
        {renderBuyAgain(order)}
        <Button onClick={() => window.print()}>{words.print}</Button>
        {isCancellable(order.status) && <CancelOrder order={order} onCancelled={cancelled} />}
        <Link className={buttonClass('quiet')} href={paths.orders()}>
          {words.allOrders}
        </Link>
      </div>
      <OrderReceipt order={order} paymentPlan={renderPaymentPlan(order)} />
    </article>
  );
}

type OrderHeadingProps = Pick<OrderArticleProps, 'order' | 'isThanked'> & { ref: Ref<HTMLHeadingElement> };

function OrderHeading({ order, isThanked, ref }: OrderHeadingProps) {
  return (
    <header className={styles['heading']}>
      <p className={styles['letterhead']}>{shellMessages.name}</p>
      <h1 ref={ref} tabIndex={-1}>
        {isThanked ? words.thankYou : words.order(order.number)}
      </h1>
      {isThanked && <p>{words.thankYouText(order.contact?.email)}</p>}
      <p className={styles['status']}>
        <span role="status" className={styles['badge']} data-status={order.status}>
          {words.statuses[order.status]}
        </span>
        <span>{words.statusText[order.status]}</span>
      </p>
      <p className={styles['soft']}>
        {isThanked && <>{words.order(order.number)} · </>}
        {words.placedOn(instantText(order.placedAt))}
      </p>
    </header>
  );
}

function OrderNotFound() {
  return (
    <div className={`${styles['page']} ${styles['narrow']}`}>
      <h1>{words.notFoundTitle}</h1>
      <p>{words.notFoundText}</p>
      <p>
        <Link className={buttonClass('primary')} href={paths.orders()}>
          {words.allOrders}
        </Link>
      </p>
    </div>
  );
}

function OrderSkeleton() {
  return (
    <div className={styles['page']}>
      <VisuallyHidden>
        <span role="status">{words.loading}</span>
      </VisuallyHidden>
      <Skeleton width="16rem" height="2.5rem" />
      <Skeleton width="min(24rem, 100%)" />
      <Skeleton height="20rem" />
    </div>
  );
}
