import { countedIn } from './counted.ts';
import { inLanguage, type Words } from './in-language.ts';

const counted = countedIn('en');

const english = {
  title: 'Your cart',
  lead: 'Nothing is charged until you pay, and you always see the total first.',
  lines: 'Cart lines',
  loading: 'Loading your cart…',
  loadFailed: 'We could not load the products in your cart. The cart itself is safe.',
  checkOut: 'Check out',
  emptyCart: 'Empty cart',
  continueShopping: 'Continue shopping',

  emptyTitle: 'Nothing in here yet',
  emptyText:
    'What you add is kept here, in every tab of this browser, and we tell you in time before it ends.',
  browse: 'Browse the shop',
  couponStays: 'Your coupon stays, and counts for what you add next.',

  each: (price: string) => `${price} each`,
  reduced: 'Reduced',
  subtotalOf: (name: string) => `Subtotal for ${name}`,
  remove: (name: string) => `Remove ${name}`,
  removeShort: 'Remove',
  saveForLater: (name: string) => `Save ${name} for later`,
  saveShort: 'Save for later',
  priceChanged: (before: string, now: string) => `Price changed: it was ${before}, it is now ${now}.`,
  pricesChanged: counted(
    'The price of one item has changed since you added it.',
    'The prices of # items have changed since you added them.',
  ),
  acceptPrices: 'Got it',
  soldOut: 'Sold out for now. Save it for later or remove it.',
  onlyLeft: (left: number) => `Only ${left} left.`,
  moreThanStock: counted('There is only # left.', 'There are only # left.'),
  moreThanLimit: (limit: number) => `Only ${limit} can be ordered at a time.`,
  take: (count: number) => `Take ${count}`,
  thatIsAll: 'That is all we have.',
  atLimit: (limit: number) => `At most ${limit} per order.`,
  gone: 'A product that is no longer sold',
  goneText: 'The shop has taken this out of its range. It does not count in your total.',
  removeGone: 'Remove it',

  saved: 'Saved for later',
  savedText: 'Kept for you, and not part of the total.',
  moveToCart: (name: string) => `Move ${name} to cart`,
  moveShort: 'Move to cart',
  cartFull: (limit: number) => `Your cart holds ${limit} different products at most.`,
  lineFull: (limit: number) => `Your cart has ${limit} of these already, the most it can hold.`,
  deleteSaved: (name: string) => `Delete ${name} from saved`,
  deleteShort: 'Delete',
  movedToCart: (name: string) => `${name} moved to your cart.`,
  savedForLater: (name: string) => `${name} saved for later.`,

  undo: 'Undo',
  removed: (name: string) => `${name} removed.`,
  savedUnnamed: 'Saved for later.',
  removedUnnamed: 'Item removed.',
  emptied: 'Your cart is empty now.',
  couponSwitched: 'Coupon switched.',
  undone: 'Undone.',

  summary: 'Order summary',
  subtotal: 'Subtotal',
  discount: 'Discount',
  delivery: 'Delivery',
  total: 'Total',
  freeDelivery: 'Free',
  atCheckout: 'At checkout',
  deliveryHint: 'Standard delivery. You can choose another at checkout.',
  estimate: 'We could not ask for the exact amounts just now. You will see them before you pay.',
  couponGivesNothing: (title: string | null) =>
    `${title === null ? 'Your coupon' : `“${title}”`} gives nothing off right now:`,
  yourCoupon: 'Your coupon',
  haveCoupon: 'Have a coupon?',
  announceTotal: (total: string) => `Total ${total}`,
  close: 'Close',
} as const;

export type CartWords = Words<typeof english>;

/** Words of the cart page. Amounts arrive formatted. */
export const cartMessages = await inLanguage<CartWords>(english, {
  de: () => import('./de/cart.ts'),
});
