import { defineConfig, devices } from '@playwright/test';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findChromium, NO_BROWSER } from './scripts/chromium.mjs';
import { SHARED_SERVICES } from './e2e/fixtures/servers.ts';
import type { ShopOptions } from './e2e/fixtures/test.ts';

const executablePath = findChromium(chromium.executablePath());
if (!executablePath) throw new Error(NO_BROWSER);

/** The same app twice: with the services in the browser, and in production with the services over HTTP. */
export default defineConfig<object, ShopOptions>({
  testDir: 'e2e/specs',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: !!process.env['CI'],
  workers: 2,
  retries: process.env['CI'] ? 1 : 0,
  timeout: 45_000,
  expect: { timeout: 7_000 },
  reporter: [['list'], ['json', { outputFile: '.reports/playwright.json' }]],
  webServer: { ...SHARED_SERVICES, reuseExistingServer: false },
  use: {
    ...devices['Desktop Chrome'],
    launchOptions: { executablePath, args: CHROMIUM_ARGS },
    locale: 'en-US',
    timezoneId: 'UTC',
    trace: 'on-first-retry',
  },
  projects: [
    { name: 'mocks', testIgnore: '**/*.http.spec.ts', use: { backend: 'browser' } },
    {
      name: 'http',
      testMatch: ['**/journey.spec.ts', '**/worlds.spec.ts', '**/*.http.spec.ts'],
      // A worker's requests would pass by `page.route`; the tests of the worker itself let it in.
      use: { backend: 'http', serviceWorkers: 'block' },
    },
  ],
});
