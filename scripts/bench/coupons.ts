import { cpus } from 'node:os';
import { type Browser, chromium, type Page } from 'playwright';
import { generateSeed } from '../../mocks/seeds/generate.ts';
import { findChromium, NO_BROWSER } from '../chromium.mjs';
import { runAsScript } from '../run-as-script.ts';
import { longestTaskOf } from './longest-task.ts';
import { openProductionShop, VISITOR_ARGS } from './production-shop.ts';
import { busyShare, publishReport } from './publish-report.ts';

const REPORT = 'docs/benchmarks/coupon-list.md';
const PORT = 4198;
const COUPONS = 10_000;
const SLOWDOWN = 4;
const ROUNDS = 5;

/** Plain CSS: looking elements up by role would itself be a long task of the page. */
const PANEL = '#coupons';
const FILTER = `${PANEL} input[type="search"]`;
const RANGE = `${PANEL} nav [role="status"]`;
const NEXT = `${PANEL} nav button:last-child`;
const APPLY = `${PANEL} li button`;
const INCREASE = 'button[aria-label^="Increase quantity of "]';

/** What a shopper does with a long list, until the page shows that it is done. */
const ACTS: Record<string, (page: Page) => Promise<void>> = {
  'scrolling from top to bottom and back': async (page) => {
    for (const by of [400, -400]) {
      for (let turn = 0; turn < 12; turn += 1) {
        await page.mouse.wheel(0, by);
        await frames(page, 4);
      }
    }
  },
  'turning ten pages': async (page) => {
    for (let turn = 1; turn <= 10; turn += 1) {
      await press(page, NEXT);
      await shows(page, RANGE, `^${turn * 12 + 1}–`);
      await frames(page, 4);
    }
  },
  'filtering, a key at a time': async (page) => {
    await press(page, FILTER);
    for (const key of 'maple off') {
      await page.keyboard.press(key === ' ' ? 'Space' : key);
      await frames(page, 4);
    }
    await shows(page, RANGE, 'of \\d{3}$');
  },
  'clearing the filter, a key at a time': async (page) => {
    for (let keys = 'maple off'.length; keys > 0; keys -= 1) {
      await page.keyboard.press('Backspace');
      await frames(page, 4);
    }
    await shows(page, RANGE, 'of 10,000$');
  },
  'changing a quantity': async (page) => {
    await press(page, INCREASE);
    await page.waitForTimeout(2_000);
  },
  'applying a coupon': async (page) => {
    await press(page, APPLY);
    await shows(page, PANEL, 'Applied');
    await page.waitForTimeout(1_500);
  },
};

runAsScript(import.meta.url, async () => {
  const busyBefore = await busyShare();
  const executablePath = findChromium(chromium.executablePath());
  if (!executablePath) throw new Error(NO_BROWSER);
  const seed = generateSeed({ products: 120, coupons: COUPONS, randomSeed: 7, now: Date.now() });
  const shop = await openProductionShop(seed, PORT);
  const browser = await chromium.launch({ executablePath, args: VISITOR_ARGS });
  try {
    const times = new Map<string, number[]>();
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, time] of await measureOnce(browser, shop.url)) {
        times.set(name, [...(times.get(name) ?? []), time]);
      }
    }
    const report = reportOf(browser.version(), times);
    publishReport(REPORT, report, busyBefore);
  } finally {
    await browser.close();
    await shop.close();
  }
});

/** Longest task of the page's main thread during each act, in ms. */
async function measureOnce(browser: Browser, url: string): Promise<Map<string, number>> {
  const page = await browser.newPage({ baseURL: url, viewport: { width: 1280, height: 800 } });
  await page.goto('/');
  for (const index of [0, 1])
    await page
      .getByRole('button', { name: /^Add .+ to cart$/ })
      .nth(index)
      .click();
  const times = new Map<string, number>();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const watch = async (name: string, act: () => Promise<void>) => {
    await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
    await act();
    times.set(name, longestTaskOf(await browser.stopTracing()));
  };
  await watch('opening the panel', async () => {
    await press(page, 'header a[href="/cart"]');
    await shows(page, RANGE, 'of 10,000$');
    await page.waitForTimeout(1_000);
  });
  for (const [name, act] of Object.entries(ACTS)) await watch(name, () => act(page));
  await page.close();
  return times;
}

async function press(page: Page, selector: string): Promise<void> {
  const { x, y } = await page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    if (!element) throw new Error(`Nothing to press at ${wanted}`);
    element.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, selector);
  await page.mouse.click(x, y);
}

async function shows(page: Page, selector: string, pattern: string): Promise<void> {
  await page.waitForFunction(
    ([where, what]) => new RegExp(what).test(document.querySelector(where)?.textContent ?? ''),
    [selector, pattern] as const,
  );
}

function frames(page: Page, count: number): Promise<void> {
  return page.evaluate(async (left) => {
    for (let frame = 0; frame < left; frame += 1) await new Promise(requestAnimationFrame);
  }, count);
}

function reportOf(version: string, times: Map<string, number[]>): string {
  const rows = [...times].map(([name, all]) => {
    const sorted = all.toSorted((a, b) => a - b);
    return `| ${name} | ${sorted.map((time) => time.toFixed(1)).join(' | ')} |`;
  });
  return `# A list of ${COUPONS.toLocaleString('en')} coupons

Made by \`npm run bench:coupons\`. The longest task of the page's main thread in ms of processor time, with the
processor slowed down ${SLOWDOWN} times, in each of ${ROUNDS} visits, the quickest first. A shopper notices tasks of more than 50 ms.
Chromium ${version}, ${cpus().length} cores.

| | ${Array.from({ length: ROUNDS }, (_, round) => round + 1).join(' | ')} |
|---|${'---|'.repeat(ROUNDS)}
${rows.join('\n')}
`;
}
