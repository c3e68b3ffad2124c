import { couponMessages as words } from '@/shared/messages/coupons.ts';
import { instantText } from '@/shared/messages/formats.ts';
import { formatMoney } from '@/shared/money/format-money.ts';
import type { ApplyFailure, SettledAttempt } from '../apply-desk.ts';
import type { CouponObstacle, CouponVerdict } from '../model/describe-coupons.ts';

/** What a coupon would do for this cart, as one short sentence without a full stop. */
export function verdictText(verdict: CouponVerdict): string {
  switch (verdict.kind) {
    case 'saves':
      return words.saves(formatMoney(verdict.saving));
    case 'saves_delivery':
      return words.savesDelivery;
    case 'gives_nothing':
      return obstacleText(verdict.obstacle);
  }
}

/** Why a coupon gives nothing, and as far as something can be done, what. */
export function obstacleText(obstacle: CouponObstacle): string {
  switch (obstacle.code) {
    case 'minimum_subtotal_not_met':
      return words.minimumSubtotal(formatMoney(obstacle.missing));
    case 'minimum_quantity_not_met':
      return words.minimumQuantity(obstacle.missing);
    case 'no_qualifying_items':
      return words.noQualifyingItems;
    case 'delivery_already_free':
      return words.deliveryAlreadyFree;
    case 'not_started':
      return words.notStarted(instantText(obstacle.startsAt));
    case 'expired':
      return words.expired(instantText(obstacle.endsAt));
    case 'customer_limit_reached':
      return words.alreadyUsed;
    case 'usage_limit_reached':
      return words.limitReached;
    case 'held_by_another_order':
      return words.heldByAnotherOrder(instantText(obstacle.retryAt));
    case 'sign_in_required':
      return words.signIn;
    case 'first_order_only':
      return words.firstOrderOnly;
    case 'inactive':
      return words.inactive;
    case 'coupon_not_found':
      return words.notFound;
  }
}

/** Why an attempt got no answer; always says that nothing has changed or when to try again. */
function failureText(failure: ApplyFailure): string {
  if (failure.kind !== 'rate_limited') return words.failure[failure.kind];
  return failure.seconds === null
    ? words.failure.rateLimited
    : words.failure.rateLimitedFor(Math.max(1, Math.ceil(failure.seconds)));
}

/** Why an attempt did not apply the coupon. */
export function attemptText(attempt: SettledAttempt): string {
  return attempt.phase === 'refused' ? obstacleText(attempt.obstacle) : failureText(attempt.failure);
}

/** The same beside the code field, where only the code says which coupon is meant. */
export function codeAttemptText(attempt: SettledAttempt, code: string): string {
  if (attempt.phase === 'failed') return attemptText(attempt);
  return attempt.couponId === null ? words.codeNotFound(code) : words.codeRefused(code, attemptText(attempt));
}
