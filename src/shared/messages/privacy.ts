import { inLanguage, type Words } from './in-language.ts';

const english = {
  title: 'What we keep, and where',
  intro:
    'You can shop here without an account and without telling us who you are until you pay. This is everything that is stored meanwhile.',
  inBrowser: 'In this browser',
  inBrowserText:
    'It stays on your device, but for the cart, of which the shop keeps a copy, and the cookies, which say who asks.',
  atShop: 'At the shop',
  atShopText: 'Kept by our services, each for its own purpose, and for nobody else.',
  noTrackers: 'There is nothing else: no advertising, no trackers, no other party.',
  key: 'Name',

  browserRecords: (cartLife: string) => [
    {
      what: 'Your cart',
      why: `What is in it, and the coupon you chose. It goes ${cartLife} after your last change; until a day later you can bring it back.`,
      keys: ['cartwright:cart', 'cartwright:cart:expired'],
    },
    {
      what: 'A cart that could not be read',
      why: 'Only when something has damaged the record: the broken part, so that nothing is lost without a trace.',
      keys: ['cartwright:cart:damaged'],
    },
    {
      what: 'The copy of your cart at the shop',
      why: 'What this browser last saw of it, whether two carts were combined when you signed in, and which old carts you did not want back.',
      keys: ['cartwright:saved:copy', 'cartwright:saved:review', 'cartwright:saved:dismissed'],
    },
    {
      what: 'What you looked at last',
      why: 'Products and pictures, so that the shop opens without a connection; at most 30 days. Nothing that belongs to an account.',
      keys: ['cartwright:seen:catalog', 'cartwright:seen:pictures', 'workbox-expiration'],
    },
    {
      what: 'The shop’s program',
      why: 'So that it opens without a connection, in one piece. It says nothing about you.',
      keys: ['cartwright:configuration', 'cartwright:former-files'],
    },
    { what: 'Saved for later', why: 'Until you delete it.', keys: ['cartwright:later'] },
    {
      what: 'Coupon codes you found',
      why: 'The last ten, so that you need not type them again.',
      keys: ['cartwright:coupons:found-codes'],
    },
    {
      what: 'Your last click on a coupon',
      why: 'A mark without a meaning: of clicks in several tabs the last one counts.',
      keys: ['cartwright:coupons:last-click'],
    },
    {
      what: 'An order on its way',
      why: 'Only while its outcome is not known: contact, address and items, never a card number. It is what keeps you from paying twice.',
      keys: ['cartwright:attempt'],
    },
    {
      what: 'What you typed at checkout',
      why: 'Contact and address, until you close the tab. Nothing of the payment.',
      keys: ['cartwright:checkout-draft'],
    },
    {
      what: 'Where you were on a page',
      why: 'So that “back” leads to the same place, until you close the tab.',
      keys: ['cartwright:scroll'],
    },
    {
      what: 'That you are signed in',
      why: 'A number for your account, and in this tab your name and address.',
      keys: ['cartwright:signed-in', 'cartwright:customer'],
    },
    {
      what: 'The language you chose',
      why: 'So that the shop speaks the same one next time.',
      keys: ['cartwright:language'],
    },
    {
      what: 'That this browser was cleared',
      why: 'A mark without a meaning, by which other tabs notice.',
      keys: ['cartwright:cleared'],
    },
    {
      what: 'Two cookies',
      why: 'One tells the shop that it is the same browser, for 30 days after your last visit. The other is your session, when you sign in; it ends after 30 minutes without a request. No script can read them.',
      keys: ['cartwright_device', 'cartwright_session'],
    },
  ],
  shopRecords: [
    {
      what: 'A copy of your cart',
      why: 'Without an account it belongs to this browser’s cookie, for 30 days after your last visit. With an account it is kept for you.',
    },
    { what: 'Your orders', why: 'Contact, address, items and amounts. The law has us keep them.' },
    {
      what: 'Your account, if you opened one',
      why: 'Name, address and a hash of your password; the password itself nobody knows but you.',
    },
  ],

  deleteTitle: 'Delete it',
  deleteText:
    'Deletes your cart and everything else that is stored in this browser, and the shop’s copy of your cart. Orders stay.',
  deleteButton: 'Delete what is stored about me',
  confirmTitle: 'Delete your cart and everything else?',
  confirmText:
    'Your cart, what you saved for later and what you typed are gone for good, here and at the shop.',
  confirm: 'Yes, delete it',
  keep: 'Keep it',
  deleting: 'Deleting…',
  deleteFailed: 'Nothing was deleted.',
  deletedTitle: 'Everything is deleted.',
  deleted: 'Nothing is stored about you in this browser any more, and the shop’s copy of your cart is gone.',
  signedInText:
    'Somebody is signed in on this browser. Signing out deletes everything that is stored in it; the cart stays in the account.',
} as const;

export type PrivacyWords = Words<typeof english>;

/** Words of the page that says what is stored where. `keys` are the names under which it stands there. */
export const privacyMessages = await inLanguage<PrivacyWords>(english, {
  de: () => import('./de/privacy.ts'),
});
