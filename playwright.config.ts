import { defineConfig, devices } from '@playwright/test';
import { chromium, firefox } from 'playwright';
import { CHROMIUM_ARGS, findChromium, NO_BROWSER } from './scripts/chromium.mjs';
import { findFirefox, NO_FIREFOX } from './scripts/firefox.mjs';
import { SHARED_SERVICES } from './e2e/fixtures/servers.ts';
import type { ShopOptions } from './e2e/fixtures/test.ts';

const executablePath = findChromium(chromium.executablePath());
if (!executablePath) throw new Error(NO_BROWSER);

const inBrowser = { backend: 'browser' } as const;
/** A worker's requests would pass by `page.route`; the tests of the worker itself let it in. */
const overHttp = { backend: 'http', serviceWorkers: 'block' } as const;

const isAskedFor = (name: string) => process.argv.some((argument) => argument.includes(name));
const isWide = isAskedFor('wide');

/** The same tests, those marked `@campaign`, in as many rounds as they are worth: workers inherit what is set here. */
const isCampaign = isAskedFor('campaign');
if (isCampaign) process.env['DEEP'] = '1';

const report = isCampaign ? 'playwright-campaigns' : isWide ? 'playwright-wide' : 'playwright';

const foundFirefox = findFirefox(firefox.executablePath());
if (isAskedFor('firefox') && !foundFirefox) throw new Error(NO_FIREFOX);
const { channel, ...firefoxOptions } = foundFirefox ?? {};
const inFirefox = {
  ...devices['Desktop Firefox'],
  ...(channel && { channel }),
  launchOptions: firefoxOptions,
};

/** A narrow phone; fingers in place of a mouse. */
const onPhone = { ...devices['Pixel 7'], viewport: { width: 360, height: 740 } };

const JOURNEY = 'specs/journey.spec.ts';
const WATCH = 'wide/watch.http.spec.ts';

/**
 * The same app twice: with the services in the browser, and in production with the services over HTTP. Journeys and races
 * are in `specs`; what takes long, or goes through every screen, scenario or example, is in `wide` and runs with
 * `npm run test:deep`. So do Firefox and the phone.
 */
export default defineConfig<object, ShopOptions>({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: !!process.env['CI'],
  workers: 2,
  retries: process.env['CI'] ? 1 : 0,
  timeout: 45_000,
  expect: { timeout: 7_000 },
  reporter: [['list'], ['json', { outputFile: `.reports/${report}.json` }]],
  webServer: { ...SHARED_SERVICES, reuseExistingServer: false },
  use: {
    ...devices['Desktop Chrome'],
    launchOptions: { executablePath, args: CHROMIUM_ARGS },
    locale: 'en-US',
    timezoneId: 'UTC',
    trace: 'on-first-retry',
  },
  projects: [
    { name: 'mocks', testMatch: 'specs/**', testIgnore: '**/*.http.spec.ts', use: inBrowser },
    { name: 'http', testMatch: [JOURNEY, 'specs/*.http.spec.ts'], use: overHttp },
    { name: 'campaigns', grep: /@campaign/, testIgnore: '**/*.http.spec.ts', use: inBrowser },
    { name: 'campaigns-http', grep: /@campaign/, testMatch: '**/*.http.spec.ts', use: overHttp },
    { name: 'wide-mocks', testMatch: 'wide/**', testIgnore: /\.(http|phone)\.spec/, use: inBrowser },
    { name: 'wide-http', testMatch: ['wide/worlds.spec.ts', 'wide/*.http.spec.ts'], use: overHttp },
    { name: 'phone', testMatch: [JOURNEY, 'wide/*.phone.spec.ts'], use: { ...onPhone, ...inBrowser } },
    { name: 'firefox', testMatch: JOURNEY, use: { ...inFirefox, ...inBrowser } },
    { name: 'firefox-http', testMatch: [JOURNEY, WATCH], use: { ...inFirefox, backend: 'http' } },
  ],
});
