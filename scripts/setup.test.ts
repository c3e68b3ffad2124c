import { expect, test } from 'vitest';
import { findChromium } from './chromium.mjs';
import { findFirefox } from './firefox.mjs';
import { isNodeNewEnough, needsInstall } from './setup.mjs';

test.each([
  ['20.19.0', true],
  ['20.18.3', false],
  ['18.20.8', false],
  ['22.0.0', true],
])('Node %s is new enough for >=20.19: %s', (version, isEnough) => {
  expect(isNodeNewEnough(version, '>=20.19')).toBe(isEnough);
});

test.each([
  ['nothing is installed', { 'package-lock.json': 10 }, true],
  ['the lock file is newer', { 'package-lock.json': 20, 'node_modules/.package-lock.json': 10 }, true],
  ['the lock file is older', { 'package-lock.json': 10, 'node_modules/.package-lock.json': 20 }, false],
])('when %s, packages are due to be installed: %s', (_, files: Record<string, number>, isDue) => {
  expect(needsInstall((file) => files[file] ?? null)).toBe(isDue);
});

const PLAYWRIGHTS = '/cache/chromium';

function find(env: Record<string, string>, ...existing: string[]) {
  return findChromium(PLAYWRIGHTS, env, (path) => existing.includes(path));
}

test('takes the browser that was asked for, then Playwright’s, then the system’s', () => {
  expect(find({ E2E_CHROMIUM: '/my/chrome' }, '/my/chrome', PLAYWRIGHTS)).toBe('/my/chrome');
  expect(find({}, '/usr/bin/chromium', PLAYWRIGHTS)).toBe(PLAYWRIGHTS);
  expect(find({}, '/usr/bin/chromium')).toBe('/usr/bin/chromium');
  expect(find({})).toBeNull();
});

test('refuses a browser that was asked for and is not there', () => {
  expect(() => find({ E2E_CHROMIUM: '/gone' }, PLAYWRIGHTS)).toThrow('E2E_CHROMIUM=/gone does not exist');
});

const OWN_FIREFOX = '/cache/firefox';

function findFox(env: Record<string, string>, ...existing: string[]) {
  return findFirefox(OWN_FIREFOX, env, (path) => existing.includes(path));
}

test('drives a released Firefox by BiDi, the one that was asked for first; Playwright’s own build its own way', () => {
  const asked = findFox({ E2E_FIREFOX: '/my/firefox' }, '/my/firefox', '/usr/bin/firefox');
  expect(asked).toEqual({ executablePath: '/my/firefox', channel: 'moz-firefox' });
  expect(findFox({}, '/usr/bin/firefox', OWN_FIREFOX)).toEqual({
    executablePath: '/usr/bin/firefox',
    channel: 'moz-firefox',
  });
  expect(findFox({}, OWN_FIREFOX)).toEqual({ executablePath: OWN_FIREFOX });
  expect(findFox({})).toBeNull();
  expect(() => findFox({ E2E_FIREFOX: '/gone' }, OWN_FIREFOX)).toThrow('E2E_FIREFOX=/gone does not exist');
});
