import { useQueryClient } from '@tanstack/react-query';
import { use, useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { couponMessages as words } from '@/shared/messages/coupons.ts';
import { afterNextPaint } from '@/shared/ui/after-next-paint.ts';
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
import {
  type CouponObstacle,
  type CouponVerdict,
  explainReason,
  isOver,
  type ListCircumstances,
} from '../model/describe-coupons.ts';
import { couponQueries, validateCoupon } from '../queries.ts';
import type { Coupon } from '../schemas.ts';
import { attemptText, codeAttemptText } from './coupon-words.ts';

export type ApplyActions = {
  readonly apply: (couponId: string) => void;
  /** Settles with whether the code's coupon is in the cart now. */
  readonly applyCode: (code: string) => Promise<boolean>;
  /** Ends an attempt under way and takes the applied coupon out of the cart, at once and without asking. */
  readonly remove: () => void;
};

type CartSide = {
  /** The lines at any later moment, also when the panel is no longer on screen. */
  linesNow: () => readonly AskedLine[];
  coupons: readonly Coupon[];
  /** What the rule says here of one of the coupons. */
  judge: (coupon: Coupon) => CouponVerdict;
  onApplied: (couponId: string) => void;
  onRemoved: () => void;
};

/** What an attempt is held against: the lines, who asks, and when. */
export type AttemptCart = Pick<ListCircumstances, 'customer' | 'now'> & { lines: readonly AskedLine[] };

/**
 * The present attempt, as long as it is about what is asked for and still speaks of this cart. Only what shows an attempt
 * looks for it, so that a tap on one coupon renders that coupon and nothing around it.
 */
export function useAttempt(
  isAbout: (attempt: ApplyAttempt) => boolean,
  cart: AttemptCart,
): ApplyAttempt | null {
  const { desk } = use(CouponSessionContext);
  return useStore(desk.store, ({ attempt }) =>
    attempt !== null && isAbout(attempt) && speaksOf(attempt, cart) ? attempt : null,
  );
}

/** What starts and ends an attempt; the same object always. */
export function useApplyActions(cart: CartSide): ApplyActions {
  const { desk, foundCodes } = use(CouponSessionContext);
  const client = useQueryClient();
  const latest = useRef(cart);
  useEffect(() => {
    latest.current = cart;
  });

  return useMemo((): ApplyActions => {
    const questionsAfter = (shown: Promise<void>): ApplyQuestions => ({
      validate: async (couponId, lines, signal) => {
        await shown;
        signal.throwIfAborted();
        return validateCoupon(couponId, lines, signal);
      },
      findByCode: async (code) => {
        await shown;
        return client.query(couponQueries.byCode(code));
      },
    });
    const verdictHere = (couponId: string | null): CouponVerdict | null => {
      const coupon = latest.current.coupons.find(({ id }) => id === couponId);
      return coupon ? latest.current.judge(coupon) : null;
    };
    const port: ApplyCart = {
      lines: () => latest.current.linesNow(),
      explain: (couponId, reason) => explainReason(reason, verdictHere(couponId)),
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
      const result = await desk.apply(target, questionsAfter(afterNextPaint()), port);
      if (typeof result === 'string') return result === 'accepted';
      announce(result.code === null ? attemptText(result) : codeAttemptText(result, result.code));
      if (result.phase === 'refused' && isNews(result.obstacle, verdictHere(result.couponId)))
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
}

/** An answer holds for the lines it was given for; that a code could not be found has nothing to do with them. */
function speaksOf(attempt: ApplyAttempt, cart: AttemptCart): boolean {
  if (attempt.phase === 'asking' || attempt.couponId === null) return true;
  if (attempt.phase === 'refused' && isOver(attempt.obstacle, cart)) return false;
  return attempt.askedFor === linesKey(cart.lines);
}

/** Whether a "no" is not what the list says of the coupon, which is then out of date. */
function isNews({ code }: CouponObstacle, listed: CouponVerdict | null): boolean {
  // The list would no longer have it, and its entry could no longer say why.
  if (listed === null || code === 'coupon_not_found') return false;
  return listed.kind !== 'gives_nothing' || listed.obstacle.code !== code;
}
