/** Which other features a feature may import; what else they need of each other is composed in src/app/routes. */
export const FEATURE_EDGES = {
  catalog: [],
  coupons: [],
  financing: [],
  orders: [],
  cart: ['catalog', 'coupons'],
  account: ['cart'],
  checkout: ['account', 'cart', 'financing', 'orders'],
};
