import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { catalogQueries } from '@/features/catalog/queries.ts';
import type { Product } from '@/features/catalog/schemas.ts';
import type { CouponLine } from '@/features/coupons/model/evaluate-coupon.ts';
import { priceableLines } from '../model/cart-contents.ts';
import type { CartInView } from './use-cart-in-view.ts';

export type ProductsById = ReadonlyMap<string, Product>;

export type CartContents = {
  readonly products: ProductsById;
  /** Every product asked for has been answered: what is not in `products` is not in the catalog. */
  readonly isComplete: boolean;
  /** The lines at today's prices; the same array as long as nothing changes. */
  readonly priceable: readonly CouponLine[];
  readonly error: unknown;
  readonly isRetrying: boolean;
  readonly retry: () => void;
};

/** The catalog's products for everything in the cart, saved for later, or just removed and still to be undone. */
export function useCartContents({ lines, saved, removedId }: CartInView): CartContents {
  const ids = [...lines, ...saved].map((line) => line.productId);
  if (removedId) ids.push(removedId);

  const query = useQuery({
    ...catalogQueries.byIds(ids),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  });
  const products = useMemo<ProductsById>(
    () => new Map(query.data?.map((product) => [product.id, product])),
    [query.data],
  );
  const priceable = useMemo(() => priceableLines(lines, products), [lines, products]);
  return {
    products,
    isComplete: query.isSuccess && !query.isPlaceholderData,
    priceable,
    error: query.error,
    isRetrying: query.isFetching,
    retry: () => void query.refetch(),
  };
}
