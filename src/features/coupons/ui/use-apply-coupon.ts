import { useQueryClient } from '@tanstack/react-query';
import { use, useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { couponMessages as words } from '@/shared/messages/coupons.ts';
import { announce } from '@/shared/ui/announcer.tsx';
import {
  type ApplyAttempt,
  type ApplyCart,
  type ApplyQuestions,
  type ApplyTarget,
  type AskedLine,
  linesKey,
} from '../apply-desk.ts';
import { CouponSessionContext } from '../coupon-session.ts';
import type { CouponObstacle } from '../model/describe-coupons.ts';
import { couponQueries, validateCoupon } from '../queries.ts';
import type { Coupon } from '../schemas.ts';
import { attemptText } from './coupon-words.ts';

export type ApplyActions = {
  readonly apply: (couponId: string) => void;
  /** Settles with whether the code's coupon is in the cart now. */
  readonly applyCode: (code: string) => Promise<boolean>;
  /** Ends an attempt under way and takes the applied coupon out of the cart, at once and without asking. */
  readonly remove: () => void;
};

type CartSide = {
  lines: readonly AskedLine[];
  coupons: readonly Coupon[];
  onApplied: (couponId: string) => void;
  onRemoved: () => void;
};

/** The present attempt, as far as it still speaks of these lines, and what starts and ends one. Actions are stable. */
export function useApplyCoupon(cart: CartSide): { attempt: ApplyAttempt | null; actions: ApplyActions } {
  const { desk, foundCodes } = use(CouponSessionContext);
  const client = useQueryClient();
  const attempt = useStore(desk.store, (state) => state.attempt);
  const latest = useRef(cart);
  useEffect(() => {
    latest.current = cart;
  });

  const actions = useMemo((): ApplyActions => {
    const questions: ApplyQuestions = {
      validate: validateCoupon,
      findByCode: (code) => client.query(couponQueries.byCode(code)),
    };
    const port: ApplyCart = {
      lines: () => latest.current.lines,
      couponFound: (coupon) => foundCodes.codeFound(coupon.code),
      couponApplied: (couponId) => {
        const { coupons, onApplied } = latest.current;
        onApplied(couponId);
        const applied = coupons.find(({ id }) => id === couponId);
        if (!applied) return;
        // Should the list drop it later, it can still be named.
        foundCodes.codeFound(applied.code);
        client.setQueryData(couponQueries.byCode(applied.code).queryKey, applied);
        announce(words.announceApplied(applied.title));
      },
    };
    const start = async (target: ApplyTarget): Promise<boolean> => {
      const result = await desk.apply(target, questions, port);
      if (typeof result === 'string') return result === 'accepted';
      announce(attemptText(result));
      if (result.phase === 'refused' && isNewsOfTheCoupon(result.obstacle))
        await client.invalidateQueries({ queryKey: couponQueries.list().queryKey });
      return false;
    };
    return {
      apply: (couponId) => void start({ couponId }),
      applyCode: (code) => start({ code }),
      remove: () => {
        desk.cancel();
        latest.current.onRemoved();
        announce(words.announceRemoved);
      },
    };
  }, [client, desk, foundCodes]);

  return { attempt: attempt && speaksOf(attempt, cart.lines) ? attempt : null, actions };
}

/** An answer holds for the lines it was given for; that a code could not be found has nothing to do with them. */
function speaksOf(attempt: ApplyAttempt, lines: readonly AskedLine[]): boolean {
  return attempt.phase === 'asking' || attempt.couponId === null || attempt.askedFor === linesKey(lines);
}

/** Whether a "no" is about the coupon itself, so that the list must have changed since it was asked for. */
function isNewsOfTheCoupon({ code }: CouponObstacle): boolean {
  switch (code) {
    case 'minimum_subtotal_not_met':
    case 'minimum_quantity_not_met':
    case 'no_qualifying_items':
    case 'delivery_already_free':
    case 'coupon_not_found':
      return false;
    case 'inactive':
    case 'not_started':
    case 'expired':
    case 'usage_limit_reached':
    case 'held_by_another_order':
    case 'customer_limit_reached':
    case 'sign_in_required':
    case 'first_order_only':
      return true;
  }
}
