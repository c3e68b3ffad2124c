import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { catalogQueries } from '@/features/catalog/queries.ts';
import type { CouponLine } from '@/features/coupons/model/evaluate-coupon.ts';
import { priceableLines } from '../../model/cart-contents.ts';
import type { CartLine } from '../../model/cart-document.ts';
import type { ProductsById } from '../../ui/use-cart-contents.ts';

export type ProductsOf = {
  readonly products: ProductsById;
  /** The lines that the catalog still has, at its prices. */
  readonly priceable: readonly CouponLine[];
  readonly status: 'pending' | 'error' | 'success';
  readonly error: unknown;
  readonly isRetrying: boolean;
  readonly retry: () => void;
};

/** What the catalog has today of some lines. */
export function useProductsOf(lines: readonly CartLine[]): ProductsOf {
  const query = useQuery({
    ...catalogQueries.byIds(lines.map((line) => line.productId)),
    enabled: lines.length > 0,
  });
  const products = useMemo<ProductsById>(
    () => new Map(query.data?.map((product) => [product.id, product])),
    [query.data],
  );
  const priceable = useMemo(() => priceableLines(lines, products), [lines, products]);
  return {
    products,
    priceable,
    status: query.status,
    error: query.error,
    isRetrying: query.isFetching,
    retry: () => void query.refetch(),
  };
}
