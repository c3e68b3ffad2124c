import { countedIn } from './counted.ts';
import { inLanguage, type Words } from './in-language.ts';

const counted = countedIn('en');

const english = {
  quantityOf: (name: string) => `Quantity of ${name}`,
  increase: (name: string) => `Increase quantity of ${name}`,
  decrease: (name: string) => `Decrease quantity of ${name}`,
  outOfRange: counted('Only # is possible here.', 'Enter a whole number from 1 to #.'),
} as const;

export type QuantityWords = Words<typeof english>;

/** Words of the quantity control. */
export const quantityMessages = await inLanguage<QuantityWords>(english, {
  de: () => import('./de/quantity.ts'),
});
