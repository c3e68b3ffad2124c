import type { Quote } from '@/features/orders/schemas.ts';
import { checkoutMessages as words } from '@/shared/messages/checkout.ts';
import { formatMoney } from '@/shared/money/format-money.ts';
import type { Money } from '@/shared/money/money.ts';
import { Figure, Figures } from '@/shared/ui/figures.tsx';
import { Skeleton } from '@/shared/ui/skeleton.tsx';

type OrderFiguresProps = {
  /** Undefined while it is being worked out. */
  quote: Quote | undefined;
  couponCode: string | null;
};

/** The figures of the quote, as terms and their amounts. */
export function OrderFigures({ quote, couponCode }: OrderFiguresProps) {
  const hasDiscount = quote !== undefined && quote.discount.amount > 0;
  return (
    <Figures isPending={!quote}>
      <Figure term={words.subtotal}>{amountText(quote?.subtotal)}</Figure>
      <Figure term={words.discount} note={hasDiscount && couponCode ? words.coupon(couponCode) : null}>
        {hasDiscount && '−'}
        {amountText(quote?.discount)}
      </Figure>
      <Figure term={words.delivery}>
        {quote?.delivery.amount === 0 ? words.free : amountText(quote?.delivery)}
      </Figure>
      <Figure isTotal term={words.total}>
        {amountText(quote?.total)}
      </Figure>
    </Figures>
  );
}

function amountText(amount: Money | undefined) {
  return amount ? formatMoney(amount) : <Skeleton width="4.5em" />;
}
