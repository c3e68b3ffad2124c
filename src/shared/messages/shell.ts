import { countedIn } from './counted.ts';
import type { Words } from './in-language.ts';

const counted = countedIn('en');
const items = counted('# item', '# items');

const english = {
  skip: 'Skip to content',
  name: 'Cartwright',
  home: 'Cartwright, to the shop',
  search: 'Search products',
  searchSubmit: 'Search',
  searchPlaceholder: 'Search the shop',
  orders: 'Orders',
  cartText: 'Cart',
  cart: (count: number) => (count === 0 ? 'Cart, empty' : `Cart, ${items(count)}`),
  signIn: 'Sign in',
  accountOf: (name: string) => `Account of ${name}`,
  showCartSummary: 'Show cart summary',
  mainNavigation: 'Main',
  footer: 'Useful links',
  shop: 'Shop',
  yourCart: 'Your cart',
  yourOrders: 'Your orders',
  privacy: 'Privacy',
  accessibility: 'Accessibility',
  financing: 'Store financing',
  language: 'Language',
  tagline: 'Well-made things for home and garden.',
  promise: 'You pay the total you see, never more.',
  offline:
    'You are offline. What is on screen stays, and so does your cart; the rest comes back with the connection.',
  loading: 'Loading the page',
  chunkTitle: 'This page could not be loaded.',
  chunkText: 'The connection may be down, or the shop has just been updated. Your cart is safe.',
  reload: 'Reload the page',
  brokenTitle: 'Something broke on this page.',
  brokenText:
    'It is our fault, not yours. Your cart is safe. Try again, and if it stays broken reload the page.',
  retry: 'Try again',
  toShop: 'Back to the shop',
  startFailedTitle: 'The shop could not start',
  startFailedText:
    'It is our fault, not yours. Please come back a little later. For those who run the shop, this is what went wrong:',
  notFoundTitle: 'We could not find this page',
  notFoundText: 'The link may be old, or mistyped. Perhaps one of these is what you were after:',
} as const;

const englishTitles = {
  cart: 'Your cart',
  cartReview: 'Review your combined cart',
  checkout: 'Check out',
  orders: 'Your orders',
  order: 'Your order',
  financing: 'Store financing',
  signIn: 'Sign in',
  register: 'Open an account',
  account: 'Your account',
  privacy: 'Privacy',
  accessibility: 'Accessibility',
  notFound: 'Page not found',
} as const;

/** Words around every page, and of the pages that are about no page in particular. */
export const shellMessages: Words<typeof english> = english;

/** What the document is called on each page. */
export const routeTitles: Words<typeof englishTitles> = englishTitles;
