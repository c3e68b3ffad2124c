import { describe, expect, it } from 'vitest';
import { countriesIn, countryOfLanguage } from './countries.ts';

describe('countriesIn', () => {
  it('knows all of ISO 3166-1 by name, less five that nobody lives in and no post reaches', () => {
    const countries = countriesIn('en');
    expect(new Set(countries.map(({ code }) => code)).size).toBe(249 - 5);
    expect(countries.filter(({ code, name }) => code === name)).toEqual([]);
  });

  it('orders them by their names in the language asked for', () => {
    const names = countriesIn('de').map(({ name }) => name);
    expect(names.indexOf('Österreich')).toBeLessThan(names.indexOf('Polen'));
  });
});

describe('countryOfLanguage', () => {
  it.each([
    ['en-GB', 'GB'],
    ['zh-Hant-TW', 'TW'],
    ['de', ''],
    ['es-419', ''],
    ['en-XX', ''],
    ['', ''],
  ])('guesses from "%s": "%s"', (language, country) => {
    expect(countryOfLanguage(language)).toBe(country);
  });
});
