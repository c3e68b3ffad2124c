import type { Words } from './in-language.ts';

const english = {
  network: 'We could not reach the shop. Check your connection and try again.',
  timeout: 'The shop took too long to answer. Please try again.',
  unavailable: 'Something went wrong on our side. Please try again in a moment.',
  sessionEnded: 'You have been signed out because nothing happened for a while. Try again to sign in.',
  contract: 'The shop sent an answer this page does not understand. Please try again, or reload the page.',
  retry: 'Try again',
} as const;

/** Words for failures that any call may meet. */
export const problems: Words<typeof english> = english;
