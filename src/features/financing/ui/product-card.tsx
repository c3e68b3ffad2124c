import { type ReactNode, useId } from 'react';
import { financingMessages as words } from '@/shared/messages/financing.ts';
import { formatMoney } from '@/shared/money/format-money.ts';
import type { FinancingStanding } from '../schemas.ts';
import styles from './product-card.module.css';

type ProductCardProps = {
  /** Without a status nobody is signed in. */
  standing: Pick<FinancingStanding, 'product' | 'creditLimit'> & Partial<FinancingStanding>;
  children?: ReactNode;
};

/** One product: what it is, how it stands, its terms, and what can be done. */
export function ProductCard({ standing, children }: ProductCardProps) {
  const { product, status } = standing;
  const titleId = useId();
  return (
    <section className={styles['card']} aria-labelledby={titleId} data-status={status}>
      <header className={styles['head']}>
        <h2 id={titleId}>{words.products[product]}</h2>
        {status && (
          <p className={styles['badge']} data-status={status}>
            {words.statuses[status]}
          </p>
        )}
      </header>
      <ul className={styles['terms']} aria-label={words.terms(words.products[product])}>
        {termsOf(standing).map((term) => (
          <li key={term}>{term}</li>
        ))}
      </ul>
      {children && <div className={styles['controls']}>{children}</div>}
    </section>
  );
}

function termsOf({ product, creditLimit }: ProductCardProps['standing']): readonly string[] {
  if (product === 'loan') return words.loanTerms;
  return words.cardTerms(creditLimit ? formatMoney(creditLimit) : null);
}
