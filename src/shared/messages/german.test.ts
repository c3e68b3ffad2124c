import { expect, test, vi } from 'vitest';
import { countedIn } from './counted.ts';
import { ageText, countryText, countText, instantText, listText } from './formats.ts';
import { inLanguage } from './in-language.ts';

vi.mock('./language.ts', () => ({ language: 'de', locale: 'de-DE' }));

const ENGLISH = { greeting: 'Good day' };
const GERMAN = { greeting: 'Guten Tag' };

test('words are read in the language of the visit', async () => {
  const words = await inLanguage(ENGLISH, { de: async () => ({ words: GERMAN }) });
  expect(words).toBe(GERMAN);
});

test('words stay English when their translation cannot be fetched', async () => {
  const words = await inLanguage(ENGLISH, { de: () => Promise.reject(new TypeError('offline')) });
  expect(words).toBe(ENGLISH);
});

test('dates, counts, lists, ages and countries are written as in German', () => {
  expect(instantText('2026-11-21T12:05:00')).toBe('21.11.2026, 12:05');
  expect(countText(12_345)).toBe('12.345');
  expect(listText(['Tasse', 'Kissen', 'Säge'])).toBe('Tasse, Kissen und Säge');
  expect(ageText(-1, 'day')).toBe('gestern');
  expect(countryText('CH')).toBe('Schweiz');
});

test('one and many are told apart by the language’s own rules, and large numbers are grouped', () => {
  const minutes = countedIn('de')('# Minute', '# Minuten');
  expect([0, 1, 2, 1_234].map(minutes)).toEqual(['0 Minuten', '1 Minute', '2 Minuten', '1.234 Minuten']);
});
