import { expect, test } from 'vitest';
import { chooseLanguage, chooseLocale, searchIn } from './language.ts';

test.each([
  ['the address, before what is stored', { asked: 'de', stored: 'en', preferred: ['en-US'] }, 'de'],
  ['what is stored, before the browser', { asked: null, stored: 'de', preferred: ['en-US'] }, 'de'],
  ['the browser’s first', { asked: null, stored: null, preferred: ['de-AT', 'en'] }, 'de'],
  ['the first of the browser’s that there is', { asked: null, stored: null, preferred: ['fr', 'de'] }, 'de'],
  ['English for all others', { asked: null, stored: null, preferred: ['fr', 'ja'] }, 'en'],
  ['what the shop falls back on, last', { asked: null, stored: null, preferred: ['fr', 'de-AT'] }, 'de'],
  ['English where nobody says anything', { asked: null, stored: null, preferred: [] }, 'en'],
  ['the next wish after a made-up one', { asked: '<script>', stored: 'Klingon', preferred: ['de'] }, 'de'],
  ['tags in any case', { asked: 'DE-ch', stored: null, preferred: [] }, 'de'],
])('speaks %s', (_, wishes, language) => {
  expect(chooseLanguage(wishes)).toBe(language);
});

test.each([
  ['de', ['de-AT', 'en-US'], 'de-AT'],
  ['de', ['en-US', 'de-CH'], 'de-CH'],
  ['de', ['en-US'], 'de'],
  ['en', ['en-GB'], 'en-GB'],
  ['en', ['en-US@posix', 'en_US.UTF-8'], 'en'],
] as const)('writes figures in %s, for a browser of %j, as in %s', (language, preferred, locale) => {
  expect(chooseLocale(language, preferred)).toBe(locale);
  expect(() => new Intl.NumberFormat(locale)).not.toThrow();
});

test('leads to the same page in the other language', () => {
  expect(searchIn('de', '')).toBe('?lang=de');
  expect(searchIn('de', '?query=oak%20board&lang=en&page=2')).toBe('?query=oak+board&lang=de&page=2');
});
