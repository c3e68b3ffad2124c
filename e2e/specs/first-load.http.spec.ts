import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';

const LIMITS = { script: 108_000, stylesheet: 12_000, afterwards: 4_000 } as const;

/** After the load event: what is kept for later takes the line from nothing that is shown now. */
const OFFLINE_WAITS_MS = 3_000;

/** What a page has loaded of the build: paths, and how long after its load event, in ms, they were asked for. */
async function loadedFiles(page: Page): Promise<{ readonly path: string; readonly afterLoad: number }[]> {
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const loadedAt = navigation?.loadEventStart ?? 0;
    return performance
      .getEntriesByType('resource')
      .map(({ name, startTime }) => ({ path: new URL(name).pathname, afterLoad: startTime - loadedAt }))
      .filter(({ path }) => path.startsWith('/assets/'));
  });
}

function gzipSize(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + zip(readFileSync(`dist${path}`)), 0);
}

function zip(content: Buffer | string): number {
  return gzipSync(content, { level: 9 }).length;
}

test('what the browser really loads for the first screen stays within the budget', async ({
  page,
  catalog,
}) => {
  await catalog.open();
  await expect(catalog.products.getByRole('listitem').first()).toBeVisible();
  // The last to come: its program waits until the page has what it shows.
  await expect
    .poll(async () => (await loadedFiles(page)).map(({ path }) => path), { timeout: 10_000 })
    .toContainEqual(expect.stringContaining('start-offline'));

  const files = await loadedFiles(page);
  const first = files.filter(({ afterLoad }) => afterLoad < 0).map(({ path }) => path);
  const scripts = gzipSize(first.filter((path) => path.endsWith('.js')));
  const styles = zip(await page.evaluate(() => document.querySelector('style')?.textContent ?? ''));
  expect(scripts).toBeGreaterThan(50_000);
  expect(scripts).toBeLessThanOrEqual(LIMITS.script);
  expect(styles).toBeGreaterThan(1_000);
  expect(styles).toBeLessThanOrEqual(LIMITS.stylesheet);

  const afterwards = files.filter(({ afterLoad }) => afterLoad >= 0);
  const offline = afterwards.find(({ path }) => path.includes('start-offline'));
  expect(offline?.afterLoad).toBeGreaterThanOrEqual(OFFLINE_WAITS_MS);
  expect(gzipSize(afterwards.map(({ path }) => path))).toBeLessThanOrEqual(LIMITS.afterwards);
});
