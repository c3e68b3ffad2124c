import { existsSync } from 'node:fs';

const SYSTEM_BROWSERS = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/**
 * Which Firefox the deep tests drive: `E2E_FIREFOX`, else one of the system, both by WebDriver BiDi; else Playwright's own
 * build, by the protocol that is made for it.
 *
 * @param {string} playwrightsOwn where Playwright would have its own
 * @param {Record<string, string | undefined>} [env]
 * @param {(path: string) => boolean} [exists]
 * @returns {{ executablePath: string, channel?: 'moz-firefox' } | null} null when there is none
 * @throws {Error} when `E2E_FIREFOX` names a file that is not there
 */
export function findFirefox(playwrightsOwn, env = process.env, exists = existsSync) {
  const asked = env['E2E_FIREFOX'];
  if (asked && !exists(asked)) throw new Error(`E2E_FIREFOX=${asked} does not exist.`);
  const executablePath = asked || SYSTEM_BROWSERS.find((path) => exists(path));
  if (executablePath) return { executablePath, channel: 'moz-firefox' };
  return exists(playwrightsOwn) ? { executablePath: playwrightsOwn } : null;
}

export const NO_FIREFOX =
  'The deep tests need Firefox as well: install it (on Debian "apt-get install firefox-esr"), or run ' +
  '"npx playwright install --with-deps firefox", or set E2E_FIREFOX to one.';
