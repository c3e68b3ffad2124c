import { inLanguage, type Words } from './in-language.ts';

const english = {
  title: 'Check out',
  emptyTitle: 'Your cart is empty',
  emptyText: 'There is nothing to pay for yet. Whatever you add to your cart shows up here.',
  emptyBought: 'Did you pay in another tab?',
  toOrders: 'It is among your orders.',
  toShop: 'Go to the shop',
  backToCart: 'Back to your cart',

  contact: 'Contact',
  delivery: 'Delivery',
  payment: 'Payment',
  summary: 'Order summary',
  optional: '(optional)',
  fields: {
    email: 'Email',
    name: 'Name',
    phone: 'Phone',
    country: 'Country',
    recipient: 'Recipient',
    line1: 'Street address',
    line2: 'Apartment, floor, entrance',
    postalCode: 'Postal code',
    city: 'City',
    region: 'State or region',
  },
  hints: {
    email: 'We send the receipt here.',
    phone: 'Only for questions about the delivery.',
    recipient: 'If somebody else receives the parcel.',
  },
  chooseCountry: 'Choose a country',
  missing: {
    email: 'Enter your email address, for example name@example.com.',
    name: 'Enter your name.',
    phone: 'Enter a phone number.',
    country: 'Choose the country we deliver to.',
    recipient: 'Enter who receives the parcel.',
    line1: 'Enter the street and house number.',
    line2: 'Enter the rest of the address.',
    postalCode: 'Enter the postal code.',
    city: 'Enter the city.',
    region: 'Enter the state or region.',
  },
  malformed: {
    email: 'This does not look like an email address. Write it like name@example.com.',
    other: 'We cannot use this. Please check the spelling.',
  },
  tooLong: 'This is too long. Please shorten it.',

  deliveryMethod: 'How fast',
  methods: { standard: 'Standard', express: 'Express' },
  free: 'Free',

  lines: 'Items in this order',
  quantity: (quantity: number) => `Quantity ${quantity}`,
  priceWas: (amount: string) => `was ${amount} each`,
  unknownProduct: 'Product',
  subtotal: 'Subtotal',
  discount: 'Discount',
  total: 'Total',
  coupon: (code: string) => `Coupon ${code}`,
  couponGivesNothing: (code: string | null) =>
    code ? `Coupon ${code} takes nothing off this order.` : 'Your coupon takes nothing off this order.',
  quoteFailed: 'The total could not be worked out.',
  pay: (total: string) => `Pay ${total}`,
  payLater: 'Pay',

  progress: {
    sending: 'Placing your order…',
    sendingLong: 'Your order is on its way to the shop. Still waiting for its answer…',
    accepted: 'The shop is working on an order for this cart…',
    /** By the step that an accepted order is at. */
    at: {
      reserve: 'Reserving your items…',
      charge: 'Waiting for the payment…',
      finish: 'Payment received. Finishing your order…',
    },
    stepsLabel: 'Steps of your order',
    steps: {
      send: 'Send the order',
      reserve: 'Set your items aside',
      charge: 'Take the payment',
      finish: 'Finish the order',
    },
    stepDone: '(done)',
    stay: 'You can stay here: nothing is charged twice.',
    asking: 'Finding out what became of your order…',
  },

  offlineTitle: 'You are offline',
  offlineText:
    'Your order was not sent and nothing was charged. Your cart and everything you typed are kept. Pay as soon as you are connected again.',
  onlineAgainTitle: 'You are connected again',
  onlineAgainText:
    'Your order was not sent and nothing was charged. Your cart and everything you typed are still here: you can pay now.',
  unreachableTitle: 'We do not know yet whether your order went through',
  unreachableText:
    'The shop cannot be reached right now. We keep asking. Please do not order again elsewhere: as soon as we know, it shows here.',
  checkAgain: 'Check again',
  notReceivedTitle: 'Your order did not get through',
  notReceivedText: (total: string) =>
    `The shop has not received it and nothing was charged. Trying again sends the very same order for ${total}; it can never be charged twice.`,
  tryAgain: 'Try again',
  changeFirst: 'Change my order first',

  recovered: 'Your order went through.',
  seeOrder: 'See your order',
  recoveryRefused: 'Your order was refused. Nothing was charged, and your cart is kept.',
  recoveryAlreadyOrdered: 'Your cart had already been bought and was not ordered again.',
  recoveryNotReceived: 'Your last order did not get through. Nothing was charged.',
  toCheckout: 'Go to check out',

  somethingGone: 'Something in this order is no longer sold. You can buy the rest.',
  gone: (name: string) => `${name}: no longer sold`,
  goneUnknown: 'What it is could not be found out just now.',
  buyWithoutCoupon: 'Buy without coupon',
  chooseAnotherCoupon: 'Choose another coupon',
  removeGone: 'Remove it and buy the rest',
  payWhenReady: (total: string) => `The total is now ${total}. Pay when you are ready.`,

  storeCredit: 'Store credit',
  loan: 'Instalment loan',
  partNotFetched: 'A part of this page could not be loaded. Reload the page: what you typed is kept.',
  reload: 'Reload the page',

  card: {
    label: 'Card',
    demo: 'This is a demonstration: no card is charged and no real card works here.',
    testCards: 'Test cards',
    testCardsHint: 'Any date to come and any three digits go with them.',
    tokens: {
      tok_ok: 'the payment goes through',
      tok_declined: 'the bank declines',
      tok_slow: 'the bank takes a few seconds',
      tok_timeout: 'the bank never answers',
    },
    number: 'Card number',
    expiry: 'Expiry date',
    expiryHint: 'MM/YY',
    securityCode: 'Security code',
    problems: {
      number_missing: 'Enter the card number.',
      number_malformed: 'This card number is not complete or has a wrong digit. Please check it.',
      number_not_a_test_card: 'Please use a test card, for example 4242 4242 4242 4242.',
      expiry_missing: 'Enter the expiry date as MM/YY.',
      expiry_malformed: 'Write the date as two digits of month and year, for example 08/29.',
      expiry_past: 'This card has expired. Please use another one.',
      security_code_missing: 'Enter the security code.',
      security_code_malformed: 'The security code has three or four digits.',
    },
  },
} as const;

export type CheckoutWords = Words<typeof english>;

/** Words of the checkout. Amounts arrive formatted. */
export const checkoutMessages = await inLanguage<CheckoutWords>(english, {
  de: () => import('./de/checkout.ts'),
});
