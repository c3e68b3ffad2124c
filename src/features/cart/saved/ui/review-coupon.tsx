import { useId } from 'react';
import { savedCartMessages as words } from '@/shared/messages/saved-cart.ts';
import type { MergeReview } from '../model/review-merge.ts';
import styles from './review-page.module.css';

type ReviewCouponProps = {
  review: MergeReview;
  /** Its code; `null` while that is not known. */
  codeOf: (couponId: string) => string | null;
  /** Why the one that is applied takes nothing off, in words; `null` when it does. */
  problem: string | null;
};

/** Which of two carts' coupons is applied, and why not the other one: an order takes one. */
export function ReviewCoupon({ review, codeOf, problem }: ReviewCouponProps) {
  const headingId = useId();
  const ofDevice = review.device.couponId;
  const ofSaved = review.saved.couponId;
  const applied = ofDevice ?? ofSaved;
  if (applied === null) return null;
  const code = (couponId: string): string => codeOf(couponId) ?? words.aCoupon;
  return (
    <section className={styles['coupon']} aria-labelledby={headingId}>
      <h2 id={headingId}>{words.couponHeading}</h2>
      <p>{ofDevice === null ? words.couponOfSaved(code(applied)) : words.couponOfDevice(code(applied))}</p>
      {ofDevice !== null && ofSaved !== null && ofSaved !== ofDevice && (
        <p>{words.couponOther(code(ofSaved))}</p>
      )}
      {problem !== null && <p className={styles['note']}>{words.couponGivesNothing(problem)}</p>}
    </section>
  );
}
