// Prepares a fresh clone for `npm start` and `npm test`. Plain Node without packages, because it is what installs them.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findChromium, NO_BROWSER } from './chromium.mjs';
import { findFirefox, NO_FIREFOX } from './firefox.mjs';

/**
 * @param {string} version of Node, as in `20.19.0`
 * @param {string} range of package.json's `engines`, as in `>=20.19`
 */
export function isNodeNewEnough(version, range) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = range.replace('>=', '').split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/**
 * Whether `npm ci` is due: nothing installed, or the lock file changed since.
 *
 * @param {(file: string) => number | null} modifiedAt ms, null for a missing file
 */
export function needsInstall(modifiedAt) {
  const installed = modifiedAt('node_modules/.package-lock.json');
  return installed === null || installed < (modifiedAt('package-lock.json') ?? 0);
}

/** @param {string} file */
function modifiedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/** @param {string} command */
function run(command) {
  console.log(`> ${command}`);
  return spawnSync(command, { shell: true, stdio: 'inherit' }).status === 0;
}

function requireNode() {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  if (isNodeNewEnough(process.versions.node, engines.node)) return;
  throw new Error(
    `Cartwright needs Node ${engines.node}; this is ${process.versions.node}. See https://nodejs.org`,
  );
}

function installPackages() {
  if (!needsInstall(modifiedAt)) return;
  if (!run('npm ci --no-audit --no-fund')) throw new Error('The packages could not be installed; see above.');
}

/**
 * @typedef {object} Wanted
 * @property {'chromium' | 'firefox'} name as Playwright calls it
 * @property {string} packages of Debian that bring it
 * @property {(playwrightsOwn: string) => unknown} find null when it is not there
 * @property {string} advice for where it cannot be installed
 */

/** @type {Readonly<Record<string, Wanted>>} by the option that asks for it */
const BROWSERS = {
  '--browser': {
    name: 'chromium',
    packages: 'chromium fonts-liberation',
    find: findChromium,
    advice: NO_BROWSER,
  },
  '--firefox': { name: 'firefox', packages: 'firefox-esr', find: findFirefox, advice: NO_FIREFOX },
};

/** @param {Wanted} wanted */
async function installBrowser({ name, packages, find, advice }) {
  const playwright = await import('playwright');
  const isThere = () => find(playwright[name].executablePath()) !== null;
  if (isThere()) return;
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    run(`apt-get update && apt-get install -y --no-install-recommends ${packages}`);
    if (isThere()) return;
  }
  run(`npx playwright install ${name}`);
  if (!isThere()) throw new Error(advice);
}

async function main() {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  requireNode();
  installPackages();
  for (const [option, browser] of Object.entries(BROWSERS)) {
    if (process.argv.includes(option)) await installBrowser(browser);
  }
}

if (process.argv[1]?.endsWith('setup.mjs')) {
  main().catch((error) => {
    console.error(`\n${error.message}\n`);
    process.exitCode = 1;
  });
}
