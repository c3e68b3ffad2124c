import { useId } from 'react';
import { couponMessages as words } from '@/shared/messages/coupons.ts';
import { Button } from '@/shared/ui/button.tsx';
import type { CouponVerdict } from '../model/describe-coupons.ts';
import styles from './coupon-row.module.css';
import { verdictText } from './coupon-words.ts';

/** What the service says of the applied coupon for exactly this cart: its verdict, or why there is none. */
export type ServiceVerdict = CouponVerdict | 'pending' | 'unavailable';

type AppliedSlotProps = {
  verdict: ServiceVerdict;
  /** The list came and does not have it; otherwise the list itself is missing. */
  isUnlisted: boolean;
  onRemove: () => void;
};

/** The place of the applied coupon while the list cannot say which it is. It never goes without a word. */
export function AppliedSlot({ verdict, isUnlisted, onRemove }: AppliedSlotProps) {
  const titleId = useId();
  const counts = typeof verdict === 'object' && verdict.kind !== 'gives_nothing';
  return (
    <li className={`${styles['row']} ${styles['unknown']}`} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles['title']}>
        {words.unknownTitle}
      </h3>
      <div className={styles['foot']}>
        <div className={styles['standing']}>
          <p className={counts ? styles['saving'] : styles['obstacle']}>{slotText(verdict)}</p>
          {isUnlisted && (
            <p className={styles['hint']}>
              {words.notListed} {!counts && words.pickAnother}
            </p>
          )}
        </div>
        <Button onClick={onRemove} aria-label={words.removeUnknown}>
          {words.removeShort}
        </Button>
      </div>
    </li>
  );
}

function slotText(verdict: ServiceVerdict): string {
  if (verdict === 'pending') return words.checking;
  if (verdict === 'unavailable') return words.cannotCheck;
  return verdictText(verdict);
}
