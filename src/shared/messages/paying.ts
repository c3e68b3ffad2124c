import { inLanguage, type Words } from './in-language.ts';

const english = {
  loading: 'Looking at your account…',
  loadFailed: 'We could not look at your account.',

  notes: {
    creditLeft: (left: string) => `${left} left`,
    creditMissing: (missing: string) => `${missing} missing`,
    instalments: '3, 6 or 12 instalments',
    signIn: 'For signed-in customers',
    none: 'Not yours yet',
    blocked: 'Not available',
    unknown: 'Could not be checked',
  },

  thisOrder: 'This order',
  leftAfter: 'Left after this order',
  missing: 'Missing',
  creditShort: (missing: string) =>
    `Your store credit is ${missing} short of this order. Pay another way, or take something out of your cart.`,

  instalments: 'How many instalments',
  instalmentCount: (count: number) => `${count} instalments`,
  /** Instalments of one amount. */
  group: (count: number, amount: string) => `${count} of ${amount}`,
  separator: ', then ',
  together: (total: string) => `Together ${total}: the order’s total, to the cent. No fee, no interest.`,

  signIn: 'Sign in',
  toFinancing: 'Go to store financing',
  whyNot: {
    signed_out: {
      credit_card: 'Store credit belongs to an account. Sign in to use it; your cart is kept.',
      loan: 'The loan belongs to an account. Sign in to use it; your cart is kept.',
    },
    session_over: 'You have been signed out. Sign in again; your cart is kept.',
    available: {
      credit_card:
        'Store credit comes with our credit card, which you do not have yet. You can apply for it.',
      loan: 'You do not have our loan yet. You can apply for it.',
    },
    held: {
      credit_card:
        'You have applied for the credit card. Enter the code we sent you, and you can pay with it.',
      loan: 'You have applied for the loan. Enter the code we sent you, and you can pay with it.',
    },
    blocked_by_application: {
      credit_card:
        'Store credit comes with our credit card. You have an open application for the loan, and you can have only one of the two.',
      loan: 'You have an open application for the credit card, and you can have only one of the two.',
    },
    blocked: {
      credit_card:
        'Store credit comes with our credit card. You have the loan, and you can have only one of the two.',
      loan: 'You have the credit card, and you can have only one of the two.',
    },
  },
} as const;

export type PayingWords = Words<typeof english>;

/** Words of paying by store credit or by loan at checkout. Amounts arrive formatted. */
export const payingMessages = await inLanguage<PayingWords>(english, {
  de: () => import('./de/paying.ts'),
});
