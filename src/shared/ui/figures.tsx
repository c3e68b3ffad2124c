import type { ReactNode } from 'react';
import styles from './figures.module.css';

type FiguresProps = {
  label?: string;
  /** Better figures are on their way. */
  isPending?: boolean;
  children: ReactNode;
};

/** Amounts that add up, one {@link Figure} each; the total comes last. */
export function Figures({ label, isPending, children }: FiguresProps) {
  return (
    <dl className={styles['figures']} aria-label={label} aria-busy={isPending}>
      {children}
    </dl>
  );
}

type FigureProps = {
  term: string;
  /** The formatted amount, or what stands in for it. */
  children: ReactNode;
  /** What the amount is due to. */
  note?: string | null;
  isTotal?: boolean;
};

export function Figure({ term, children, note, isTotal = false }: FigureProps) {
  return (
    <div className={isTotal ? styles['total'] : undefined}>
      <dt>{term}</dt>
      <dd className={styles['amount']}>{children}</dd>
      {note && <dd className={styles['note']}>{note}</dd>}
    </div>
  );
}
