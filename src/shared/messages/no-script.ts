import type { Words } from './in-language.ts';

const english = {
  title: 'The shop needs JavaScript',
  text: 'It runs in your browser, and there your cart is kept. Please allow JavaScript for this site in your browser’s settings, then reload the page. Your cart is safe.',
} as const;

/** Of the document alone: without a script there is no program to say it, and nobody knows in which language. */
export const noScriptMessages: Words<typeof english> = english;
