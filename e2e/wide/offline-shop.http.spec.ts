import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { Device } from '../fixtures/device.ts';
import { type RunningShop, startShop } from '../fixtures/servers.ts';
import { expect, test as base } from '../fixtures/test.ts';

/** Behind the ports of the workers themselves. */
const OWN_SHOPS = 4;

type OwnShop = RunningShop & { readonly folder: string };

/** A server of the test's own, to be stopped and updated. */
const test = base.extend<{ ownShop: OwnShop }>({
  ownShop: async ({ backend }, use, { parallelIndex }) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'shop-'));
    cpSync('dist', folder, { recursive: true });
    const shop = await startShop(backend, OWN_SHOPS + parallelIndex, folder);
    await use({ ...shop, folder });
    await shop.stop();
    rmSync(folder, { recursive: true });
  },
  baseURL: async ({ ownShop }, use) => use(ownShop.url),
});

test.use({ serviceWorkers: 'allow' });

/** Stands for the picture of a product: Northwind's have none. */
const PICTURE = '/icon-180.png';

/** What shows which products somebody has looked at. */
const SEEN = [/\/catalog\/products\//, /\/icon-180\.png$/];

/** Addresses of which the worker has noted when they were seen. */
async function notedUrls(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
      });
    const notes = await settled(indexedDB.open('workbox-expiration'));
    const store = notes.transaction('cache-entries').objectStore('cache-entries');
    const entries: { url: string }[] = await settled(store.getAll());
    notes.close();
    return entries.map(({ url }) => url);
  });
}

/** Resolves once the worker serves this page and has kept what it shows. */
async function expectKept(page: Page, url: RegExp): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await expect.poll(async () => (await keptUrls(page)).some((each) => url.test(each))).toBe(true);
}

async function keptUrls(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const all = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    return (await Promise.all(all.map((cache) => cache.keys()))).flat().map(({ url }) => url);
  });
}

test('a shop that was visited opens without a connection; the cart works, paying says why not', async ({
  page,
  ownShop,
  catalog,
  header,
  cart,
  checkout,
  catalogue,
}) => {
  const { opened, browsed } = catalogue.products;
  await catalog.open();
  await expectKept(page, /\/catalog\/products\?/);
  await catalog.openProduct(opened);
  await catalog.add(opened);
  await page.goto('/');
  await catalog.add(browsed);
  await header.expectItems(2);
  await checkout.open();
  await checkout.fillIn();

  await ownShop.stop();
  await page.getByRole('button', { name: /^Pay / }).click();
  await expect(
    page
      .getByRole('alert')
      .filter({ hasText: /reach|connection|offline/i })
      .first(),
  ).toBeVisible();

  await page.goto('/');
  await expect(catalog.products.getByRole('listitem').first()).toBeVisible();
  await header.expectItems(2);
  await header.openCart();
  await cart.setQuantity(opened, 3);
  await header.expectItems(4);
  await page.reload();
  await header.expectItems(4);
});

test('one visit is enough, where the server fails, says nothing or is gone', async ({
  page,
  context,
  ownShop,
  catalog,
}) => {
  await catalog.open();
  await expectKept(page, /\/config\.json$/);
  await expectKept(page, /\/catalog\/products\?/);
  const expectShop = async () => {
    await page.reload();
    await expect(catalog.products.getByRole('listitem').first()).toBeVisible();
  };
  const everyDocument = (url: URL) => url.pathname === '/';
  const documentAndConfiguration = (url: URL) => ['/', '/config.json'].includes(url.pathname);
  await context.route(documentAndConfiguration, (route) => route.fulfill({ status: 503 }));
  await expectShop();
  await context.unroute(documentAndConfiguration);
  await context.route(everyDocument, () => {});
  await expectShop();
  await ownShop.stop();
  await expectShop();
});

