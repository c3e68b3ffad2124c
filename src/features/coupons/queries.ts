import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { ApiError, callService } from '@/shared/api/client.ts';
import { type Coupon, couponEndpoints, type Validation } from './schemas.ts';

const FRESH_MS = 30_000;

/** Keys and queries of the Coupons service, generic to specific. */
export const couponQueries = {
  all: () => ['coupons'] as const,

  /** The caller's coupons with the service's clock; asked at most once in 30 seconds. */
  list: () =>
    queryOptions({
      queryKey: [...couponQueries.all(), 'list'] as const,
      queryFn: ({ signal }) => callService('coupons', couponEndpoints.listCoupons, { signal }),
      staleTime: FRESH_MS,
    }),

  /** One coupon by what the shopper typed, trimmed and in any letter case. Fails with 404 and 429. */
  byCode: (code: string) =>
    queryOptions({
      queryKey: [...couponQueries.all(), 'by-code', normaliseCode(code)] as const,
      queryFn: ({ signal }): Promise<Coupon> =>
        callService('coupons', couponEndpoints.findCouponByCode, {
          params: { code: normaliseCode(code) },
          signal,
        }),
      staleTime: FRESH_MS,
      retry: false,
    }),

  /**
   * The coupons of several codes, in their order, each asked for by {@link couponQueries.byCode}: `null` where a code leads
   * nowhere, `undefined` where the service could not say. Never fails.
   */
  byCodes: (codes: readonly string[]) =>
    queryOptions({
      queryKey: [...couponQueries.all(), 'by-codes', codes] as const,
      queryFn: ({ client }) => Promise.all(codes.map((code) => findOrNull(client, code))),
      staleTime: FRESH_MS,
    }),
};

async function findOrNull(client: QueryClient, code: string): Promise<Coupon | null | undefined> {
  const query = couponQueries.byCode(code);
  try {
    return await client.query(query);
  } catch (error) {
    const leadsNowhere = error instanceof ApiError && error.code === 'coupon_not_found';
    return leadsNowhere ? null : client.getQueryData(query.queryKey);
  }
}

/** Asks the service about one coupon and these lines. A "no" is an answer; writes nothing. @throws ApiError */
export function validateCoupon(
  couponId: string,
  lines: readonly { readonly productId: string; readonly quantity: number }[],
  signal?: AbortSignal,
): Promise<Validation> {
  return callService('coupons', couponEndpoints.validateCoupon, {
    params: { id: couponId },
    body: { lines: lines.map(({ productId, quantity }) => ({ productId, quantity })) },
    ...(signal && { signal }),
  });
}

/** The one spelling of a code: trimmed, upper case. */
export function normaliseCode(code: string): string {
  return code.trim().toUpperCase();
}
