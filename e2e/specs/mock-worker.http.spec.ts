import type { Page } from '@playwright/test';
import { startShop } from '../fixtures/servers.ts';
import { CARTWRIGHT, NORTHWIND } from '../fixtures/shops.ts';
import { expect, test } from '../fixtures/test.ts';

/** Beyond the ports of the workers and of the pictures. */
const FIRST_SPARE = 9;

test.use({ serviceWorkers: 'allow' });

function workersOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const registrations = await navigator.serviceWorker.getRegistrations();
    return registrations.flatMap(({ active }) => (active ? [new URL(active.scriptURL).pathname] : []));
  });
}

test('where simulated services once ran, the production build gets rid of their worker and sells its own goods', async ({
  page,
  catalog,
}, { parallelIndex }) => {
  const simulated = await startShop('browser', FIRST_SPARE + parallelIndex);
  try {
    await page.goto(simulated.url);
    await expect(catalog.product(CARTWRIGHT.products.browsed)).toBeVisible();
    expect(await workersOf(page)).toEqual(['/mockServiceWorker.js']);
  } finally {
    await simulated.stop();
  }

  const production = await startShop('http', FIRST_SPARE + parallelIndex);
  try {
    expect(production.url).toBe(simulated.url);
    await page.goto(`${production.url}/?query=${NORTHWIND.query}`);
    await expect(catalog.product(NORTHWIND.products.searched)).toBeVisible();
    await expect.poll(() => workersOf(page)).not.toContain('/mockServiceWorker.js');
    await page.reload();
    await expect(catalog.product(NORTHWIND.products.searched)).toBeVisible();
    expect(await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL ?? '')).not.toContain(
      'mock',
    );
  } finally {
    await production.stop();
  }
});
