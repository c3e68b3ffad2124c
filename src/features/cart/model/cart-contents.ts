import type { Product } from '@/features/catalog/schemas.ts';
import type { CouponLine } from '@/features/coupons/model/evaluate-coupon.ts';

/**
 * The cart's lines at the catalog's prices, as the coupon rule and the price of the cart look at them. Lines whose
 * product is not among `products` are left out.
 */
export function priceableLines(
  lines: readonly { readonly productId: string; readonly quantity: number }[],
  products: ReadonlyMap<string, Product>,
): CouponLine[] {
  return lines.flatMap(({ productId, quantity }) => {
    const product = products.get(productId);
    return product ? [toCouponLine(product, quantity)] : [];
  });
}

function toCouponLine({ id, categoryId, unitPrice, compareAtPrice }: Product, quantity: number): CouponLine {
  const reduced = compareAtPrice !== undefined && compareAtPrice.amount > unitPrice.amount;
  return { productId: id, categoryId, quantity, unitPrice, reduced };
}
