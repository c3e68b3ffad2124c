import { CouponReason } from '@/features/coupons/schemas.ts';
import { obstacleText } from '@/features/coupons/ui/coupon-words.ts';

/** Why a quote gives nothing off for its coupon, in the words of the coupon panel; `null` when it does, or has none. */
export function couponProblem(
  coupon: { readonly eligible: boolean; readonly reason?: { readonly code: string } | undefined } | null,
): string | null {
  if (!coupon || coupon.eligible || !coupon.reason) return null;
  const reason = CouponReason.safeParse(coupon.reason);
  return obstacleText(reason.success ? reason.data : { code: 'coupon_not_found' });
}
