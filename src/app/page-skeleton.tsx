import { shellMessages as words } from '@/shared/messages/shell.ts';
import { Skeleton } from '@/shared/ui/skeleton.tsx';
import { VisuallyHidden } from '@/shared/ui/visually-hidden.tsx';
import styles from './page-state.module.css';

/** While a page's part of the program is on its way. */
export function PageSkeleton() {
  return (
    <div className={styles['skeleton']}>
      <p role="status">
        <VisuallyHidden>{words.loading}</VisuallyHidden>
      </p>
      <Skeleton width="min(20rem, 70%)" height="var(--text-2xl)" />
      <Skeleton height="12rem" />
      <Skeleton height="6rem" />
    </div>
  );
}
