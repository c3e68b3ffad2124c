import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { privacyMessages } from './privacy.ts';

/** Names of locks that tabs hold, which store nothing. */
const LOCKS = new Set(['cartwright:replica', 'cartwright:saved-cart']);

/** Cookies of the services, and the database of the offline worker's library. */
const STORED_BY_OTHERS = ['cartwright_device', 'cartwright_session', 'workbox-expiration'];

test('the privacy page names everything that the program stores', () => {
  const named = new Set<string>(namedKeys());
  const missing = storedNames().filter((name) => !named.has(name) && !LOCKS.has(name));
  expect(missing).toEqual([]);
});

test('the privacy page names nothing that the program does not store', () => {
  const stored = new Set([...storedNames(), ...STORED_BY_OTHERS]);
  expect(namedKeys().filter((name) => !stored.has(name))).toEqual([]);
});

test('the privacy page names nothing twice', () => {
  expect(namedKeys()).toEqual([...new Set(namedKeys())]);
});

function namedKeys(): string[] {
  return privacyMessages.browserRecords('2 hours').flatMap(({ keys }) => [...keys]);
}

/** Names under which sources keep something in the browser, without the colon that ends a prefix. */
function storedNames(): string[] {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|messages\/(de\/)?privacy\.ts$/.test(file))
    .map((file) => readFileSync(path.join('src', file), 'utf8'));
  const names = sources.flatMap((source) => source.match(/(?<=['`])cartwright:[\w-]+(:[\w-]+)*/g) ?? []);
  return [...new Set(names)];
}
