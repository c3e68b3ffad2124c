import { countedIn } from './counted.ts';
import { inLanguage, type Words } from './in-language.ts';

const counted = countedIn('en');
const items = counted('# item', '# items');

const english = {
  offer: (age: string, count: number, total: string | null) =>
    total === null ? `Saved ${age}: ${items(count)}` : `Saved ${age}: ${items(count)}, ${total}`,
  offerText: 'That is what it costs today, with delivery.',
  offerTextUnpriced: 'You will see today’s prices in your cart.',
  restore: 'Restore my cart',
  dismiss: 'No, thank you',
  restored: 'Your cart is back.',

  broughtBack: (count: number) => `Welcome back. We brought your saved cart with ${items(count)} here.`,
  changedTitle: 'Your cart is back. Since you saw it last:',
  changedTitleAfterSignIn: (count: number) =>
    `Welcome back. We brought your saved cart with ${items(count)} here. Since you saw it last:`,
  changes: 'What has changed',
  priceChanged: (name: string, before: string, now: string) => `${name}: was ${before}, is now ${now}.`,
  onlyLeft: (name: string, before: number, left: number) =>
    `${name}: ${left} instead of ${before}. That is all we have.`,
  onlyAtATime: (name: string, before: number, limit: number) =>
    `${name}: ${limit} instead of ${before}. No more can be ordered at a time.`,
  soldOut: (name: string) => `${name}: sold out for now. It waits in your cart and cannot be bought yet.`,
  gone: counted(
    'One product is no longer sold. It does not count in your total.',
    '# products are no longer sold. They do not count in your total.',
  ),
  couponStopped: (reason: string) => `Your coupon gives nothing off right now: ${reason}.`,
  viewCart: 'View cart',
  gotIt: 'Got it',

  failing: 'We cannot save a copy of your cart just now. It is safe on this device, and we keep trying.',

  reviewDue: 'You had a cart here and one in your account. We put them together.',
  reviewLink: 'Review your combined cart',
  reviewAgain: 'This cart was put together from two.',
  reviewAgainLink: 'Look at what came from where',

  reviewTitle: 'Review your combined cart',
  reviewIntro:
    'You had a cart on this device, and one saved in your account. Here are both. Nothing is bought yet: keep what you want.',
  reviewLines: 'Combined lines',
  fromDevice: 'From this device',
  fromSaved: 'From your saved cart',
  fromBoth: (device: number, saved: number) => `${device} from this device, ${saved} from your saved cart`,
  keep: (name: string) => `Keep ${name}`,
  keepShort: 'Keep',
  quantity: (count: number) => `Quantity ${count}`,
  limited: (wanted: number, limit: number) =>
    `${limit} instead of ${wanted}: no more can be ordered at a time.`,
  stockLeft: (wanted: number, left: number) => `${left} instead of ${wanted}: that is all we have.`,
  soldOutNote: 'Sold out for now. If you keep it, it waits in your cart.',
  goneName: 'A product that is no longer sold',
  goneNote: 'The shop has taken it out of its range.',
  tooManyLines: (limit: number) =>
    `A cart holds ${limit} different products. What is beyond that goes to “Saved for later”.`,
  loadingLine: 'Loading the product',
  productsFailed: 'We could not load the products of your combined cart. The cart itself is safe.',

  couponHeading: 'Coupon',
  couponOfDevice: (coupon: string) => `${coupon}, from this device, is applied.`,
  couponOfSaved: (coupon: string) => `${coupon}, from your saved cart, is applied.`,
  couponOther: (coupon: string) =>
    `${coupon} is not: an order takes one coupon. You can change it in your cart.`,
  couponGivesNothing: (reason: string) => `It gives nothing off right now: ${reason}.`,
  aCoupon: 'A coupon',

  total: (count: number) => `Total for ${items(count)}, with delivery`,
  keepCombined: 'Keep combined cart',
  onlyDevice: 'Use only this device’s',
  onlySaved: 'Use only the saved one',
  deviceHolds: (count: number) => `This device’s cart: ${items(count)}`,
  savedHolds: (count: number) => `Your saved cart: ${items(count)}`,
  decided: 'Your cart is ready.',

  nothingTitle: 'Nothing to review',
  nothingText: 'Your cart is all from one place.',
  toCart: 'Go to your cart',
} as const;

export type SavedCartWords = Words<typeof english>;

/** Words of the saved cart: its return, what has changed since, and the review after signing in. Amounts arrive formatted. */
export const savedCartMessages = await inLanguage<SavedCartWords>(english, {
  de: () => import('./de/saved-cart.ts'),
});
