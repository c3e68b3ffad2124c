import type { ReactNode } from 'react';
import { catalogMessages as words } from '@/shared/messages/catalog.ts';
import { Skeleton } from '@/shared/ui/skeleton.tsx';
import cardStyles from './product-card.module.css';
import styles from './product-grid.module.css';

type ProductGridProps = {
  children: ReactNode;
  /** What is shown answers the last question; the answer to the present one is on its way. */
  isStale?: boolean;
};

/** The list of products: two columns on a phone, four on a desk. */
export function ProductGrid({ children, isStale = false }: ProductGridProps) {
  return (
    <ul className={styles['grid']} aria-label={words.products} aria-busy={isStale} data-stale={isStale}>
      {children}
    </ul>
  );
}

/** Holds the grid's place while it loads, card for card. */
export function ProductGridSkeleton({ count = 12 }: { count?: number }) {
  return (
    <div className={styles['grid']} aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={cardStyles['card']}>
          <span className={styles['picture']}>
            <Skeleton height="100%" />
          </span>
          <span className={styles['lines']}>
            <Skeleton width="85%" height="1em" />
            <Skeleton width="40%" height="1em" />
          </span>
          <Skeleton height="var(--target)" />
        </div>
      ))}
    </div>
  );
}
