import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { CartQuote } from '@/features/cart/model/summarise-cart.ts';
import { orderQueries } from '@/features/orders/queries.ts';
import type { QuoteRequest } from '@/features/orders/schemas.ts';

/** How long the cart rests before the service is asked what it costs, so that five quick clicks are one question. */
const REST_MS = 250;

type QuotableLine = { readonly productId: string; readonly quantity: number };

/** The Orders service's price for this cart with standard delivery, asked for when the cart has rested for a moment. */
export function useCartQuote(lines: readonly QuotableLine[], couponId: string | null): CartQuote {
  const request = useMemo(() => quoteRequest(lines, couponId), [lines, couponId]);
  const lastRested = useRested(request);
  const rested = lastRested.lines.length > 0 ? lastRested : request;
  const isRested = JSON.stringify(rested) === JSON.stringify(request);
  const { data, isPlaceholderData, isFetching } = useQuery({
    ...orderQueries.quote(rested),
    enabled: rested.lines.length > 0,
    placeholderData: keepPreviousData,
  });
  const isExact = isRested && !isPlaceholderData;
  return {
    quoted: (isExact && data) || null,
    lastDelivery: data?.delivery ?? null,
    isPending: lines.length > 0 && (!isRested || (isFetching && !(isExact && data))),
  };
}

function quoteRequest(lines: readonly QuotableLine[], couponId: string | null): QuoteRequest {
  return {
    lines: lines.map(({ productId, quantity }) => ({ productId, quantity })),
    couponId,
    delivery: { method: 'standard' },
  };
}

/** The last value that stood still for {@link REST_MS}. */
function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
