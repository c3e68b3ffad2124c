import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readFoundCodes } from '../found-codes.ts';
import { couponQueries } from '../queries.ts';
import type { Coupon } from '../schemas.ts';

/**
 * The code of one coupon, for a page that only names it and judges none: from the list, else from the codes that the
 * shopper has found. `null` while it is not known.
 */
export function useCouponCode(couponId: string | null): string | null {
  const [foundCodes] = useState(() => readFoundCodes(() => localStorage));
  const { data: list } = useQuery({ ...couponQueries.list(), enabled: couponId !== null });
  const isUnlisted = couponId !== null && list !== undefined && codeIn(list.items, couponId) === null;
  const { data: found = [] } = useQuery({ ...couponQueries.byCodes(foundCodes), enabled: isUnlisted });
  return codeIn(list?.items ?? [], couponId) ?? codeIn(found, couponId);
}

function codeIn(coupons: readonly (Coupon | null | undefined)[], couponId: string | null): string | null {
  return coupons.find((coupon) => coupon?.id === couponId)?.code ?? null;
}
