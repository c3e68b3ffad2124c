import { useQuery, useQueryClient } from '@tanstack/react-query';
import { use, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { CouponSessionContext } from '../coupon-session.ts';
import { couponQueries, normaliseCode } from '../queries.ts';
import type { Coupon, CouponCustomer } from '../schemas.ts';
import { useServiceTime } from './use-service-time.ts';

export type KnownCoupons =
  | { readonly status: 'loading' }
  | {
      readonly status: 'failed';
      readonly error: unknown;
      readonly isRetrying: boolean;
      readonly retry: () => void;
    }
  | {
      readonly status: 'ready';
      /** The service's list, and what was found by code and is not on it. */
      readonly coupons: readonly Coupon[];
      readonly customer: CouponCustomer;
      /** The service's clock, in ms; moves when a window opens or closes. */
      readonly now: number;
      /** The list could not be asked for again; what is here is the last answer. */
      readonly isOutdated: boolean;
    };

const NONE: readonly Coupon[] = [];
const NO_ANSWERS: readonly (Coupon | null | undefined)[] = [];

/** Everything the app knows of the shopper's coupons. Until the list is there the answer is unknown, not "none". */
export function useCoupons(): KnownCoupons {
  const list = useQuery(couponQueries.list());
  const found = useFoundCoupons(list.data?.items);
  const coupons = useMemo(() => withFound(list.data?.items ?? NONE, found), [list.data?.items, found]);
  const now = useServiceTime(list.data?.serverTime, list.dataUpdatedAt, coupons);

  if (list.data) {
    return { status: 'ready', coupons, customer: list.data.customer, now, isOutdated: list.isRefetchError };
  }
  if (!list.isError) return { status: 'loading' };
  return {
    status: 'failed',
    error: list.error,
    isRetrying: list.isFetching,
    retry: () => void list.refetch(),
  };
}

/** A list without additions stays the same array, so that nothing that hangs on it is computed again. */
function withFound(listed: readonly Coupon[], found: readonly Coupon[]): readonly Coupon[] {
  if (found.length === 0) return listed;
  const ids = new Set(listed.map((coupon) => coupon.id));
  const missing = found.filter((coupon) => !ids.has(coupon.id));
  return missing.length > 0 ? [...listed, ...missing] : listed;
}

/** The coupons of remembered codes that are not on the list; asked for once the list is there. */
function useFoundCoupons(listed: readonly Coupon[] | undefined): readonly Coupon[] {
  const { foundCodes } = use(CouponSessionContext);
  const codes = useStore(foundCodes.store);
  const unlisted = useMemo(() => {
    if (!listed) return [];
    const known = new Set(listed.map((coupon) => normaliseCode(coupon.code)));
    return codes.filter((code) => !known.has(code));
  }, [codes, listed]);
  const client = useQueryClient();
  const { data = NO_ANSWERS } = useQuery({
    ...couponQueries.byCodes(unlisted),
    enabled: unlisted.length > 0,
    // What has just been found, or applied, is there already.
    placeholderData: () => unlisted.map((code) => client.getQueryData(couponQueries.byCode(code).queryKey)),
  });
  useEffect(() => {
    for (const [index, code] of unlisted.entries()) if (data[index] === null) foundCodes.codeLost(code);
  }, [data, foundCodes, unlisted]);
  return useMemo(() => data.flatMap((coupon) => coupon ?? []), [data]);
}
