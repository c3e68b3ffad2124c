import { startTransition, useCallback, useEffect, useMemo, useState } from 'react';
import { type CouponEntry, type ListCircumstances, verdictOf } from '../model/describe-coupons.ts';
import { indexInSlices } from '../model/filter-coupons.ts';
import { rankCoupons, rankInSlices, SLICE_SIZE } from '../model/rank-coupons.ts';
import { runInSlices } from '../run-in-slices.ts';
import type { Coupon } from '../schemas.ts';

export type Ranking = {
  /** Every coupon in its order. Of a long list the order is the last one known while a new one is being made. */
  readonly entries: readonly CouponEntry[];
  /** What an entry says for the cart as it is now. */
  readonly judge: (entry: CouponEntry) => CouponEntry;
};

/**
 * Judges and sorts the coupons: a short list at once, a long one in slices after the page has answered the shopper.
 * Meanwhile its entries keep their places and are judged one by one where they are looked at.
 *
 * @param circumstances the same object as long as nothing in it changes
 * @returns `null` until a long list has been judged for the first time
 */
export function useRanking(coupons: readonly Coupon[], circumstances: ListCircumstances): Ranking | null {
  const isShort = coupons.length <= SLICE_SIZE;
  const [latest, setLatest] = useState<RankedList | null>(null);
  useEffect(() => {
    if (isShort) return;
    return runInSlices(makeReady(coupons, circumstances), (entries) =>
      startTransition(() => setLatest({ entries, coupons, circumstances })),
    );
  }, [isShort, coupons, circumstances]);

  const atOnce = useMemo(
    () => (isShort ? rankCoupons(coupons, circumstances) : null),
    [isShort, coupons, circumstances],
  );
  const isCurrent =
    atOnce !== null || (latest?.coupons === coupons && latest.circumstances === circumstances);
  const judge = useCallback(
    (entry: CouponEntry) =>
      isCurrent ? entry : { coupon: entry.coupon, verdict: verdictOf(entry.coupon, circumstances) },
    [isCurrent, circumstances],
  );
  const entries = atOnce ?? latest?.entries;
  return useMemo(() => (entries ? { entries, judge } : null), [entries, judge]);
}

type RankedList = {
  readonly entries: readonly CouponEntry[];
  readonly coupons: readonly Coupon[];
  readonly circumstances: ListCircumstances;
};

function* makeReady(
  coupons: readonly Coupon[],
  circumstances: ListCircumstances,
): Generator<void, readonly CouponEntry[], void> {
  yield* indexInSlices(coupons, SLICE_SIZE);
  return yield* rankInSlices(coupons, circumstances);
}
