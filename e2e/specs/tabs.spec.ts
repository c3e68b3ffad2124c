import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { build } from 'vite';
import { cartwrightSeed } from '../../mocks/seeds/cartwright.ts';
import { expect, test } from '../fixtures/test.ts';

const CLICKS = 100;
/** `npm run e2e:campaigns` makes it ten. */
const RUNS = process.env['DEEP'] ? 10 : 1;

/** Four lines, since a line holds 99 at most: each tab adds 25 to each. */
const PRODUCTS = cartwrightSeed(Date.now())
  .products.filter(({ stock, maxPerOrder }) => stock >= 60 && maxPerOrder >= 60)
  .slice(0, 4);

/** How the clicks of two tabs meet. */
type Rhythm = 'in turns' | 'paced' | 'in tight loops';
/** In turns is the slowest and the easiest: it waits for the deep run. */
const RHYTHMS: readonly Rhythm[] = process.env['DEEP']
  ? ['in turns', 'paced', 'in tight loops']
  : ['paced', 'in tight loops'];

for (const rhythm of RHYTHMS) {
  test(
    `two tabs ${rhythm} lose none of 200 clicks`,
    { tag: '@campaign' },
    async ({ page, context, browser }) => {
      test.setTimeout(RUNS * 90_000);
      await fillCart(page);
      for (let run = 1; run <= RUNS; run += 1) {
        await openCart(page);
        const other = await context.newPage();
        await openCart(other);
        expect(await countRenderers(browser)).toBeGreaterThanOrEqual(2);

        await clickBoth([page, other], rhythm, clickIncrease);
        for (const tab of [page, other]) await expectQuantities(tab, 1 + CLICKS / 2);
        await other.reload();
        await expectQuantities(other, 1 + CLICKS / 2);

        await setAllQuantities(page, 1);
        await expectQuantities(other, 1);
        await other.close();
      }
    },
  );
}

test('the same clicks on plain persist lose some', async ({ page, context }) => {
  await servePlainPersist(context);
  await page.goto('/plain-persist');
  const other = await context.newPage();
  await other.goto('/plain-persist');

  // On one processor the tabs may take turns all the way; then they click again.
  let clicks = 0;
  await expect(async () => {
    clicks += 2 * CLICKS;
    await clickBoth([page, other], 'in tight loops', () => (window as unknown as Counter).increase());
    expect(await page.evaluate(() => (window as unknown as Counter).stored().count)).toBeLessThan(clicks);
  }).toPass({ timeout: 30_000 });
});

type Counter = { increase: () => void; stored: () => { count: number } };

async function clickBoth(
  tabs: readonly [Page, Page],
  rhythm: Rhythm,
  click: (index: number) => void,
): Promise<void> {
  for (const tab of tabs) await tab.evaluate(`window.clickOnce = ${click.toString()}`);
  if (rhythm === 'in turns') {
    for (let index = 0; index < CLICKS; index += 1) {
      for (const tab of tabs)
        await tab.evaluate((each) => (window as unknown as Clicker).clickOnce(each), index);
    }
    return;
  }
  const pauseMs = rhythm === 'paced' ? 4 : 0;
  await Promise.all(
    tabs.map((tab) =>
      tab.evaluate(
        async ([clicks, pause]) => {
          for (let index = 0; index < clicks; index += 1) {
            (window as unknown as Clicker).clickOnce(index);
            await new Promise<void>((resolve) => {
              if (pause > 0) return void setTimeout(resolve, pause);
              // The next task, without the 4 ms that timers wait: nobody clicks twice in one task.
              const { port1, port2 } = new MessageChannel();
              port1.addEventListener('message', () => resolve(), { once: true });
              port1.start();
              port2.postMessage(null);
            });
          }
        },
        [CLICKS, pauseMs] as const,
      ),
    ),
  );
}

type Clicker = { clickOnce: (index: number) => void };

/** Runs in the page. */
function clickIncrease(index: number): void {
  const buttons = document.querySelectorAll<HTMLButtonElement>('button[aria-label^="Increase quantity of"]');
  const button = buttons[index % buttons.length];
  if (!button) throw new Error('There is nothing to click');
  button.click();
}

/** Leaves a cart of one each, as an earlier version of the shop stored it. */
async function fillCart(page: Page): Promise<void> {
  await page.goto('/');
  const lines = PRODUCTS.map(({ id, unitPrice }) => ({
    productId: id,
    quantity: 1,
    lastSeenUnitPrice: unitPrice,
  }));
  const state = { id: crypto.randomUUID(), lines, appliedCouponId: null };
  await page.evaluate(
    (record) => localStorage.setItem('cartwright:cart', record),
    JSON.stringify({ state, version: 0 }),
  );
}

async function openCart(page: Page): Promise<void> {
  await page.goto('/cart');
  const increase = page.getByRole('button', { name: /^Increase quantity of / });
  await expect(increase).toHaveCount(PRODUCTS.length, { timeout: 30_000 });
}

async function expectQuantities(page: Page, quantity: number): Promise<void> {
  for (const { name } of PRODUCTS) {
    await expect(page.getByRole('spinbutton', { name: `Quantity of ${name}` })).toHaveValue(String(quantity));
  }
}

async function setAllQuantities(page: Page, quantity: number): Promise<void> {
  for (const { name } of PRODUCTS) {
    const field = page.getByRole('spinbutton', { name: `Quantity of ${name}` });
    await field.fill(String(quantity));
    await field.press('Enter');
  }
}

async function countRenderers(browser: ReturnType<BrowserContext['browser']>): Promise<number> {
  const session = await browser?.newBrowserCDPSession();
  const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  await session?.detach();
  return processInfo.filter(({ type }) => type === 'renderer').length;
}

async function servePlainPersist(context: BrowserContext): Promise<void> {
  const input = fileURLToPath(new URL('../fixtures/plain-persist.ts', import.meta.url));
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rolldownOptions: { input } },
  });
  if (!('output' in output)) throw new Error('Expected one build');
  const [script] = output.output;
  await context.route('**/plain-persist', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><script type="module">${script.code}</script>`,
    }),
  );
}
