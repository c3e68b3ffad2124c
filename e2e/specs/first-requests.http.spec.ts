import { expect, test } from '../fixtures/test.ts';

for (const [url, first] of [
  ['/', ['/api/catalog/categories', '/api/catalog/products?sort=featured&page=1&pageSize=24']],
  [
    '/?query=konbu&sort=name',
    ['/api/catalog/categories', '/api/catalog/products?query=konbu&sort=name&page=1&pageSize=24'],
  ],
  ['/products/nw-11', ['/api/catalog/categories', '/api/catalog/products/nw-11']],
] as const) {
  test(`${url} asks the Catalog service before its program arrives, and only once`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      if (pathname.startsWith('/api/catalog/')) asked.push(pathname + search);
    });
    let programArrives = (): void => {};
    const arrival = new Promise<void>((resolve) => {
      programArrives = resolve;
    });
    let heldScripts = 0;
    await page.route('/assets/*.js', async (route) => {
      heldScripts += 1;
      await arrival;
      await route.continue();
    });

    await page.goto(url, { waitUntil: 'commit' });
    await expect.poll(() => asked.toSorted()).toEqual(first);
    expect(heldScripts).toBeGreaterThan(0);
    programArrives();

    await expect(page.getByRole('button', { name: /^Add/ }).first()).toBeVisible();
    expect(asked.toSorted()).toEqual(first);
  });
}

test('a page that begins with something else asks for nothing in advance', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/cart');
  await expect(page.getByRole('heading', { name: 'Your cart', level: 1 })).toBeVisible();
  expect(asked.filter((path) => path.startsWith('/api/catalog/products'))).toEqual([]);
});
