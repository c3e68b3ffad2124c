/** Every URL of the app, written once. */
export const paths = {
  catalog: () => '/',
  product: (id: string) => `/products/${encodeURIComponent(id)}`,
  cart: () => '/cart',
  /** @param next where the shopper was going; else the review leads to the cart */
  cartReview: (next?: 'checkout') => (next ? `/cart/review?next=${next}` : '/cart/review'),
  checkout: () => '/checkout',
  orders: () => '/orders',
  order: (id: string) => `/orders/${encodeURIComponent(id)}`,
  /** @param next the path to go on to, in this shop */
  signIn: (next?: string) => (next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'),
  /** Where a customer arrives who has just signed out. */
  signedOut: () => '/sign-in?signed-out',
  register: (next?: string) => (next ? `/register?next=${encodeURIComponent(next)}` : '/register'),
  account: () => '/account',
  privacy: () => '/privacy',
  /** The privacy page, saying that what was stored is gone. */
  forgotten: () => '/privacy?forgotten',
  financing: () => '/account/financing',
} as const;
