import { inLanguage, type Words } from './in-language.ts';

const english = {
  title: 'Cart summary',
  close: 'Close cart summary',
  lines: 'Products in your cart',
  quantity: (quantity: number) => `Quantity ${quantity}`,
  loading: 'Loading your cart',
  failed: 'The prices could not be loaded.',
  gone: 'This product is no longer in the shop',
  subtotal: 'Subtotal',
  later: 'Coupons and delivery come next.',
  empty: 'Your cart is empty',
  emptyText: 'What you add will be kept here for you.',
  continueShopping: 'Look around the shop',
  viewCart: 'View cart',
  checkOut: 'Check out',
} as const;

export type MiniCartWords = Words<typeof english>;

/** Words of the cart summary that opens over a page. */
export const miniCartMessages = await inLanguage<MiniCartWords>(english, {
  de: () => import('./de/mini-cart.ts'),
});
