import { quantityLimit } from '@/features/catalog/model/availability.ts';
import type { Product } from '@/features/catalog/schemas.ts';

/** How many of a line can be had today, and what keeps it from being more. Nothing to be had leaves the line as it is. */
export type LimitedQuantity = {
  readonly quantity: number;
  readonly by: 'stock' | 'limit' | 'sold_out' | 'gone' | null;
};

/** @param product `null` for one that the shop has taken out of its range */
export function limitedQuantity(wanted: number, product: Product | null): LimitedQuantity {
  if (!product) return { quantity: wanted, by: 'gone' };
  const limit = quantityLimit(product);
  if (limit === 0) return { quantity: wanted, by: 'sold_out' };
  if (wanted <= limit) return { quantity: wanted, by: null };
  return { quantity: limit, by: limit === product.stock ? 'stock' : 'limit' };
}
