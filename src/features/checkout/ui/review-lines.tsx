import type { ReactNode } from 'react';
import type { CartLine } from '@/features/cart/store.ts';
import type { Quote } from '@/features/orders/schemas.ts';
import { checkoutMessages as words } from '@/shared/messages/checkout.ts';
import { formatMoney } from '@/shared/money/format-money.ts';
import { isSameMoney } from '@/shared/money/money.ts';
import { Skeleton } from '@/shared/ui/skeleton.tsx';
import styles from './order-summary.module.css';

/** What the checkout shows of a product; the catalog's own words and picture. */
export type ReviewedProduct = { readonly name: string; readonly picture: ReactNode };

type ReviewLinesProps = {
  lines: readonly CartLine[];
  quote: Quote | undefined;
  /** Undefined for a product that is not known yet, or no more. */
  productOf: (productId: string) => ReviewedProduct | undefined;
};

/** What is about to be bought, at the prices of the quote, and where one is not the price last seen. */
export function ReviewLines({ lines, quote, productOf }: ReviewLinesProps) {
  const quoted = new Map(quote?.lines.map((line) => [line.productId, line]));
  return (
    <ul className={styles['lines']} aria-label={words.lines}>
      {lines.map((line) => {
        const product = productOf(line.productId);
        const price = quoted.get(line.productId);
        return (
          <li key={line.productId}>
            <span className={styles['picture']}>{product?.picture}</span>
            <span className={styles['name']}>{product?.name ?? words.unknownProduct}</span>
            <span className={styles['detail']}>
              {words.quantity(line.quantity)}
              {price && !isSameMoney(price.unitPrice, line.lastSeenUnitPrice) && (
                <> · {words.priceWas(formatMoney(line.lastSeenUnitPrice))}</>
              )}
            </span>
            <span className={styles['amount']}>
              {price ? formatMoney(price.subtotal) : <Skeleton width="4em" />}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
