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

/** Texts that read the same for one and for many in German, though not in English. */
const ALIKE = [
  'first-load.shellMessages.cart()',
  'first-load.catalogMessages.added()',
  'coupons.minimumQuantity()',
  'orders.itemCount()',
  'saved-cart.offer()',
  'saved-cart.total()',
  'saved-cart.deviceHolds()',
  'saved-cart.savedHolds()',
];

/** Texts that tell one from many in German alone. */
const APART_IN_GERMAN_ONLY = ['cart.moreThanLimit()'];

/** A word that is said of one, and the one that takes its place for many. */
const ONE_AND_MANY = [
  ['Artikel', 'Artikeln'],
  ['Minute', 'Minuten'],
  ['Preis', 'Preise'],
  ['Produkt', 'Produkte'],
  ['Sekunde', 'Sekunden'],
  ['Versuch', 'Versuche'],
  ['ist', 'sind'],
  ['kann', 'können'],
  ['liegt', 'liegen'],
  ['wird', 'werden'],
  // “Hier ist nur 1 möglich.”, “Geben Sie eine ganze Zahl von 1 bis 2 ein.”
  ['nur', 'bis'],
] as const;

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

test.each(translations)('%s tells one from many in German, and not the other way round', async (area) => {
  const { english, german } = await wordsOf(area);
  const [one, many] = [1, 2].map((count) => pairsOf(english, german, area, [count, count, count, count]));
  const forms = (one ?? []).map((pair, index) => ({ at: pair.at, one: pair, many: many?.[index] ?? pair }));
  const isHere = (at: string) => at.startsWith(`${area}.`);
  const inEnglish = forms.filter((form) => areApart(form.one.original, form.many.original));
  const inGerman = forms.filter((form) => areApart(form.one.translation, form.many.translation));
  expect([...inGerman.map(({ at }) => at), ...ALIKE.filter(isHere)].sort()).toEqual(
    [...inEnglish.map(({ at }) => at), ...APART_IN_GERMAN_ONLY.filter(isHere)].sort(),
  );
  expect(inGerman.filter((form) => !isOneAndMany(form.one.translation, form.many.translation))).toEqual([]);
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

/** By more than their figures. */
function areApart(one: string, many: string): boolean {
  const wordsOnly = (text: string) => text.replaceAll(/\d+/g, '#');
  return wordsOnly(one) !== wordsOnly(many);
}

function isOneAndMany(one: string, many: string): boolean {
  const [ofOne, ofMany] = [one, many].map((text) => new Set(text.match(/\p{L}+/gu)));
  return ONE_AND_MANY.some(
    ([single, plural]) =>
      ofOne?.has(single) && !ofOne.has(plural) && ofMany?.has(plural) && !ofMany.has(single),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
