import type { SERVICE_ENDPOINTS } from './service-endpoints.ts';

type Tables = typeof SERVICE_ENDPOINTS;

/** What each call does, for whoever builds the service. The words are not in the endpoint tables: shoppers load those. */
export const SUMMARIES: {
  readonly [Service in keyof Tables]: { readonly [Operation in keyof Tables[Service]]: string };
} = {
  catalog: {
    listCategories: 'Every category, with the number of its products.',
    listProducts:
      'One page of the products that match every given filter; `ids`, separated by commas, picks single ones.',
    getProduct: 'One product, the same as in the list.',
  },
  coupons: {
    listCoupons:
      'The coupons that the caller may see, with the counters of this caller. Which one a cart uses is the app’s business.',
    findCouponByCode:
      'The coupon of a typed code: blanks around it and letter case are ignored. After 10 misses in a minute, 429.',
    validateCoupon:
      'Whether the coupon can be used on these lines now, and what it takes off, else why not. Writes nothing.',
  },
  orders: {
    quote:
      'What these lines cost now, with coupon and delivery. A coupon that does not fit is named in `coupon`, no refusal. Writes nothing.',
    placeOrder:
      'Buys: holds stock and coupon, takes the payment and completes the order, or refuses and gives everything back. 202 when the payment takes longer.',
    getAttempt:
      'What became of the `POST /orders` with this `Idempotency-Key`: for an app that never saw the answer.',
    getOrder: 'One order of the caller, asked for again while its payment is being decided.',
    listOrders: 'The orders of the caller, newest first.',
    cancelOrder: 'Cancels a completed order: stock, payment and coupon use are given back.',
  },
  carts: {
    getSavedCart: 'The saved cart of the signed-in customer, else of the device.',
    putSavedCart:
      'Saves the cart, only over the version that the app has seen. The refusal 412 carries the present one, for the app to merge.',
    deleteSavedCart:
      'Deletes the saved cart, also when there is none; `owner=device` deletes the one that the device saved before signing in.',
  },
  accounts: {
    register: 'Opens an account and signs in.',
    signIn: 'Signs in; after too many wrong passwords, 429.',
    signOut: 'Signs out, also when nobody is signed in.',
    getCustomer: 'Who is signed in.',
  },
  financing: {
    getFinancing:
      'Where the customer stands with the credit card and the loan, of which only one can be had.',
    apply:
      'Applies for a product and holds it, which blocks the other, until it is confirmed or the hold ends.',
    confirm: 'Confirms an application by the one-time code that was sent.',
    cancel: 'Withdraws an application, also one that is gone.',
  },
};
