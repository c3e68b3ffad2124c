import { countedIn } from './counted.ts';
import { inLanguage, type Words } from './in-language.ts';

const counted = countedIn('en');
const triesLeft = counted('One try left.', '# tries left.');

const english = {
  title: 'Store financing',
  intro:
    'Pay over time, with our credit card or with an instalment loan. You can have one of the two, not both: while you apply for one, the other waits.',
  howTo:
    'When you apply we send you a one-time code. You have ten minutes to enter it, and can cancel until then.',
  loading: 'Loading your financing…',
  loadFailed: 'Your financing could not be loaded.',
  outdated: 'This may be out of date: we could not ask how your financing stands now.',

  products: { credit_card: 'Credit card', loan: 'Instalment loan' },
  /** In a sentence. */
  the: { credit_card: 'the credit card', loan: 'the loan' },
  apply: { credit_card: 'Apply for the credit card', loan: 'Apply for the loan' },
  statuses: {
    available: 'Available',
    held: 'Waiting for your code',
    granted: 'Yours',
    blocked: 'Not available',
  },
  terms: (product: string) => `What you get: ${product}`,
  cardTerms: (limit: string | null) => [
    limit ? `${limit} of store credit for everything in the shop` : 'Store credit for everything in the shop',
    'Orders use it up, cancelled orders give it back',
    'No fee, no interest',
  ],
  loanTerms: [
    'Any order split into 3, 6 or 12 monthly instalments',
    'They add up to the order’s total, to the cent',
    'No fee, no interest',
  ],

  signedOutTitle: 'Sign in to apply',
  signedOutText: 'The card or the loan belongs to your account, on all your devices.',
  sessionOverTitle: 'You have been signed out',
  sessionOverText: 'Sign in again to go on. An open application keeps its ten minutes.',
  signIn: 'Sign in',

  codeSent: 'We have sent you a one-time code. Nothing is decided until you enter it.',
  code: 'One-time code',
  codeMissing: 'Enter the code from the message we sent you.',
  codeWrong: (attemptsLeft: number) =>
    `This is not the code we sent. Please check it. ${triesLeft(attemptsLeft)}`,
  triesLeft,
  confirm: 'Confirm',
  cancel: 'Cancel the application',
  timeLeft: 'Time left',
  timeUp: 'Time is up. Checking…',
  minutesLeft: counted('One minute left to enter your code.', '# minutes left to enter your code.'),

  heldByOther: (other: string, time: string) =>
    `You have an open application for ${other}. Cancel it, or let it end by ${time} at the latest, to apply here.`,
  freeIn: 'Free again in',
  grantedOther: (other: string) =>
    `You already have ${other}, and you can have only one of the two. You can pay with it at checkout.`,

  cardGranted: 'Choose “Store credit” when you check out.',
  loanGranted: 'Choose “Instalment loan” when you check out, and how many instalments you want.',
  limit: 'Limit',
  used: 'Used',
  creditLeft: 'Left to spend',
  toShop: 'Go to the shop',

  outcomes: {
    granted: {
      credit_card: 'The credit card is yours.',
      loan: 'The loan is yours.',
    },
    cancelled: (the: string) => `Your application for ${the} is cancelled. You can apply for either again.`,
    codes_used_up: (the: string) =>
      `Five wrong codes: for your safety the application for ${the} has ended. Nothing was granted. Apply again to get a new code.`,
    too_late: (the: string) =>
      `Too late: the application for ${the} had ended before your code arrived, so the code no longer counts. Nothing was granted. Apply again to get a new code.`,
    ran_out: (the: string) =>
      `The ten minutes for ${the} are over, so the application has ended. Nothing was granted. You can apply for either again.`,
    ended_elsewhere: (the: string) =>
      `The application for ${the} was ended in another tab or on another device. You can apply for either again.`,
  },
  refusedHeld: (the: string, other: string, time: string | null) =>
    time
      ? `We could not take the application for ${the}: there is an open one for ${other}, until ${time} at the latest. Confirm it, or cancel it to apply again.`
      : `We could not take the application for ${the}: there is an open one for ${other}. Confirm it, or cancel it to apply again.`,
  refusedSame: (the: string) =>
    `You have already applied for ${the}, in another tab or on another device. The code we sent then is the one to enter.`,
  refusedGranted: (the: string, other: string) =>
    `We could not take the application for ${the}: you already have ${other}, and you can have only one of the two.`,
  refusedGrantedSame: (the: string) => `You already have ${the}. There is nothing left to do.`,
  applyFailed: 'We do not know whether your application has arrived. Trying again never applies twice.',
  confirmFailed: 'We do not know whether your code has arrived. Trying again is safe.',
  cancelFailed: 'We do not know whether the application is cancelled. Trying again is safe.',

  demoPost: {
    title: 'Demonstration: the message we would send',
    none: 'The message is on its way…',
    to: (address: string) => `To ${address}`,
  },
} as const;

export type FinancingWords = Words<typeof english>;

/** Words of store financing: the credit card and the instalment loan. Amounts, times and clocks arrive formatted. */
export const financingMessages = await inLanguage<FinancingWords>(english, {
  de: () => import('./de/financing.ts'),
});
