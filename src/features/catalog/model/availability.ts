import { MAX_QUANTITY, type Product } from '../schemas.ts';

/** From this stock down the shopper is told how many are left. */
const LOW_STOCK = 5;

/** Whether a product can be had: plenty, the last few (`left`), or none. */
export type Availability = { kind: 'in_stock' } | { kind: 'low_stock'; left: number } | { kind: 'sold_out' };

export function availabilityOf(product: Pick<Product, 'stock'>): Availability {
  if (product.stock === 0) return { kind: 'sold_out' };
  return product.stock <= LOW_STOCK ? { kind: 'low_stock', left: product.stock } : { kind: 'in_stock' };
}

/** The most units of a product that one cart can hold and the shop can deliver now; 0 when it is sold out. */
export function quantityLimit(product: Pick<Product, 'stock' | 'maxPerOrder'>): number {
  return Math.min(MAX_QUANTITY, product.maxPerOrder, product.stock);
}
