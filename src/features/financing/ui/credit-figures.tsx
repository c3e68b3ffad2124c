import type { ReactNode } from 'react';
import { financingMessages as words } from '@/shared/messages/financing.ts';
import { formatMoney } from '@/shared/money/format-money.ts';
import { Figure, Figures } from '@/shared/ui/figures.tsx';
import { type Credit, creditLeft } from '../model/credit.ts';

type CreditFiguresProps = Credit & {
  /** Further figures; the last one is the total. Without any, what is left is. */
  children?: ReactNode;
};

/** Store credit: the limit, what unpaid orders use of it, and what is left. */
export function CreditFigures({ limit, used, children }: CreditFiguresProps) {
  return (
    <Figures>
      <Figure term={words.limit}>{formatMoney(limit)}</Figure>
      <Figure term={words.used}>{formatMoney(used)}</Figure>
      <Figure term={words.creditLeft} isTotal={!children}>
        {formatMoney(creditLeft({ limit, used }))}
      </Figure>
      {children}
    </Figures>
  );
}
