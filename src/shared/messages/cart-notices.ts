import { countedIn } from './counted.ts';
import { inLanguage, type Words } from './in-language.ts';

const counted = countedIn('en');
const items = counted('# item', '# items');
const minutes = counted('# minute', '# minutes');

const english = {
  expiresIn: (count: number) => `Your cart is kept for ${minutes(count)} more.`,
  expiresWhy: 'Any change keeps it longer, and so does one tap.',
  keep: 'Keep my cart',
  kept: 'Your cart is kept.',
  expired: (count: number, time: string) =>
    `Your cart with ${items(count)} was put away at ${time}, because nothing had changed in it for a while.`,
  expiredText: 'It can be brought back for a day, at today’s prices.',
  restore: 'Restore my cart',
  restored: 'Your cart is back.',
  dismiss: 'No, thank you',
  memoryOnly: 'This browser does not let us store your cart. It works, but it ends when you close this tab.',
  damaged: 'Part of your stored cart could not be read. We kept the rest; please check your cart.',
  newer:
    'A newer version of our shop has stored a cart in this browser. It is safe, but this page is too old to show it.',
  reload: 'Reload the page',
  close: 'Close',
} as const;

export type CartNoticeWords = Words<typeof english>;

/** Words of the notices about the cart that show on any page. Times arrive formatted. */
export const cartNoticeMessages = await inLanguage<CartNoticeWords>(english, {
  de: () => import('./de/cart-notices.ts'),
});
