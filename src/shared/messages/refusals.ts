import { inLanguage, type Words } from './in-language.ts';

const english = {
  nothingCharged: 'Nothing was charged, and your cart is kept.',
  wasTotal: 'Total before',
  nowTotal: 'New total',
  sameTotal: (total: string) => `The total is still ${total}.`,
  titles: {
    price_changed: 'A price changed before your order was placed',
    total_changed: 'The total changed before your order was placed',
    out_of_stock: 'Not everything is still in stock',
    sold_out: 'Everything in this order has sold out',
    all_gone: 'Nothing in this order is sold any more',
    coupon_in_use: (code: string | null) => `${code ?? 'Your coupon'} is in use by another order`,
    coupon_already_used: (code: string | null) => `${code ?? 'Your coupon'} has already been used`,
    coupon_expired: (code: string | null) => `${code ?? 'Your coupon'} has expired`,
    coupon_not_eligible: (code: string | null) => `${code ?? 'Your coupon'} does not count for this order`,
    coupon_not_found: (code: string | null) => `${code ?? 'Your coupon'} is no longer available`,
    payment_declined: 'The payment was declined',
    payment_timeout: 'The payment took too long',
    payment_no_loan: 'There is no loan to pay with',
    credit_insufficient: 'Your store credit does not cover this order',
    cart_already_ordered: 'This cart has already been bought',
    product_not_found: 'Something in this order is no longer sold',
    session_expired: 'You have been signed out',
    service_unavailable: 'The shop could not finish this order',
    unrecognised: 'The shop could not take this order',
  },
  texts: {
    price_changed: 'Look at the new price. You pay it only if you accept it.',
    total_changed: 'Look at the new total. You pay it only if you accept it.',
    out_of_stock: 'Somebody was faster. You can take what is left.',
    sold_out: 'Somebody was faster. You can pick something else.',
    coupon: 'You can buy without it, or choose another one.',
    payment_declined: 'Check the card’s details, or use another card.',
    payment_no_loan: 'The account you are signed in with has no loan. Please pay another way.',
    payment_timeout: 'Your bank did not answer in time. Please pay another way, or try again.',
    credit_insufficient: (missing: string) => `It is ${missing} short. Please pay another way.`,
    cart_already_ordered: 'It was ordered once, perhaps in another tab, and was not ordered again.',
    product_not_found: 'You can buy the rest.',
    is_back: 'It is back in the meantime. Trying again sends the same order once more.',
    all_gone: 'You can pick something else.',
    session_expired: 'Sign in again; what you typed stays here.',
    service_unavailable:
      'A part of it did not answer, so everything was taken back. Trying again sends the same order once more.',
    unrecognised: 'Trying again sends the same order once more.',
  },
  priceMoved: (name: string, before: string, now: string) => `${name}: ${before} before, ${now} now`,
  stockShort: (name: string, requested: number, available: number) =>
    available === 0 ? `${name}: sold out` : `${name}: ${available} left of the ${requested} you wanted`,
  acceptNewPrice: 'Accept new price',
  acceptNewTotal: 'Accept new total',
  takeWhatIsLeft: 'Take what is left',
  payAnotherWay: 'Pay another way',
  seeThatOrder: 'See that order',
  signIn: 'Sign in',
} as const;

export type RefusalWords = Words<typeof english>;

/** Words of refused purchases: why, and what next. Amounts arrive formatted. */
export const refusalMessages = await inLanguage<RefusalWords>(english, {
  de: () => import('./de/refusals.ts'),
});
