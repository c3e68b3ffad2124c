import { inLanguage, type Words } from './in-language.ts';

const english = {
  inStock: 'In stock',
  atMost: (limit: number) => `At most ${limit} per order`,
  breadcrumb: 'You are here',
  shop: 'Shop',
  loading: 'Loading the product',
  failed: 'The product could not be loaded.',
  gone: 'We do not have this product',
  goneText:
    'It may have been taken out of the shop. If it was in your cart, the rest of your cart is untouched.',
  backToShop: 'Back to the shop',
} as const;

export type ProductWords = Words<typeof english>;

/** Words of the product page that the catalog does not need. */
export const productMessages = await inLanguage<ProductWords>(english, {
  de: () => import('./de/product.ts'),
});
