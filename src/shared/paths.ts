/** Every URL of the app, written once. */
export const paths = {
  catalog: () => '/',
  product: (id: string) => `/products/${encodeURIComponent(id)}`,
  cart: () => '/cart',
  cartReview: () => '/cart/review',
  checkout: () => '/checkout',
  orders: () => '/orders',
  order: (id: string) => `/orders/${encodeURIComponent(id)}`,
  /** @param next the path to go on to, in this shop */
  signIn: (next?: string) => (next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'),
  register: (next?: string) => (next ? `/register?next=${encodeURIComponent(next)}` : '/register'),
  account: () => '/account',
  privacy: () => '/privacy',
  financing: () => '/account/financing',
} as const;
