import type { ReactNode } from 'react';
import { financingMessages as words } from '@/shared/messages/financing.ts';
import { formatMoney } from '@/shared/money/format-money.ts';
import type { Money } from '@/shared/money/money.ts';
import { creditLeft } from '../model/credit.ts';
import styles from './credit-figures.module.css';

type CreditFiguresProps = {
  limit: Money;
  used: Money;
  /** Further terms with their amounts. */
  children?: ReactNode;
};

/** Store credit: the limit, what unpaid orders use of it, and what is left. */
export function CreditFigures({ limit, used, children }: CreditFiguresProps) {
  return (
    <dl className={styles['figures']}>
      <CreditFigure term={words.limit} amount={formatMoney(limit)} />
      <CreditFigure term={words.used} amount={formatMoney(used)} />
      <CreditFigure term={words.creditLeft} amount={formatMoney(creditLeft({ limit, used }))} isStrong />
      {children}
    </dl>
  );
}

type CreditFigureProps = { term: string; amount: string; isStrong?: boolean };

export function CreditFigure({ term, amount, isStrong = false }: CreditFigureProps) {
  return (
    <div className={isStrong ? styles['strong'] : undefined}>
      <dt>{term}</dt>
      <dd>{amount}</dd>
    </div>
  );
}
