/** Every URL of the app, written once. */
export const paths = {
  catalog: () => '/',
  product: (id: string) => `/products/${encodeURIComponent(id)}`,
  cart: () => '/cart',
  cartReview: () => '/cart/review',
  checkout: () => '/checkout',
  orders: () => '/orders',
  order: (id: string) => `/orders/${encodeURIComponent(id)}`,
  signIn: () => '/sign-in',
  account: () => '/account',
  financing: () => '/account/financing',
} as const;
