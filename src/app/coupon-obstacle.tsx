import { CouponReason } from '@/features/coupons/schemas.ts';
import { obstacleText } from '@/features/coupons/ui/coupon-words.ts';

/** Why a coupon does not count, in the words of the coupon panel; nothing for a reason that the app does not know. */
export function CouponObstacle({ reason }: { reason: { readonly code: string } }) {
  if (reason.code === 'coupon_not_found') return `${obstacleText({ code: 'coupon_not_found' })}.`;
  const parsed = CouponReason.safeParse(reason);
  return parsed.success ? `${obstacleText(parsed.data)}.` : null;
}
