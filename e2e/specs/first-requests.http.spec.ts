import { holdProgram } from '../fixtures/hold-program.ts';
import { expect, test } from '../fixtures/test.ts';

/** Then an early call is given up, and holds nothing up any more. */
const EARLY_ANSWER_WAITS_MS = 10_000;

for (const [url, first, file] of [
  ['/', ['/api/catalog/categories', '/api/catalog/products?sort=featured&page=1&pageSize=24'], 'first-load'],
  [
    '/?query=konbu&sort=name',
    ['/api/catalog/categories', '/api/catalog/products?query=konbu&sort=name&page=1&pageSize=24'],
    'first-load',
  ],
  ['/products/nw-11', ['/api/catalog/categories', '/api/catalog/products/nw-11'], 'product'],
] as const) {
  test(`${url} asks the Catalog service, and for its own part of the program, before the program arrives, and only once`, async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      if (pathname.startsWith('/api/catalog/')) asked.push(pathname + search);
    });
    const { held, release } = await holdProgram(page);

    await page.goto(url, { waitUntil: 'commit' });
    await expect.poll(() => asked.toSorted()).toEqual(first);
    expect(held).toContainEqual(expect.stringContaining(`/${file}-`));
    release();

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

test('a call that is lost before the program asks for it is no error that nobody caught', async ({
  page,
  catalog,
}) => {
  const { release } = await holdProgram(page);
  await page.route('**/api/catalog/categories', (route) => route.abort(), { times: 1 });
  const isLost = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/categories'));
  await page.goto('/', { waitUntil: 'commit' });
  await isLost;
  release();
  await expect(catalog.products.getByRole('listitem').first()).toBeVisible();
});

test('an answer that is long in coming does not hold the program up', async ({ page }) => {
  await page.route('/api/catalog/**', () => {});
  // It shares a file with the program, and so would begin it, too.
  await page.route('/assets/start-offline-*.js', (route) => route.abort());
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: EARLY_ANSWER_WAITS_MS / 2 });
});
