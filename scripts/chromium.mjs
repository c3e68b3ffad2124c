import { existsSync } from 'node:fs';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Which Chromium the tests drive: `E2E_CHROMIUM`, else Playwright's own download, else one of the system.
 *
 * @param {string} playwrightsOwn where Playwright would have its own
 * @param {Record<string, string | undefined>} [env]
 * @param {(path: string) => boolean} [exists]
 * @returns {string | null} a path, or null when there is none
 * @throws {Error} when `E2E_CHROMIUM` names a file that is not there
 */
export function findChromium(playwrightsOwn, env = process.env, exists = existsSync) {
  const asked = env['E2E_CHROMIUM'];
  if (asked) {
    if (!exists(asked)) throw new Error(`E2E_CHROMIUM=${asked} does not exist.`);
    return asked;
  }
  return [playwrightsOwn, ...SYSTEM_BROWSERS].find((path) => exists(path)) ?? null;
}

export const NO_BROWSER =
  'No browser for the tests: run "npx playwright install --with-deps chromium", or install Chromium or Chrome ' +
  '(on Debian "apt-get install chromium"), or set E2E_CHROMIUM to one.';

/** Quiet and reproducible; root, as in containers, has no sandbox. */
export const CHROMIUM_ARGS = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
