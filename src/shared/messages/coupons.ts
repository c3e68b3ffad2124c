import { countedIn } from './counted.ts';
import { inLanguage, type Words } from './in-language.ts';

const counted = countedIn('en');
const minutes = counted('# minute', '# minutes');
const seconds = counted('# second', '# seconds');

const english = {
  region: 'Coupons',
  list: 'Your coupons',
  loading: 'Loading your coupons…',
  none: 'There are no coupons for you right now. Got a code? Enter it above.',
  loadFailed: 'Your coupons could not be loaded.',
  refreshFailed: 'These coupons may be out of date: we could not ask again just now.',
  panelFailed: 'The coupons could not be shown.',

  apply: (code: string) => `Apply ${code}`,
  applyShort: 'Apply',
  removeShort: 'Remove',
  asking: 'Checking…',
  remove: (code: string) => `Remove ${code}`,
  removeUnknown: 'Remove coupon',
  applied: 'Applied',
  best: 'Best for this cart',
  code: (code: string) => `Code ${code}`,
  seeOrder: 'See that order',

  announceApplied: (title: string) => `${title}: applied.`,
  announceRemoved: 'Coupon removed.',

  better: (title: string, amount: string) => `“${title}” would save ${amount} more.`,
  swapTo: (code: string) => `Use ${code} instead`,

  saves: (amount: string) => `Saves ${amount}`,
  savesDelivery: 'Takes off the delivery',
  givesNothingNow: 'Gives nothing off right now.',
  stays: 'It stays in your cart and counts as soon as the cart qualifies, or you can remove it.',
  pickAnother: 'Remove it or pick another.',

  minimumSubtotal: (missing: string) => `Add ${missing} more to unlock`,
  minimumQuantity: counted('Add # more item to unlock', 'Add # more items to unlock'),
  noQualifyingItems: 'Not for these items',
  deliveryAlreadyFree: 'Delivery is already free for this cart',
  notStarted: (date: string) => `Starts on ${date}`,
  expired: (date: string) => `Expired on ${date}`,
  alreadyUsed: 'You have already used this coupon',
  limitReached: 'Limit reached: this coupon has been used up',
  heldByAnotherOrder: (time: string) =>
    `In use by an order that is not finished. It may be free again on ${time}`,
  signIn: 'Sign in to use this coupon',
  goToSignIn: 'Sign in',
  firstOrderOnly: 'For a first order only',
  inactive: 'Not active at the moment',
  notFound: 'No longer available',

  unknownTitle: 'Your coupon',
  checking: 'Checking what it does for this cart…',
  cannotCheck: 'We cannot check it right now. It stays in your cart.',
  notListed: 'It is not on your list any more.',

  failure: {
    offline: 'We could not reach the shop, so nothing has changed. Check your connection and try again.',
    timeout: 'The shop took too long to answer, so nothing has changed. Please try again.',
    unavailable: 'Something went wrong on our side, so nothing has changed. Please try again.',
    rateLimited: 'Too many tries. Please wait a minute, then try again.',
    rateLimitedFor: (wait: number) =>
      `Too many tries. Please try again in ${wait < 60 ? seconds(wait) : minutes(Math.ceil(wait / 60))}.`,
  },

  codeLabel: 'Coupon code',
  applyCode: 'Apply code',
  checkingCode: 'Checking the code…',
  codeMissing: 'Enter a coupon code first.',
  codeNotFound: (code: string) => `We do not know the code “${code}”. Check the spelling and try again.`,
  codeRefused: (code: string, why: string) => `${code} does not count for this cart: ${why}.`,

  filter: 'Filter coupons',
  noMatch: (text: string) => `No coupon matches “${text}”.`,
  pages: 'Pages of coupons',
  range: (from: string, to: string, total: string) => `${from}–${to} of ${total}`,
  previousPage: 'Previous coupons',
  nextPage: 'Next coupons',
} as const;

export type CouponWords = Words<typeof english>;

/** Words of the coupon panel. Amounts and dates arrive formatted. */
export const couponMessages = await inLanguage<CouponWords>(english, {
  de: () => import('./de/coupons.ts'),
});
