import type { Settings } from '../settings.ts';
import type { CouponRow } from './coupon-tables.ts';

const SECOND_MS = 1000;

/** What the active scenarios make of a coupon; `undefined` when there is none any more. */
export type Deviate = (row: CouponRow) => CouponRow | undefined;

/** Asked once for each request: of 10,000 coupons, most are as they are. */
export function couponDeviations(settings: Settings): Deviate {
  const about = (name: 'coupon_gone' | 'coupon_withdrawn' | 'coupon_ended' | 'coupon_used_up') =>
    new Set(settings.active(name).map(({ couponId }) => couponId));
  const [gone, withdrawn, ended, usedUp] = [
    about('coupon_gone'),
    about('coupon_withdrawn'),
    about('coupon_ended'),
    about('coupon_used_up'),
  ];
  const deviating = new Set([...gone, ...withdrawn, ...ended, ...usedUp]);
  return (row) => {
    if (!deviating.has(row.id)) return row;
    if (gone.has(row.id)) return undefined;
    return {
      ...row,
      ...(withdrawn.has(row.id) && { active: false }),
      ...(ended.has(row.id) && endedAt(settings.now() - SECOND_MS)),
      ...(usedUp.has(row.id) && withoutUses(row)),
    };
  };
}

function endedAt(instant: number): Pick<CouponRow, 'endsAt'> {
  return { endsAt: new Date(instant).toISOString() };
}

function withoutUses({ redemptions }: CouponRow): Pick<CouponRow, 'usageLimit' | 'redemptions'> {
  const uses = Math.max(1, redemptions);
  return { usageLimit: uses, redemptions: uses };
}
