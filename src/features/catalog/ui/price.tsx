import { catalogMessages as words } from '@/shared/messages/catalog.ts';
import { formatMoney } from '@/shared/money/format-money.ts';
import { VisuallyHidden } from '@/shared/ui/visually-hidden.tsx';
import type { Product } from '../schemas.ts';
import styles from './price.module.css';

type PriceProps = { product: Pick<Product, 'unitPrice' | 'compareAtPrice'>; size?: 'medium' | 'large' };

/** A product's price and, when it is reduced, the struck-through one it had before. */
export function Price({ product: { unitPrice, compareAtPrice }, size = 'medium' }: PriceProps) {
  const isReduced = compareAtPrice !== undefined && compareAtPrice.amount > unitPrice.amount;
  return (
    <p className={`${styles['price']} ${styles[size] ?? ''}`}>
      <span className={isReduced ? styles['reduced'] : undefined}>
        <VisuallyHidden inText>{words.priceNow} </VisuallyHidden>
        {formatMoney(unitPrice)}
      </span>
      {isReduced && (
        <s className={styles['before']}>
          <VisuallyHidden inText>{words.priceWas} </VisuallyHidden>
          {formatMoney(compareAtPrice)}
        </s>
      )}
    </p>
  );
}
