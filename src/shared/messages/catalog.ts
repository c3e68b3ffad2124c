import { countedIn } from './counted.ts';
import type { Words } from './in-language.ts';

const counted = countedIn('en');
const products = counted('# product', '# products');
const inTheCart = counted('# is in your cart', '# are in your cart');
const items = counted('# item', '# items');

const english = {
  welcome: 'Well-made things for home and garden',
  welcomeText: 'Plain, sturdy and good to look at. Made to be used for years.',
  searchTitle: (query: string) => `Results for “${query}”`,
  unknownCategory: 'Products',
  categories: 'Categories',
  everything: 'Everything',
  categoriesFailed: 'The categories could not be loaded.',
  sortBy: 'Sort by',
  sorts: {
    featured: 'Featured',
    'price-asc': 'Price, low to high',
    'price-desc': 'Price, high to low',
    name: 'Name',
    newest: 'Newest',
  },
  products: 'Products',
  count: products,
  countOnPage: (total: number, page: number, pageCount: number) =>
    page > 1 ? `${products(total)}, page ${page} of ${pageCount}` : products(total),
  loading: 'Loading products',
  listFailed: 'The products could not be loaded.',
  nothingTitle: (query: string | undefined) =>
    query ? `Nothing found for “${query}”` : 'There is nothing here at the moment',
  nothingText: (inCategory: boolean) =>
    inCategory
      ? 'Try fewer or other words, look in all categories, or start again from everything we have.'
      : 'Try fewer or other words.',
  searchEverywhere: (query: string) => `Search “${query}” in all categories`,
  clearSearch: 'Clear search',
  showEverything: 'Show everything',
  pastTheEnd: (page: number) => `There is no page ${page}`,
  toFirstPage: 'To the first page',
  pages: 'Pages',
  page: (page: number) => `Page ${page}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  priceNow: 'Price',
  priceWas: 'Regular price',
  onlyLeft: (left: number) => `Only ${left} left`,
  soldOut: 'Sold out',
  inCart: (quantity: number) => `${quantity} in cart`,
  // Around the product's name, which is there for screen readers only: "Add Oak board to cart".
  addBefore: 'Add',
  addAfter: 'to cart',
  added: (name: string, count: number) => `${name} added. Cart: ${items(count)}.`,
  limitReached: counted('Only # can be ordered at a time.', 'At most # can be ordered at a time.'),
  allInCart: counted('The last one is in your cart.', 'All # we have are in your cart.'),
  onlySoMany: (left: number, inCart: number) => `We have ${left} left and ${inTheCart(inCart)}.`,
  linesFull: (limit: number) =>
    `Your cart holds ${limit} different products, which is the most it can. Remove one to add another.`,
} as const;

/** Words of the catalog, and of what its cards share with the product page. */
export const catalogMessages: Words<typeof english> = english;
