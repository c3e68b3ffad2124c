import type { Quote } from '@/features/orders/schemas.ts';
import { checkoutMessages as words } from '@/shared/messages/checkout.ts';
import { formatMoney } from '@/shared/money/format-money.ts';
import { Skeleton } from '@/shared/ui/skeleton.tsx';
import styles from './order-summary.module.css';

type OrderFiguresProps = {
  /** Undefined while it is being worked out. */
  quote: Quote | undefined;
  couponCode: string | null;
};

/** The figures of the quote, as terms and their amounts. */
export function OrderFigures({ quote, couponCode }: OrderFiguresProps) {
  const hasDiscount = quote !== undefined && quote.discount.amount > 0;
  return (
    <dl className={styles['figures']}>
      <Figure term={words.subtotal} amount={quote && formatMoney(quote.subtotal)} />
      <Figure
        term={words.discount}
        note={hasDiscount && couponCode ? words.coupon(couponCode) : null}
        amount={quote && `${hasDiscount ? '−' : ''}${formatMoney(quote.discount)}`}
      />
      <Figure
        term={words.delivery}
        amount={quote && (quote.delivery.amount === 0 ? words.free : formatMoney(quote.delivery))}
      />
      <Figure isTotal term={words.total} amount={quote && formatMoney(quote.total)} />
    </dl>
  );
}

type FigureProps = { term: string; note?: string | null; amount: string | undefined; isTotal?: boolean };

function Figure({ term, note = null, amount, isTotal = false }: FigureProps) {
  return (
    <div className={isTotal ? styles['total'] : undefined}>
      <dt>{term}</dt>
      <dd>
        {note && <span className={styles['note']}>{note}</span>}
        {amount ?? <Skeleton width="4.5em" />}
      </dd>
    </div>
  );
}
