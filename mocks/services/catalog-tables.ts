import type { Product } from '@/features/catalog/schemas.ts';
import type { DeliveryRates } from '@/features/cart/model/price-cart.ts';
import type { Resource } from './hold.ts';

/** A product without its stock, which lives as a resource of its own; `position` is its place in the seed file. */
export type ProductRow = Omit<Product, 'stock'> & { readonly position: number };

export type CategoryRow = { readonly id: string; readonly name: string; readonly position: number };

/** The one row `shop`: what the whole store has in common. `revision` changes whenever the catalogue is replaced. */
export type ShopRow = {
  readonly id: 'shop';
  readonly revision: string;
  readonly currency: string;
  readonly delivery: DeliveryRates;
};

/** Units of one product: capacity is what the seed had in stock, a claimed hold is a sale. */
export type StockRow = Resource<{ readonly orderId: string }>;

export type CatalogTables = {
  'catalog.shop': ShopRow;
  'catalog.categories': CategoryRow;
  'catalog.products': ProductRow;
  'catalog.stock': StockRow;
};
