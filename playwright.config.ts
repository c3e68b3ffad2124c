import { defineConfig, devices } from '@playwright/test';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findChromium, NO_BROWSER } from './scripts/chromium.mjs';
import { SHARED_SERVICES } from './e2e/fixtures/servers.ts';
import type { ShopOptions } from './e2e/fixtures/test.ts';

const executablePath = findChromium(chromium.executablePath());
if (!executablePath) throw new Error(NO_BROWSER);

const inBrowser = { backend: 'browser' } as const;
/** A worker's requests would pass by `page.route`; the tests of the worker itself let it in. */
const overHttp = { backend: 'http', serviceWorkers: 'block' } as const;

const isWide = process.argv.some((argument) => argument.includes('wide'));

/**
 * The same app twice: with the services in the browser, and in production with the services over HTTP. Journeys and races
 * are in `specs`; what goes through every screen, scenario or example is in `wide`, and runs with `npm run test:deep`.
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
  reporter: [['list'], ['json', { outputFile: `.reports/playwright${isWide ? '-wide' : ''}.json` }]],
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
    { name: 'http', testMatch: ['specs/journey.spec.ts', 'specs/*.http.spec.ts'], use: overHttp },
    { name: 'wide-mocks', testMatch: 'wide/**', use: inBrowser },
    { name: 'wide-http', testMatch: 'wide/worlds.spec.ts', use: overHttp },
  ],
});
