import { countedIn } from './counted.ts';
import { inLanguage, type Words } from './in-language.ts';

const counted = countedIn('en');

const english = {
  thankYou: 'Thank you',
  thankYouText: (email: string | undefined) =>
    email ? `Your order is placed. The receipt goes to ${email}.` : 'Your order is placed.',
  order: (number: string) => `Order ${number}`,
  placedOn: (date: string) => `Placed on ${date}`,
  loading: 'Loading the order…',
  statuses: {
    pending: 'Being reserved',
    reserved: 'Waiting for the payment',
    paid: 'Paid, being finished',
    completed: 'Complete',
    rejected: 'Refused',
    cancelled: 'Cancelled',
  },
  statusText: {
    pending: 'We are setting your items aside.',
    reserved: 'Your items are set aside. The payment is on its way.',
    paid: 'The payment has arrived. We are finishing your order.',
    completed: 'Paid and on its way to you.',
    rejected: 'Nothing was charged for this order.',
    cancelled: 'What you paid has been given back.',
  },
  timelineEvents: {
    pending: 'Received',
    reserved: 'Items set aside',
    paid: 'Paid',
    completed: 'Completed',
    rejected: 'Refused',
    cancelled: 'Cancelled',
  },

  items: 'Items',
  lines: 'Ordered items',
  perUnit: (quantity: number, unitPrice: string) => `${quantity} × ${unitPrice}`,
  lineDiscount: (amount: string) => `${amount} off`,
  figures: 'Total of the order',
  subtotal: 'Subtotal',
  discount: 'Discount',
  coupon: (code: string) => `Coupon ${code}`,
  delivery: 'Delivery',
  free: 'Free',
  total: 'Total',
  deliverTo: 'Deliver to',
  methods: { standard: 'Standard delivery', express: 'Express delivery' },
  contact: 'Ordered by',
  payment: 'Paid with',
  payments: {
    card: 'Card',
    store_credit: 'Store credit',
    loan: (instalments: number) => `Loan, ${instalments} instalments`,
  },
  timeline: 'History of this order',

  buyAgain: 'Buy again',
  buyingAgain: 'Adding to your cart…',
  boughtAgain: counted(
    '# product of this order is in your cart.',
    '# products of this order are in your cart.',
  ),
  boughtAgainPartly: (names: string) =>
    `Not available any more, or already at its limit in your cart: ${names}.`,
  buyAgainFailed: 'The products could not be added to your cart.',
  toCart: 'Go to the cart',
  print: 'Print',
  cancel: 'Cancel order',
  cancelTitle: (number: string) => `Cancel order ${number}?`,
  cancelText: (total: string, couponCode: string | null) =>
    couponCode
      ? `${total} goes back to you, and so does the coupon ${couponCode}.`
      : `${total} goes back to you.`,
  cancelConfirm: 'Yes, cancel it',
  cancelKeep: 'Keep the order',
  cancelled: 'The order is cancelled.',
  cancelFailed: 'The order was not cancelled.',
  notCancellable: 'This order can no longer be cancelled.',

  notFoundTitle: 'We do not know this order',
  notFoundText:
    'Check the address, or look for it in your orders. Orders are shown only to whoever placed them.',
  loadFailed: 'The order could not be loaded.',

  listTitle: 'Your orders',
  allOrders: 'All your orders',
  listLoading: 'Loading your orders…',
  listFailed: 'Your orders could not be loaded.',
  emptyTitle: 'No orders yet',
  emptyText: 'As soon as you buy something, its receipt is kept here.',
  toShop: 'Go to the shop',
  itemCount: counted('# item', '# items'),
} as const;

export type OrderWords = Words<typeof english>;

/** Words of the orders, their receipts and their history. Amounts and dates arrive formatted. */
export const orderMessages = await inLanguage<OrderWords>(english, {
  de: () => import('./de/orders.ts'),
});
