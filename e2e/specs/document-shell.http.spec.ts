import { expect, test } from '../fixtures/test.ts';

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
    let programArrives = (): void => {};
    const arrival = new Promise<void>((resolve) => {
      programArrives = resolve;
    });
    await page.route('/assets/*.js', async (route) => {
      await arrival;
      await route.continue();
    });

    await page.goto(`/?lang=${language}`, { waitUntil: 'commit' });
    const shown = page.getByText(welcome, { exact: true });
    await expect(shown).toBeVisible();
    await expect(page.getByText(other, { exact: true })).toBeHidden();
    await expect(page.getByRole('heading')).toHaveCount(0);
    const place = await shown.boundingBox();
    programArrives();

    await expect(page.getByRole('heading', { name: welcome, level: 1 })).toBeVisible();
    expect(await shown.boundingBox()).toEqual(place);
    await expect(page.getByRole('list').getByRole('listitem').first()).toBeVisible();
    expect(await page.locator('html').getAttribute('data-shift')).toBeNull();
  });
}