test('one visit is enough, too, where the shop’s page stands in place of the configuration', async ({
  page,
  context,
  ownShop,
  catalog,
}) => {
  await context.route('**/config.json', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<!doctype html>' }),
  );
  await catalog.open();
  await expectKept(page, /\/config\.json$/);
  await expectKept(page, /\/catalog\/products\?/);
  await context.unroute('**/config.json');
  await ownShop.stop();
  await page.reload();
  await expect(catalog.products.getByRole('listitem').first()).toBeVisible();
});

test('a configuration that is not JSON closes the shop while it is there, and does not replace the kept one', async ({
  page,
  context,
  catalog,
  complaints,
}) => {
  await catalog.open();
  await expectKept(page, /\/config\.json$/);
  await expectKept(page, /\/catalog\/products\?/);
  await context.route('**/config.json', (route) => route.fulfill({ body: '{"apiUrl": ' }));
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('the file: not JSON');
  await expect.poll(() => complaints.splice(0).join()).toContain('config.json is wrong');

  await context.unroute('**/config.json');
  await context.route('**/config.json', (route) => route.fulfill({ status: 503 }));
  await page.reload();
  await expect(catalog.products.getByRole('listitem').first()).toBeVisible();
});

test('of the answers of services only the catalog’s are kept, unless it calls them private', async ({
  page,
  context,
  catalog,
  header,
  account,
}) => {
  await context.route('**/api/catalog/categories', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'cache-control': 'private' } });
  });
  await catalog.open();
  await expectKept(page, /\/catalog\/products\?/);
  await catalog.openProduct('Tofu');
  await expectKept(page, /\/catalog\/products\/nw/);
  await page.evaluate((url) => fetch(url).then(({ ok }) => ok), PICTURE);
  await page.goto('/sign-in');
  await account.signIn('nancy@example.com');
  await expect(page.getByRole('button', { name: /^Account of/ })).toBeVisible();
  await page.goto('/orders');
  await header.openCart();
  const kept = (await keptUrls(page)).map((url) => new URL(url).pathname);
  expect(
    kept.filter((each) => each.startsWith('/api/') && !/^\/api\/(catalog|_mocks\/pictures)\//.test(each)),
  ).toEqual([]);
  expect(kept).not.toContain('/api/catalog/categories');
  expect(kept.length).toBeGreaterThan(20);

  const noted = await notedUrls(page);
  for (const seen of SEEN) expect(noted).toContainEqual(expect.stringMatching(seen));
  await new Device(page).signOut();
  for (const urls of [keptUrls, notedUrls])
    await expect
      .poll(async () => (await urls(page)).filter((url) => SEEN.some((seen) => seen.test(url))))
      .toEqual([]);
});

test('a new version waits until the shopper takes it, and keeps the cart', async ({
  page,
  context,
  ownShop,
  catalog,
  header,
  cart,
  catalogue,
}) => {
  const { opened, browsed } = catalogue.products;
  await catalog.open();
  await expectKept(page, /\/catalog\/products\?/);
  await catalog.add(browsed);
  await header.expectItems(1);
  await catalog.openProduct(opened);
  await catalog.add(opened);
  await header.expectItems(2);
  const otherTab = await context.newPage();
  await otherTab.goto('/');

  const formerFile = fileOf(ownShop.folder);
  deploy(ownShop.folder, 2);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const reload = reloadIn(page);
  await expect(reload).toBeInViewport();
  await expect(page.locator('html[data-version]')).toHaveCount(0);

  // What can be taken back stands above the offer, not behind it.
  await page.setViewportSize({ width: 360, height: 640 });
  await header.openCart();
  await cart.remove(browsed);
  await header.expectItems(1);
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeInViewport();
  expect(await isInFront(undo)).toBe(true);
  await undo.click();
  await header.expectItems(2);

  await reload.click();
  await expect(page.locator('html[data-version="2"]')).toHaveCount(1);
  await header.expectItems(2);
  await expect(reload).toHaveCount(0);

  // The other tab still runs the old version, whose files the server no longer has.
  expect((await page.request.get(formerFile)).status()).toBe(404);
  expect(await statusIn(otherTab, formerFile)).toBe(200);

  // It does not lose them to the next version, either.
  deploy(ownShop.folder, 3);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect(reload).toBeInViewport();
  expect(await statusIn(otherTab, formerFile)).toBe(200);
});

