import { LANGUAGE_PARAM } from './language.ts';

/** The tag of English for those who test layouts; only builds with mocks know it. */
const STRETCHED = 'en-XA';

const GROWTH = 0.4;

/** Whether the address asks for texts longer than any language should need. */
export function isStretched(): boolean {
  return new URLSearchParams(window.location.search).get(LANGUAGE_PARAM) === STRETCHED;
}

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

/** The words of the text once more, from its start, until it has grown enough. */
function longer(text: string): string {
  const missing = Math.ceil(text.length * GROWTH);
  return missing === 0 ? text : `${text} ${text.slice(0, missing - 1).trim()}`;
}
