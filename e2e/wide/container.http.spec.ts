import { readdirSync } from 'node:fs';
import { hasCaddy, startContainer } from '../fixtures/container.ts';
import type { RunningShop } from '../fixtures/servers.ts';
import { expect, test } from '../fixtures/test.ts';

const ANY_HASHED = '/assets/*.js';

/** What a host says of a file beside its content. */
const TOLD = [
  'cache-control',
  'content-security-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'permissions-policy',
  'referrer-policy',
  'strict-transport-security',
  'x-content-type-options',
  'x-frame-options',
];

test.skip(!hasCaddy, 'The container serves with Caddy, and there is none');

let container: RunningShop;

test.beforeAll(async () => {
  container = await startContainer(test.info().parallelIndex, { hasServices: true });
});

test.afterAll(() => container.stop());

for (const path of [
  '/',
  '/cart',
  '/products/teapot?from=search',
  '/config.json',
  '/service-worker.js',
  '/manifest.webmanifest',
  '/licences.txt',
  '/icon.svg',
  ANY_HASHED,
  '/assets/replaced-by-the-next-deploy.js',
])
  test(`the container answers ${path} as preview does`, async ({ shopUrl }) => {
    const [fromContainer, fromPreview] = await Promise.all([
      answerOf(container.url + fileAt(path)),
      answerOf(shopUrl + fileAt(path)),
    ]);
    expect(fromContainer).toEqual(fromPreview);
    expect(fromContainer.headers['content-security-policy']).toContain("default-src 'none'");
  });

test('the container sends the Brotli copies, and keeps to itself what is for other hosts', async () => {
  const { headers } = await fetch(`${container.url}${fileAt(ANY_HASHED)}`, {
    headers: { 'Accept-Encoding': 'gzip, br' },
  });
  expect(headers.get('content-encoding')).toBe('br');
  for (const path of ['/_headers', '/_redirects', '/.vite/manifest.json'])
    expect((await fetch(container.url + path)).status, path).toBe(404);
});

test('a shop in the container shows the catalog and keeps a cart', async ({ page, catalog, header }) => {
  await page.goto(container.url);
  await catalog.products.getByRole('button', { name: /^Add /, disabled: false }).first().click();
  await header.expectItems(1);
  await page.reload();
  await header.expectItems(1);
});

test('without services of its own the container says that there is nothing under /api', async () => {
  const alone = await startContainer(test.info().parallelIndex, { hasServices: false });
  const { status } = await fetch(`${alone.url}/api/catalog/categories`);
  await alone.stop();
  expect(status).toBe(404);
});

function fileAt(path: string): string {
  if (path !== ANY_HASHED) return path;
  return `/assets/${readdirSync('dist/assets').find((file) => file.endsWith('.js'))}`;
}

async function answerOf(url: string) {
  const response = await fetch(url);
  const body = response.ok ? await response.text() : null;
  const [type] = (response.headers.get('content-type') ?? '').split(';');
  const headers = Object.fromEntries(
    TOLD.map((name) => [name, response.headers.get(name)?.replaceAll(' ;', ';')]),
  );
  return { status: response.status, type: response.ok ? type : null, headers, body };
}
