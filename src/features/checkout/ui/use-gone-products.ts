import { useQuery } from '@tanstack/react-query';
import type { GoneProduct } from './refusal-props.ts';

/** Which of these products the catalog no longer has; asked anew each time that it matters. */
export function useGoneProducts(
  lines: readonly { readonly productId: string }[],
  find: () => Promise<readonly GoneProduct[]>,
) {
  const ids = lines.map((line) => line.productId);
  return useQuery({ queryKey: ['checkout', 'gone-products', ids], queryFn: find, staleTime: 0, gcTime: 0 });
}

/** A line of which less can be had than is wanted. */
export type ShortLine = { readonly productId: string; readonly available: number };

export function shortLines(gone: readonly GoneProduct[]): ShortLine[] {
  return gone.map(({ productId }) => ({ productId, available: 0 }));
}
