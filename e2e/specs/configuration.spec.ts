import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { expect, test } from '../fixtures/test.ts';

/** Builds the shop as `environment` configures it. @returns where to */
async function buildWith(environment: Readonly<Record<string, string>>): Promise<string> {
  const outDir = mkdtempSync(path.join(tmpdir(), 'configured-'));
  Object.assign(process.env, environment);
  try {
    await build({ logLevel: 'silent', build: { outDir, emptyOutDir: true } });
  } finally {
    for (const name of Object.keys(environment)) delete process.env[name];
  }
  return outDir;
}

test('a cart without a lifetime is refused at start, on a page that says what is wrong', async ({
  browser,
}) => {
  // Not the fixture's page: there an uncaught error fails the test, and here it is meant to come.
  const page = await browser.newPage();
  const outDir = await buildWith({ VITE_CART_TTL_MS: '0' });
  try {
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url());
      return route.fulfill({ path: path.join(outDir, pathname === '/' ? 'index.html' : pathname) });
    });
    const refused = page.waitForEvent('pageerror');
    await page.goto('http://shop.test/');
    const alert = page.getByRole('alert');
    await expect(alert.getByRole('heading', { name: 'The shop could not start' })).toBeVisible();
    await expect(alert).toContainText('VITE_CART_TTL_MS');
    await expect(alert).toContainText('(got "0")');
    expect((await refused).message).toContain('VITE_CART_TTL_MS');
  } finally {
    await page.close();
    rmSync(outDir, { recursive: true });
  }
});
