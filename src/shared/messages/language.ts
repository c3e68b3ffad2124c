/** A language that the shop speaks, by its ISO 639 code. */
export type Language = 'en' | 'de';

/** The languages by their own names, the original first. */
export const LANGUAGES: readonly { readonly code: Language; readonly name: string }[] = [
  { code: 'en', name: 'English' },
  { code: 'de', name: 'Deutsch' },
];

/** Where the shopper's choice is stored. */
export const LANGUAGE_KEY = 'cartwright:language';

/** What asks for a language in an address: `?lang=de`. */
const PARAM = 'lang';

type Wishes = {
  /** What the address asks for. */
  readonly asked: string | null;
  /** What was chosen here before. */
  readonly stored: string | null;
  /** The browser's languages, best first, as BCP 47 tags. */
  readonly preferred: readonly string[];
};

/** The language to speak: the address wins over the stored choice, and that over the browser's languages. */
export function chooseLanguage({ asked, stored, preferred }: Wishes): Language {
  for (const tag of [asked, stored, ...preferred]) {
    const language = languageOf(tag);
    if (language) return language;
  }
  return 'en';
}

/** How to write amounts, dates and counts in a language: as where the browser says its user is at home. */
export function chooseLocale(language: Language, preferred: readonly string[]): string {
  return preferred.find((tag) => WELL_KNOWN_TAG.test(tag) && languageOf(tag) === language) ?? language;
}

const WELL_KNOWN_TAG = /^[a-z]{2}(-[A-Z]{2})?$/;

function languageOf(tag: string | null): Language | undefined {
  const code = tag?.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language.code === code)?.code;
}

function wishes(): Wishes {
  if (typeof window === 'undefined') return { asked: null, stored: null, preferred: [] };
  return {
    asked: new URLSearchParams(window.location.search).get(PARAM),
    stored: storedChoice(),
    preferred: navigator.languages,
  };
}

function storedChoice(): string | null {
  try {
    return window.localStorage.getItem(LANGUAGE_KEY);
  } catch {
    return null;
  }
}

const present = wishes();

/** The language of this visit, settled before anything is shown; another one begins with the page loaded anew. */
export let language: Language = chooseLanguage(present);

/**
 * Keeps what the address asked for as the shopper's choice, and then the address needs it no more. Where nothing can be
 * stored it stays there, and lasts as long.
 */
export function keepAskedLanguage(): void {
  if (present.asked !== language) return;
  try {
    window.localStorage.setItem(LANGUAGE_KEY, language);
  } catch {
    return;
  }
  const { pathname, search, hash } = window.location;
  const others = new URLSearchParams(search);
  others.delete(PARAM);
  window.history.replaceState(window.history.state, '', pathname + queryOf(others) + hash);
}

/** The query string that leads to the same page in another language. @param search the present one */
export function searchIn(code: Language, search: string): string {
  const params = new URLSearchParams(search);
  params.set(PARAM, code);
  return queryOf(params);
}

function queryOf(params: URLSearchParams): string {
  return params.size > 0 ? `?${params}` : '';
}

/** The BCP 47 tag by which `Intl` writes amounts, dates and counts. */
export let locale: string = chooseLocale(language, present.preferred);

/** Where neither the shopper nor the browser wants a language of the shop. @param tag BCP 47, in one of its languages */
export function fallBackOn(tag: string): void {
  const preferred = [...present.preferred, tag];
  language = chooseLanguage({ ...present, preferred });
  locale = chooseLocale(language, preferred);
}
