import type { Page } from '@playwright/test';
import { expect, test as base } from '../fixtures/test.ts';

const test = base.extend<{ uncaughtPage: Page }>({
  /** Not the fixtures' page: there an uncaught error fails the test, and here it is meant to come. */
  uncaughtPage: async ({ browser, shopUrl }, use) => {
    const page = await browser.newPage({ baseURL: shopUrl });
    await use(page);
    await page.close();
  },
});

test('a cart without a lifetime is refused at start, on a page that says what is wrong', async ({
  uncaughtPage: page,
}) => {
  await page.route('/config.json', (route) => route.fulfill({ json: { cartTtlMs: 0, curency: 'EUR' } }));
  const refused = page.waitForEvent('pageerror');
  await page.goto('/');
  const alert = page.getByRole('alert');
  await expect(alert.getByRole('heading', { name: 'The shop could not start' })).toBeVisible();
  await expect(alert).toContainText('cartTtlMs: a minute or more (got 0)');
  await expect(alert).toContainText('curency: not a setting');
  expect((await refused).message).toContain('cartTtlMs');
});

test('without the file the shop opens with its defaults', async ({ page, catalog }) => {
  await page.route('/config.json', (route) => route.fulfill({ status: 404 }));
  await catalog.open();
  await expect(catalog.products.getByRole('listitem').first()).toContainText('$');
});

test('the file is asked for once', async ({ page, catalog }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await catalog.open();
  expect(asked.filter((path) => path === '/config.json')).toHaveLength(1);
});
