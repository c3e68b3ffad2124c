import { lazily } from '../lazily.ts';

/** Words for how many there are of something; `#` stands for the number. */
type Counted = (one: string, other: string) => (count: number) => string;

/** For languages with one form for one and another for the rest: `countedIn('en')('# item', '# items')(2)`. */
export function countedIn(locale: string): Counted {
  const rules = lazily(() => new Intl.PluralRules(locale));
  const numbers = lazily(() => new Intl.NumberFormat(locale));
  return (one, other) => (count) =>
    (rules().select(count) === 'one' ? one : other).replace('#', numbers().format(count));
}
