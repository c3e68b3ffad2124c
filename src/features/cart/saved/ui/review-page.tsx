import type { ReactNode } from 'react';
import { savedCartMessages as words } from '@/shared/messages/saved-cart.ts';
import { formatMoney } from '@/shared/money/format-money.ts';
import type { Money } from '@/shared/money/money.ts';
import { Button } from '@/shared/ui/button.tsx';
import { FailureNotice } from '@/shared/ui/failure-notice.tsx';
import { Notice } from '@/shared/ui/notice.tsx';
import { Skeleton } from '@/shared/ui/skeleton.tsx';
import { useAnnounced } from '@/shared/ui/use-announced.ts';
import { CART_LIMITS } from '../../create-cart-store.ts';
import type { MergeReview, ReviewChoice, ReviewLine as Line } from '../model/review-merge.ts';
import { ReviewLine } from './review-line.tsx';
import styles from './review-page.module.css';
import type { ProductsOf } from './use-products-of.ts';

type ReviewPageProps = {
  review: MergeReview;
  lines: readonly Line[];
  catalog: ProductsOf;
  dropped: ReadonlySet<string>;
  onToggled: (productId: string, isKept: boolean) => void;
  /** What has become of the coupons, in words. */
  coupon: ReactNode;
  /** Items that are kept and can be had. */
  count: number;
  /** What they cost; `null` when the shop cannot say, `undefined` while it is asked. */
  total: Money | null | undefined;
  onChosen: (choice: ReviewChoice) => void;
};

/** Two carts that became one at sign-in: what came from where, what stays, and the ways back to either of them. */
export function ReviewPage({
  review,
  lines,
  catalog,
  dropped,
  onToggled,
  coupon,
  count,
  total,
  onChosen,
}: ReviewPageProps) {
  const kept = lines.filter((line) => !dropped.has(line.productId));
  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <h1 tabIndex={-1}>{words.reviewTitle}</h1>
        <p className={styles['intro']}>{words.reviewIntro}</p>
      </div>
      {catalog.status === 'error' && (
        <FailureNotice
          title={words.productsFailed}
          error={catalog.error}
          onRetry={catalog.retry}
          isRetrying={catalog.isRetrying}
        />
      )}
      {kept.length > CART_LIMITS.lines && (
        <Notice tone="warning">{words.tooManyLines(CART_LIMITS.lines)}</Notice>
      )}
      <ul className={styles['lines']} aria-label={words.reviewLines}>
        {lines.map((line) => (
          <ReviewLine
            key={line.productId}
            line={line}
            product={
              catalog.products.get(line.productId) ?? (catalog.status === 'pending' ? undefined : null)
            }
            isKept={!dropped.has(line.productId)}
            onToggled={(isKept) => onToggled(line.productId, isKept)}
          />
        ))}
      </ul>
      {coupon}
      <Total count={count} total={total} />
      <Choices review={review} onChosen={onChosen} />
    </div>
  );
}

function Total({ count, total }: { count: number; total: Money | null | undefined }) {
  useAnnounced(total ? `${words.total(count)}: ${formatMoney(total)}` : null);
  if (total === null) return null;
  return (
    <p className={styles['total']}>
      <span>{words.total(count)}</span>
      <strong>{total ? formatMoney(total) : <Skeleton width="5rem" />}</strong>
    </p>
  );
}

type ChoicesProps = { review: MergeReview; onChosen: (choice: ReviewChoice) => void };

function Choices({ review: { device, saved }, onChosen }: ChoicesProps) {
  return (
    <div className={styles['choices']}>
      <Button look="primary" wide onClick={() => onChosen('combined')}>
        {words.keepCombined}
      </Button>
      <div className={styles['either']}>
        <p>{words.deviceHolds(countOf(device.lines))}</p>
        <Button wide onClick={() => onChosen('device')}>
          {words.onlyDevice}
        </Button>
      </div>
      <div className={styles['either']}>
        <p>{words.savedHolds(countOf(saved.lines))}</p>
        <Button wide onClick={() => onChosen('saved')}>
          {words.onlySaved}
        </Button>
      </div>
    </div>
  );
}

function countOf(lines: readonly { readonly quantity: number }[]): number {
  return lines.reduce((sum, line) => sum + line.quantity, 0);
}
