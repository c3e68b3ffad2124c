import { type Language, language } from './language.ts';

/**
 * The shape that a translation must have: the original's keys and parameters, with any text. `keys` are names under
 * which something is stored, the same in every language.
 */
export type Words<Original> = Original extends string
  ? string
  : Original extends (...parameters: infer Parameters) => infer Text
    ? (...parameters: Parameters) => Words<Text>
    : { readonly [Key in keyof Original]: Key extends 'keys' ? Original[Key] : Words<Original[Key]> };

type Translations<AreaWords> = Readonly<
  Record<Exclude<Language, 'en'>, () => Promise<{ readonly words: AreaWords }>>
>;

/**
 * The words of an area in the language of this visit. A translation is a chunk of its own, fetched only by those who
 * read it; where that fails the words stay English, for a shop in the wrong language is better than none.
 */
export async function inLanguage<AreaWords>(
  english: AreaWords,
  translations: Translations<AreaWords>,
): Promise<AreaWords> {
  if (__BROWSER_MOCKS__) {
    const { isStretched, stretched } = await import('./stretched.ts');
    if (isStretched) return stretched(english);
  }
  if (language === 'en') return english;
  return translations[language]().then(
    ({ words }) => words,
    () => english,
  );
}
