import { useQuery } from '@tanstack/react-query';
import { instantText } from '@/shared/messages/formats.ts';
import { orderMessages as words } from '@/shared/messages/orders.ts';
import { formatMoney } from '@/shared/money/format-money.ts';
import { paths } from '@/shared/paths.ts';
import { buttonClass } from '@/shared/ui/button.tsx';
import { FailureNotice } from '@/shared/ui/failure-notice.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { Skeleton } from '@/shared/ui/skeleton.tsx';
import { VisuallyHidden } from '@/shared/ui/visually-hidden.tsx';
import { orderQueries } from '../queries.ts';
import type { Order } from '../schemas.ts';
import styles from './order-history.module.css';

const PLACEHOLDER_ROWS = ['first', 'second', 'third'];

/** The caller's orders, newest first, as the service gives them. */
export function OrderHistory() {
  return (
    <div className={styles['page']}>
      <h1>{words.listTitle}</h1>
      <Orders />
    </div>
  );
}

function Orders() {
  const query = useQuery(orderQueries.list());
  if (query.data) return query.data.length > 0 ? <OrderList orders={query.data} /> : <NoOrders />;
  if (!query.isError) return <OrderRowsSkeleton />;
  return (
    <FailureNotice
      title={words.listFailed}
      error={query.error}
      onRetry={() => void query.refetch()}
      isRetrying={query.isFetching}
    />
  );
}

function OrderList({ orders }: { orders: readonly Order[] }) {
  return (
    <ul className={styles['list']} aria-label={words.listTitle}>
      {orders.map((order) => (
        <li key={order.id}>
          <Link className={styles['row']} href={paths.order(order.id)}>
            <span className={styles['number']}>{words.order(order.number)}</span>
            <span className={styles['total']}>{formatMoney(order.total)}</span>
            <span className={styles['soft']}>
              {instantText(order.placedAt)} · {words.itemCount(countItems(order))}
            </span>
            <span className={styles['status']}>{words.statuses[order.status]}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function NoOrders() {
  return (
    <div className={styles['empty']}>
      <h2>{words.emptyTitle}</h2>
      <p>{words.emptyText}</p>
      <Link className={buttonClass('primary')} href={paths.catalog()}>
        {words.toShop}
      </Link>
    </div>
  );
}

function OrderRowsSkeleton() {
  return (
    <div className={styles['list']}>
      <VisuallyHidden>
        <span role="status">{words.listLoading}</span>
      </VisuallyHidden>
      {PLACEHOLDER_ROWS.map((row) => (
        <Skeleton key={row} height="5rem" />
      ))}
    </div>
  );
}

function countItems(order: Order): number {
  return order.lines.reduce((count, line) => count + line.quantity, 0);
}
