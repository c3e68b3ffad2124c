import { expect, test } from '../fixtures/test.ts';

test('a cart without a lifetime is refused at start, on a page that says what is wrong', async ({
  page,
  complaints,
}) => {
  await page.route('/config.json', (route) => route.fulfill({ json: { cartTtlMs: 0, curency: 'EUR' } }));
  await page.goto('/');
  const alert = page.getByRole('alert');
  await expect(alert.getByRole('heading', { name: 'The shop could not start' })).toBeVisible();
  await expect(alert).toContainText('cartTtlMs: a minute or more (got 0)');
  await expect(alert).toContainText('curency: not a setting');
  await expect.poll(() => complaints.splice(0).join()).toContain('uncaught: Error: config.json is wrong');
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

test.describe('a browser that prefers no language of the shop', () => {
  test.use({ locale: 'fr-FR' });

  test('gets the language and the way of writing amounts that the file says', async ({ page }) => {
    await page.route('/config.json', (route) =>
      route.fulfill({ json: { locale: 'de-AT', currency: 'EUR' } }),
    );
    await page.goto('/cart');
    await expect(page.getByRole('heading', { name: 'Ihr Warenkorb', level: 1 })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Warenkorb, leer' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  });
});
