import type { Product } from '@/features/catalog/schemas.ts';
import { isSameMoney, type Money } from '@/shared/money/money.ts';
import type { CartLine } from '../../model/cart-document.ts';
import { limitedQuantity } from './limited-quantity.ts';

/** What is no longer as it was when the shopper saw the cart last. */
export type RestoredChange =
  | { readonly kind: 'price'; readonly product: Product; readonly before: Money }
  /** There are fewer, or fewer may be ordered, than the line says: `limit` are left to the shopper. */
  | {
      readonly kind: 'limited';
      readonly product: Product;
      readonly before: number;
      readonly limit: number;
      readonly by: 'stock' | 'limit';
    }
  | { readonly kind: 'sold_out'; readonly product: Product }
  | { readonly kind: 'gone'; readonly productId: string };

/**
 * What has changed about the lines of a cart that comes back, line by line, in their order.
 *
 * @param products what the catalog has today of all of them
 */
export function restoredChanges(
  lines: readonly CartLine[],
  products: ReadonlyMap<string, Product>,
): RestoredChange[] {
  return lines.flatMap(({ productId, quantity, lastSeenUnitPrice }): RestoredChange[] => {
    const product = products.get(productId);
    if (!product) return [{ kind: 'gone', productId }];
    const { quantity: limit, by } = limitedQuantity(quantity, product);
    const changes: RestoredChange[] = [];
    if (!isSameMoney(product.unitPrice, lastSeenUnitPrice)) {
      changes.push({ kind: 'price', product, before: lastSeenUnitPrice });
    }
    if (by === 'sold_out') changes.push({ kind: 'sold_out', product });
    if (by === 'stock' || by === 'limit')
      changes.push({ kind: 'limited', product, before: quantity, limit, by });
    return changes;
  });
}
