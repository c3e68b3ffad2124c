import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { type BrowserContextOptions, chromium, devices, type Page } from 'playwright';
import { CartPage } from '../e2e/fixtures/cart-page.ts';
import { CatalogPage } from '../e2e/fixtures/catalog-page.ts';
import { Header } from '../e2e/fixtures/header.ts';
import { startShop } from '../e2e/fixtures/servers.ts';
import { CARTWRIGHT } from '../e2e/fixtures/shops.ts';
import { CHROMIUM_ARGS, findChromium, NO_BROWSER } from './chromium.mjs';
import { runAsScript } from './run-as-script.ts';

const FOLDER = 'docs/images';
const SCENARIOS_FOLDER = `${FOLDER}/scenarios`;
/** Beyond the ports of the end-to-end tests' workers. */
const WORKER = 8;

const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
const PHONE: BrowserContextOptions = { ...devices['Pixel 7'], deviceScaleFactor: 2 };

/** Takes the README's pictures of the mock build, and one of each scenario for their catalogue. */
runAsScript(import.meta.url, async () => {
  const executablePath = findChromium(chromium.executablePath());
  if (!executablePath) throw new Error(NO_BROWSER);
  mkdirSync(SCENARIOS_FOLDER, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  const shop = await startShop('browser', WORKER);
  const take = async (name: string, options: BrowserContextOptions, show: (page: Page) => Promise<void>) => {
    const context = await browser.newContext({ locale: 'en-US', baseURL: shop.url, ...options });
    const page = await context.newPage();
    await show(page);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `${FOLDER}/${name}.png` });
    await context.close();
    console.log(`${FOLDER}/${name}.png`);
  };
  try {
    await take('catalog', { ...DESKTOP, colorScheme: 'light' }, showCatalog);
    await take('cart', { ...DESKTOP, colorScheme: 'light' }, showCart);
    await take('cart-phone-dark', { ...PHONE, colorScheme: 'dark' }, showCart);
  } finally {
    await shop.stop();
    await browser.close();
  }
  takeScenarios();
});

/** The end-to-end tests of the scenarios have them on screen already. */
function takeScenarios(): void {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/@playwright/test/cli.js', 'test', 'wide/scenarios.spec'],
    { stdio: 'inherit', env: { ...process.env, PICTURES: SCENARIOS_FOLDER } },
  );
  if (status !== 0) throw new Error('Not every scenario shows what its picture is to show');
}

async function showCatalog(page: Page): Promise<void> {
  await new CatalogPage(page).open();
  await page.getByRole('link', { name: CARTWRIGHT.products.browsed }).waitFor();
  await page.waitForLoadState('load');
}

async function showCart(page: Page): Promise<void> {
  const [catalog, cart] = [new CatalogPage(page), new CartPage(page)];
  for (const name of Object.values(CARTWRIGHT.products)) {
    await catalog.openProduct(name);
    await catalog.add(name);
  }
  await new Header(page).openCart();
  await cart.apply(CARTWRIGHT.coupon.code);
  await cart.expectApplied(CARTWRIGHT.coupon);
  await page.evaluate(() => window.scrollTo(0, 0));
}
