import type { Page } from '@playwright/test';
import { holdProgram } from '../fixtures/hold-program.ts';
import { expect, test } from '../fixtures/test.ts';

/** Northwind's goods have none. */
async function givePictures(page: Page): Promise<void> {
  await page.route(/\/catalog\/products\?/, async (route) => {
    const response = await route.fetch();
    const list: { items: object[] } = await response.json();
    const items = list.items.map((product) => ({ ...product, image: { src: '/icon.svg', alt: '' } }));
    await route.fulfill({ response, json: { ...list, items } });
  });
}

for (const [language, welcome, other] of [
  ['en', 'Well-made things for home and garden', 'Gut gemachte Dinge für Haus und Garten'],
  ['de', 'Gut gemachte Dinge für Haus und Garten', 'Well-made things for home and garden'],
] as const) {
  test(`the document shows the shop's frame before its program arrives (${language}), and nothing moves then`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          document.documentElement.dataset['shift'] = String(
            (entry as PerformanceEntry & { value: number }).value,
          );
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await givePictures(page);
    const { release: programArrives } = await holdProgram(page);

    await page.goto(`/?lang=${language}`, { waitUntil: 'commit' });
    const shown = page.getByText(welcome, { exact: true });
    await expect(shown).toBeVisible();
    await expect(page.getByText(other, { exact: true })).toBeHidden();
    await expect(page.getByRole('heading')).toHaveCount(0);
    const place = await shown.boundingBox();
    await expect(page.locator('.document-picture img')).toHaveCount(4);
    programArrives();

    await expect(page.getByRole('heading', { name: welcome, level: 1 })).toBeVisible();
    expect(await shown.boundingBox()).toEqual(place);
    await expect(page.getByRole('list').getByRole('listitem').first()).toBeVisible();
    expect(await page.locator('html').getAttribute('data-shift')).toBeNull();
  });
}

test('the document shows the frame of the cart to those who have one', async ({
  page,
  catalog,
  catalogue,
}) => {
  const heading = page.locator('.document-cart').getByText('Your cart', { exact: true });
  await holdProgram(page);
  await page.goto('/cart', { waitUntil: 'commit' });
  await expect(page.locator('.document-other')).toBeVisible();
  await expect(heading).toBeHidden();
  await page.unrouteAll();

  await catalog.openProduct(catalogue.products.opened);
  await catalog.add(catalogue.products.opened);
  await holdProgram(page);
  await page.goto('/cart', { waitUntil: 'commit' });
  await expect(heading).toBeVisible();
  await expect(page.locator('.document-other')).toBeHidden();
});