test('a tab of a version that still waits gets its files when the server has the next one', async ({
  page,
  context,
  ownShop,
  catalog,
}) => {
  await catalog.open();
  await expectKept(page, /\/catalog\/products\?/);
  // It would let the new version take over.
  const tab = await openAfterDeploy(context, ownShop, () => {
    ServiceWorker.prototype.postMessage = () => {};
  });
  await expectWaiting(tab);
  const replacedFile = fileOf(ownShop.folder);
  deploy(ownShop.folder, 3);
  expect((await page.request.get(replacedFile)).status()).toBe(404);
  expect(await statusIn(tab, replacedFile)).toBe(200);
});

test('a page that opens after a deploy runs the new version, is not offered it, and lets its worker take over', async ({
  page,
  context,
  ownShop,
  catalog,
}) => {
  await catalog.open();
  await expectKept(page, /\/catalog\/products\?/);
  const tab = await openAfterDeploy(context, ownShop, () => {
    ServiceWorker.prototype.postMessage = new Proxy(ServiceWorker.prototype.postMessage, {
      apply: (send, worker, message: [unknown, Transferable[]]) => {
        document.documentElement.dataset['said'] = JSON.stringify(message[0]);
        Reflect.apply(send, worker, message);
      },
    });
  });
  await expect(tab.locator('html')).toHaveAttribute('data-said', '"take over"', { timeout: 15_000 });
  await expect(reloadIn(page)).toBeVisible();
  await expect(reloadIn(tab)).toHaveCount(0);
});

/** A tab of the second version, while the first one's worker is in charge; in it the script runs before all others. */
async function openAfterDeploy(
  context: BrowserContext,
  { folder }: OwnShop,
  script: () => void,
): Promise<Page> {
  deploy(folder, 2);
  const tab = await context.newPage();
  await tab.addInitScript(script);
  await tab.goto('/');
  await expect(tab.locator('html[data-version="2"]')).toHaveCount(1);
  return tab;
}

/** Resolves once a new version is there, but not in charge. */
async function expectWaiting(page: Page): Promise<void> {
  const isWaiting = () =>
    page.evaluate(async () => !!(await navigator.serviceWorker.getRegistration())?.waiting);
  await expect.poll(isWaiting).toBe(true);
}

function reloadIn(page: Page): Locator {
  return page.getByRole('button', { name: 'New version: reload' });
}

/** What a tab gets for a file, whatever its browser's own cache may have. */
async function statusIn(page: Page, file: string): Promise<number> {
  return page.evaluate(async (url) => (await fetch(url, { cache: 'no-store' })).status, file);
}

/** Whether a tap on the middle of it, without scrolling, would reach it. */
async function isInFront(button: Locator): Promise<boolean> {
  return button.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });
}

/** Puts another version in the folder, in which every file has another hash. */
function deploy(folder: string, version: number): void {
  const assets = readdirSync(path.join(folder, 'assets'));
  const renamed = assets.map((name) => [name, name.replace(/(-\d)?(\.\w+)$/, `-${version}$2`)] as const);
  const rename = (text: string) =>
    renamed.reduce((result, [old, name]) => result.replaceAll(old, name), text);
  const rewrite = (file: string, change: (text: string) => string) =>
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  for (const [old, name] of renamed) {
    const file = path.join(folder, 'assets', name);
    renameSync(path.join(folder, 'assets', old), file);
    rewrite(file, rename);
  }
  rewrite(path.join(folder, 'index.html'), (html) =>
    rename(html).replace(/<html( data-version="\d")?/, `<html data-version="${version}"`),
  );
  rewrite(path.join(folder, 'service-worker.js'), (code) =>
    rename(code).replace(/[\da-f]{16}/, `${version}`.repeat(16)),
  );
}

/** Path of a file that only the version in the folder has. */
function fileOf(folder: string): string {
  return `/assets/${readdirSync(path.join(folder, 'assets')).find((name) => name.startsWith('cart-program'))}`;
}
