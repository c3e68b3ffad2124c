/** One part of a path. Halves of characters, which no URL can hold, are replaced: such a link leads nowhere. */
const segment = (text: string) => encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'));

/** Every URL of the app, written once. */
export const paths = {
  catalog: () => '/',
  product: (id: string) => `/products/${segment(id)}`,
  cart: () => '/cart',
  /** @param next where the shopper was going; else the review leads to the cart */
  cartReview: (next?: 'checkout') => (next ? `/cart/review?next=${next}` : '/cart/review'),
  checkout: () => '/checkout',
  orders: () => '/orders',
  order: (id: string) => `/orders/${segment(id)}`,
  /** @param next the path to go on to, in this shop */
  signIn: (next?: string) => (next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'),
  /** Where a customer arrives who has just signed out. */
  signedOut: () => '/sign-in?signed-out',
  register: (next?: string) => (next ? `/register?next=${encodeURIComponent(next)}` : '/register'),
  account: () => '/account',
  privacy: () => '/privacy',
  accessibility: () => '/accessibility',
  /** The privacy page, saying that what was stored is gone. */
  forgotten: () => '/privacy?forgotten',
  financing: () => '/account/financing',
} as const;
