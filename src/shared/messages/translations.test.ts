import { expect, test } from 'vitest';
import { catalogMessages } from './catalog.ts';
import { problems } from './problems.ts';
import { routeTitles, shellMessages } from './shell.ts';
import { stretched } from './stretched.ts';

/** Texts that are the same in both languages, by where they stand. */
const SAME = [
  'first-load.shellMessages.name',
  'first-load.shellMessages.shop',
  'first-load.catalogMessages.sorts.name',
  'product.shop',
  'account.fields.name',
  'checkout.fields.name',
  'checkout.methods.standard',
  'checkout.methods.express',
  'orders.perUnit()',
];

/** What every function of the catalogue is called with; no two alike, and none of them one. */
const SAMPLES = [22, 33, 44, 55];

const originals = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts']);
const germans = import.meta.glob<{ words: unknown }>('./de/*.ts');
const translations = Object.keys(germans).map((file) => file.replace('./de/', '').replace('.ts', ''));

test.each(translations)('%s is German throughout', async (area) => {
  const { english, german } = await wordsOf(area);
  const same = pairsOf(english, german, area).filter(({ original, translation }) => original === translation);
  expect(same.map(({ at }) => at).sort()).toEqual(SAME.filter((at) => at.startsWith(`${area}.`)).sort());
});

test.each(translations)('%s says in German what it was told, as the English does', async (area) => {
  const { english, german } = await wordsOf(area);
  for (const { at, original, translation } of pairsOf(english, german, area)) {
    const told = (text: string) => SAMPLES.filter((sample) => text.includes(String(sample)));
    expect({ at, told: told(translation) }).toEqual({ at, told: told(original) });
  }
});

test.each(translations)('%s counts one and many in German', async (area) => {
  const { english, german } = await wordsOf(area);
  for (const count of [1, 2]) {
    const texts = pairsOf(english, german, area, [count, count, count, count]);
    expect(texts.filter(({ translation }) => /#|undefined|NaN/.test(translation))).toEqual([]);
  }
});

test('texts for testing layouts are at least 40 % longer', async () => {
  const { english } = await wordsOf('checkout');
  for (const { at, original, translation } of pairsOf(english, stretched(english), 'checkout'))
    expect({ at, isLong: translation.length >= 1.4 * original.length }).toEqual({ at, isLong: true });
});

type Pair = { readonly at: string; readonly original: string; readonly translation: string };

async function wordsOf(area: string): Promise<{ english: unknown; german: unknown }> {
  const german = (await germans[`./de/${area}.ts`]?.())?.words;
  if (area === 'first-load')
    return { english: { shellMessages, routeTitles, catalogMessages, problems }, german };
  const module = (await originals[`./${area}.ts`]?.()) ?? {};
  const english = Object.values(module).find((value) => !Array.isArray(value));
  return { english, german };
}

/** All texts of an area beside their translations. */
function pairsOf(original: unknown, translation: unknown, at: string, samples = SAMPLES): Pair[] {
  if (typeof original === 'string') return [{ at, original, translation: String(translation) }];
  if (typeof original === 'function' && typeof translation === 'function')
    return pairsOf(original(...samples), translation(...samples), `${at}()`, samples);
  if (!isRecord(original) || !isRecord(translation)) throw new Error(`${at} has no translation`);
  return Object.keys(original)
    .filter((key) => key !== 'keys')
    .flatMap((key) => pairsOf(original[key], translation[key], `${at}.${key}`, samples));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
