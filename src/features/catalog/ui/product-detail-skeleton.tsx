import { productMessages as words } from '@/shared/messages/product.ts';
import { Skeleton } from '@/shared/ui/skeleton.tsx';
import { VisuallyHidden } from '@/shared/ui/visually-hidden.tsx';
import styles from './product-detail.module.css';
import pictureStyles from './product-picture.module.css';

/** Holds a product's place while it loads. */
export function ProductDetailSkeleton() {
  return (
    <div className={styles['detail']}>
      <span className={`${pictureStyles['picture']} ${styles['picture']}`}>
        <Skeleton height="100%" />
      </span>
      <div className={styles['facts']}>
        <div role="status">
          <h1>
            <VisuallyHidden>{words.loading}</VisuallyHidden>
            <Skeleton width="70%" height="1.12em" />
          </h1>
        </div>
        <Skeleton width="6rem" height="calc(1.3 * var(--text-xl))" />
        <Skeleton height="4.5em" />
        <Skeleton width="8rem" />
        <Skeleton height="var(--target)" />
      </div>
    </div>
  );
}
