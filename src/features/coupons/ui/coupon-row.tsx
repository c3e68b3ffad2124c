import { memo, useId } from 'react';
import { couponMessages as words } from '@/shared/messages/coupons.ts';
import { paths } from '@/shared/paths.ts';
import { Button } from '@/shared/ui/button.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { Icon } from '@/shared/ui/icon.tsx';
import type { Coupon } from '../schemas.ts';
import styles from './coupon-row.module.css';

export type CouponRowProps = {
  coupon: Coupon;
  /** What the coupon does for this cart, in words. */
  statement: string;
  /** It takes something off this cart. */
  counts: boolean;
  isApplied: boolean;
  isBest: boolean;
  /** An attempt to apply it is under way. */
  isAsking: boolean;
  /** Why the last attempt did not apply it. */
  problem: string | null;
  /** The shopper's order that used it. */
  orderId: string | null;
  /** It counts for signed-in customers only, and nobody is signed in. */
  needsSignIn: boolean;
  onApply: (couponId: string) => void;
  onRemove: () => void;
};

/** One coupon that explains itself. Memoised: of a long list only the rows whose words change are rendered again. */
export const CouponRow = memo(function CouponRow(props: CouponRowProps) {
  const { coupon, isApplied, isAsking } = props;
  const titleId = useId();
  return (
    <li className={`${styles['row']} ${isApplied ? styles['applied'] : ''}`} aria-labelledby={titleId}>
      <div className={styles['head']}>
        <h3 id={titleId} className={styles['title']}>
          {coupon.title}
        </h3>
        <Badges isApplied={isApplied} isBest={props.isBest} />
      </div>
      {coupon.description && <p className={styles['description']}>{coupon.description}</p>}
      <div className={styles['foot']}>
        <div className={styles['standing']}>
          <Standing {...props} />
          <span className={styles['code']}>{coupon.code}</span>
        </div>
        <Button
          look="secondary"
          busy={isAsking}
          aria-label={isApplied ? words.remove(coupon.code) : words.apply(coupon.code)}
          onClick={(event) => {
            // The row has moved under the second click of a double click.
            if (event.detail > 1) return;
            if (isApplied) props.onRemove();
            else props.onApply(coupon.id);
          }}
        >
          {isApplied ? words.removeShort : words.applyShort}
        </Button>
      </div>
    </li>
  );
});

function Badges({ isApplied, isBest }: Pick<CouponRowProps, 'isApplied' | 'isBest'>) {
  return (
    <>
      {isApplied && (
        <span className={styles['badge']}>
          <Icon name="seal" size={16} />
          <span>{words.applied}</span>
        </span>
      )}
      {isBest && (
        <span className={`${styles['badge']} ${styles['best']}`}>
          <Icon name="star" size={16} />
          <span>{words.best}</span>
        </span>
      )}
    </>
  );
}

function Standing(props: CouponRowProps) {
  const { statement, counts, isApplied, isAsking, problem, orderId, needsSignIn } = props;
  return (
    <>
      {(isAsking || problem !== statement) && (
        <p className={styles[isAsking ? 'hint' : counts ? 'saving' : 'obstacle']}>
          {isAsking ? words.asking : statement}
        </p>
      )}
      {problem !== null && <p className={styles['problem']}>{problem}</p>}
      {orderId !== null && (
        <Link className={styles['way-out']} href={paths.order(orderId)}>
          {words.seeOrder}
        </Link>
      )}
      {needsSignIn && (
        <Link className={styles['way-out']} href={paths.signIn(paths.cart())}>
          {words.goToSignIn}
        </Link>
      )}
      {isApplied && !counts && (
        <p className={styles['hint']}>
          {words.givesNothingNow} {words.stays}
        </p>
      )}
    </>
  );
}
