/** The tag of English for those who test layouts; only builds with mocks know it. */
const STRETCHED = 'en-XA';

const GROWTH = 0.4;

/** Whether this visit began with an address that asks for texts longer than any language should need. */
export const isStretched =
  typeof window !== 'undefined' && new URLSearchParams(window.location.search).get('lang') === STRETCHED;

/** Words of the same shape in which every text is 40 % longer. */
export function stretched<AreaWords>(words: AreaWords): AreaWords;
export function stretched(words: unknown): unknown {
  if (typeof words === 'string') return longer(words);
  if (typeof words === 'function') return (...parameters: unknown[]) => stretched(words(...parameters));
  if (typeof words !== 'object' || words === null) return words;
  const entries = Object.entries(words).map(([key, value]) => [
    key,
    key === 'keys' ? value : stretched(value),
  ]);
  return Array.isArray(words) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

/** The text and its beginning once more, for as much as it has to grow. */
function longer(text: string): string {
  return text && `${text} ${text.slice(0, Math.ceil(text.length * GROWTH))}`;
}
