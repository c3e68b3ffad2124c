import { DeliveryMethod, type Quote } from '@/features/orders/schemas.ts';
import { checkoutMessages as words } from '@/shared/messages/checkout.ts';
import { formatMoney } from '@/shared/money/format-money.ts';
import { Skeleton } from '@/shared/ui/skeleton.tsx';
import { useAnnounced } from '@/shared/ui/use-announced.ts';
import styles from './checkout-form.module.css';

type DeliveryMethodChoiceProps = {
  method: DeliveryMethod;
  /** What the whole order would cost with each; undefined while not known. */
  quotes: Readonly<Record<DeliveryMethod, Quote | undefined>>;
  onChoose: (method: DeliveryMethod) => void;
};

export function DeliveryMethodChoice({ method, quotes, onChoose }: DeliveryMethodChoiceProps) {
  const total = quotes[method]?.total;
  useAnnounced(total ? `${words.total} ${formatMoney(total)}` : null);
  return (
    <div className={styles['choices']} role="radiogroup" aria-label={words.deliveryMethod}>
      {DeliveryMethod.options.map((each) => (
        <label key={each} className={styles['choice']}>
          <input
            type="radio"
            name="method"
            value={each}
            checked={each === method}
            onChange={() => onChoose(each)}
          />
          <span>{words.methods[each]}</span>
          <span className={styles['price']}>{priceOf(quotes[each])}</span>
        </label>
      ))}
    </div>
  );
}

function priceOf(quote: Quote | undefined) {
  if (!quote) return <Skeleton width="4em" />;
  return quote.delivery.amount === 0 ? words.free : formatMoney(quote.delivery);
}
