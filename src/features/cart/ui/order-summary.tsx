import { useId } from 'react';
import { obstacleText } from '@/features/coupons/ui/coupon-words.ts';
import { cartMessages as words } from '@/shared/messages/cart.ts';
import { formatMoney } from '@/shared/money/format-money.ts';
import type { Money } from '@/shared/money/money.ts';
import { paths } from '@/shared/paths.ts';
import { buttonClass } from '@/shared/ui/button.tsx';
import { Figure, Figures } from '@/shared/ui/figures.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { Skeleton } from '@/shared/ui/skeleton.tsx';
import { useAnnounced } from '@/shared/ui/use-announced.ts';
import type { CartSummary } from '../model/summarise-cart.ts';
import styles from './order-summary.module.css';

type OrderSummaryProps = {
  summary: CartSummary;
  /** The service's answer is on its way; the figures are the app's own until then. */
  isPending: boolean;
  /** Title of the applied coupon, `null` while that is not known; undefined without one. */
  couponTitle: string | null | undefined;
  /** Something in the cart can be bought. */
  canCheckOut: boolean;
};

/** What the cart costs, and the way to the checkout. */
export function OrderSummary({ summary, isPending, couponTitle, canCheckOut }: OrderSummaryProps) {
  const headingId = useId();
  const { subtotal, discount, delivery, total, verdict } = summary;
  const hasDiscount = discount !== null && discount.amount > 0;
  useAnnounced(total === null || isPending ? null : words.announceTotal(formatMoney(total)));
  return (
    <section className={styles['summary']} aria-labelledby={headingId}>
      <h2 id={headingId}>{words.summary}</h2>
      <Figures isPending={isPending}>
        <Figure term={words.subtotal}>
          <Amount amount={subtotal} isPending={isPending} />
        </Figure>
        <Figure
          term={words.discount}
          note={hasDiscount && couponTitle !== undefined ? (couponTitle ?? words.yourCoupon) : null}
        >
          {hasDiscount && '−'}
          <Amount amount={discount} isPending={isPending} />
        </Figure>
        <Figure term={words.delivery}>
          {delivery?.amount === 0 ? words.freeDelivery : <Amount amount={delivery} isPending={isPending} />}
        </Figure>
        <Figure isTotal term={words.total}>
          <Amount amount={total} isPending={isPending} />
        </Figure>
      </Figures>
      {couponTitle !== undefined && verdict?.kind === 'gives_nothing' && (
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
      {canCheckOut && couponTitle === undefined && (
        <a className={styles['coupon-link']} href="#coupons">
          {words.haveCoupon}
        </a>
      )}
    </section>
  );
}

function Amount({ amount, isPending }: { amount: Money | null; isPending: boolean }) {
  if (amount !== null) return formatMoney(amount);
  return isPending ? <Skeleton width="4.5rem" height="1lh" /> : words.atCheckout;
}
