import { useEffect, useId, useRef } from 'react';
import { obstacleText } from '@/features/coupons/ui/coupon-words.ts';
import { cartMessages as words } from '@/shared/messages/cart.ts';
import { formatMoney } from '@/shared/money/format-money.ts';
import type { Money } from '@/shared/money/money.ts';
import { paths } from '@/shared/paths.ts';
import { announce } from '@/shared/ui/announcer.tsx';
import { buttonClass } from '@/shared/ui/button.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { Skeleton } from '@/shared/ui/skeleton.tsx';
import type { CartSummary } from '../model/summarise-cart.ts';
import styles from './order-summary.module.css';

/** A total is read out once it has rested this long, so that five quick clicks are one sentence. */
const ANNOUNCE_AFTER_MS = 900;

type OrderSummaryProps = {
  summary: CartSummary;
  /** The service's answer is on its way; the figures are the app's own until then. */
  isPending: boolean;
  /** Title of the applied coupon, as far as it is known; `null` without one. */
  couponTitle: string | null;
  /** Something in the cart can be bought. */
  canCheckOut: boolean;
};

/** What the cart costs, and the way to the checkout. */
export function OrderSummary({ summary, isPending, couponTitle, canCheckOut }: OrderSummaryProps) {
  const headingId = useId();
  const { subtotal, discount, delivery, total, verdict } = summary;
  const hasDiscount = discount !== null && discount.amount > 0;
  useAnnouncedTotal(isPending ? null : total);
  return (
    <section className={styles['summary']} aria-labelledby={headingId}>
      <h2 id={headingId}>{words.summary}</h2>
      <dl className={styles['figures']} aria-busy={isPending}>
        <Figure term={words.subtotal} amount={subtotal} isPending={isPending} />
        <Figure
          term={words.discount}
          detail={hasDiscount ? couponTitle : null}
          amount={discount}
          sign={hasDiscount ? '−' : ''}
          isPending={isPending}
        />
        <Figure
          term={words.delivery}
          amount={delivery}
          isPending={isPending}
          inWords={delivery?.amount === 0 ? words.freeDelivery : undefined}
        />
        <Figure term={words.total} amount={total} isPending={isPending} isTotal />
      </dl>
      {couponTitle !== null && verdict?.kind === 'gives_nothing' && (
        <p className={styles['nothing']}>
          {words.couponGivesNothing(couponTitle)} {obstacleText(verdict.obstacle)}.
        </p>
      )}
      <p className={styles['hint']}>{total === null && !isPending ? words.estimate : words.deliveryHint}</p>
      {canCheckOut && (
        <Link href={paths.checkout()} className={buttonClass('primary', true)}>
          {words.checkOut}
        </Link>
      )}
      {canCheckOut && couponTitle === null && (
        <a className={styles['coupon-link']} href="#coupons">
          {words.haveCoupon}
        </a>
      )}
    </section>
  );
}

type FigureProps = {
  term: string;
  amount: Money | null;
  isPending: boolean;
  detail?: string | null;
  sign?: string;
  /** Said instead of the amount. */
  inWords?: string | undefined;
  isTotal?: boolean;
};

function Figure({ term, amount, isPending, detail, sign = '', inWords, isTotal = false }: FigureProps) {
  return (
    <div className={`${styles['figure']} ${isTotal ? styles['total'] : ''}`}>
      <dt>{term}</dt>
      <dd className={styles['amount']}>
        {amount === null && isPending && <Skeleton width="4.5rem" />}
        {amount === null && !isPending && words.atCheckout}
        {amount !== null && (inWords ?? `${sign}${formatMoney(amount)}`)}
      </dd>
      {detail && <dd className={styles['detail']}>{detail}</dd>}
    </div>
  );
}

/** Reads a new total out, politely and not before it rests; the first one is there to be found, not announced. */
function useAnnouncedTotal(total: Money | null): void {
  const text = total && formatMoney(total);
  const known = useRef<string | null>(null);
  useEffect(() => {
    if (text === null) return;
    const isFirst = known.current === null;
    if (isFirst) known.current = text;
    if (known.current === text) return;
    const timer = setTimeout(() => {
      known.current = text;
      announce(words.announceTotal(text));
    }, ANNOUNCE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
}
