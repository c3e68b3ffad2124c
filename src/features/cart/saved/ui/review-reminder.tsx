import { savedCartMessages as words } from '@/shared/messages/saved-cart.ts';
import { paths } from '@/shared/paths.ts';
import { buttonClass } from '@/shared/ui/button.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { Notice } from '@/shared/ui/notice.tsx';
import type { MergeReview } from '../model/review-merge.ts';
import styles from './saved-notices.module.css';

type ReviewReminderProps = {
  review: MergeReview;
  /** On the cart page a review that is done can be looked at again. */
  isCartPage: boolean;
};

/** That two carts were combined at sign-in, with the way to look at what came of it. */
export function ReviewReminder({ review, isCartPage }: ReviewReminderProps) {
  if (review.choice === null) {
    return (
      <Notice
        actions={
          <Link className={buttonClass('primary')} href={paths.cartReview()}>
            {words.reviewLink}
          </Link>
        }
      >
        {words.reviewDue}
      </Notice>
    );
  }
  if (!isCartPage) return null;
  return (
    <p className={styles['quiet']}>
      {words.reviewAgain} <Link href={paths.cartReview()}>{words.reviewAgainLink}</Link>
    </p>
  );
}
