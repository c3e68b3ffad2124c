import { countedIn } from './counted.ts';
import { inLanguage, type Words } from './in-language.ts';

const counted = countedIn('en');
const minutes = counted('# minute', '# minutes');

const english = {
  fields: { name: 'Name', email: 'Email', password: 'Password' },
  hints: {
    email: 'You sign in with it, and your receipts go there.',
    newPassword: 'At least 8 characters. A few words that only you put together are hard to guess.',
  },
  problems: {
    name: {
      missing: 'Enter your name.',
      malformed: 'We cannot use this. Please check the spelling.',
      too_short: 'Enter your name.',
      too_long: 'This is too long: 100 characters at most.',
    },
    email: {
      missing: 'Enter your email address, for example name@example.com.',
      malformed: 'This does not look like an email address. Write it like name@example.com.',
      too_short: 'Enter your email address, for example name@example.com.',
      too_long: 'This is too long: 254 characters at most.',
    },
    password: {
      missing: 'Enter your password.',
      malformed: 'Enter your password.',
      too_short: 'This is too short: a password has at least 8 characters.',
      too_long: 'This is too long: 200 characters at most.',
    },
  },
  showPassword: 'Show password',
  show: 'Show',
  hide: 'Hide',

  wrongCredentials:
    'This address and this password do not belong together. Please check both; capital letters count in the password.',
  tooManyTries: (waitMinutes: number) =>
    `There were too many tries. Please try again in ${minutes(waitMinutes)}.`,
  tooManyTriesSoon: 'There were too many tries. Please try again in a few minutes.',
  nothingLost: 'Your cart and what you typed are kept.',
  emailTaken: 'There is an account with this address. Sign in, or use another address.',

  signIn: 'Sign in',
  signingIn: 'Signing in…',
  signInText: 'Your cart comes along, to every device you sign in on.',
  signedOutTitle: 'You are signed out',
  signedOutText: 'Nothing of yours is left on this browser. Your cart is waiting in your account.',
  anotherWasHere:
    'Somebody was signed in on this browser before. The same customer goes on where they were; anybody else starts with an empty cart.',
  noAccount: 'New here?',
  toRegister: 'Open an account',

  register: 'Open an account',
  registering: 'Opening your account…',
  registerText:
    'It keeps your cart on every device, and your orders in one place. You can buy without one, too.',
  haveAccount: 'Have an account already?',
  toSignIn: 'Sign in',
  privacy: 'What we keep, and where',

  account: 'Your account',
  loading: 'Loading your account…',
  loadFailed: 'Your account could not be loaded.',
  you: 'You',
  credit: 'Store credit',
  noCredit: 'You have no store credit. The store’s credit card gives you some.',
  toFinancing: 'Credit card and loan',
  toOrders: 'Your orders',
  ordersText: 'Receipts, their status, and buying again.',
  financingText: 'Apply, confirm, and see what you hold.',
  privacyText: 'Everything that is stored, here and at the shop.',

  menuAccount: 'Account',
  menuOrders: 'Orders',
  signOut: 'Sign out',
  signingOut: 'Signing out…',
  signOutText: 'Saves your cart in your account, and clears this browser.',
  signOutFailed: 'You are still signed in.',

  promptTitle: 'Please sign in again',
  promptText:
    'You were signed out because nothing happened for a while. What you were doing goes on right after.',
  promptGoOn: 'Sign in and go on',
  promptLater: 'Not now',
  notYou: 'Not you?',
  notYouText: 'Whoever was signed in leaves this browser, with their cart. It stays in their account.',
  notYouFailed: 'This did not work.',
} as const;

export type AccountWords = Words<typeof english>;

/** Words of signing in and out, and of the account. Amounts arrive formatted. */
export const accountMessages = await inLanguage<AccountWords>(english, {
  de: () => import('./de/account.ts'),
});
