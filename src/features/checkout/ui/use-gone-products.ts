import { useQuery } from '@tanstack/react-query';
import { checkoutMessages as words } from '@/shared/messages/checkout.ts';
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

/** Each of them named once: several may have no name that is known. */
export function goneTexts(gone: readonly GoneProduct[]): string[] {
  return [...new Set(gone.map(({ name }) => words.gone(name)))];
}
