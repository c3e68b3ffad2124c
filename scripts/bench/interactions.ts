import { cpus, loadavg } from 'node:os';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright';
import { cartwrightSeed } from '../../mocks/seeds/cartwright.ts';
import { findChromium, NO_BROWSER } from '../chromium.mjs';
import { runAsScript } from '../run-as-script.ts';
import { keepToOneCore } from './one-core.ts';
import { percentile } from './percentile.ts';
import { fillCart, openProductionShop, VISITOR_ARGS } from './production-shop.ts';
import { busyShare, publishReport } from './publish-report.ts';

const REPORT = 'docs/benchmarks/interactions.md';
const PORT = 4390;
const SLOWDOWN = 4;
const HANDS = {
  mouse: { viewport: { width: 1280, height: 800 } },
  finger: { viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true },
} as const;
const TIMES = 50;

/** The minutes of a shared machine differ: each round is a new page some minutes later; of each figure the middle one counts. */
const ROUNDS = 3;

const LIMIT_MS = 50;

/** The browser tells of no interaction that was painted sooner, in ms; and rounds the others to 8 ms. */
const SHORTEST_MS = 16;

/** How long, in ms, the page has to itself between two interactions, for what the first one leads to. */
const REST_MS = 250;

/** How long, in ms, a page has for what comes after its first paint: what works offline is kept then. */
const OPEN_MS = 6_000;

const SETTLE_MS = 150;

/** How long, in ms, a finger rests: as long as in a tap that the browser makes by itself (`Input.synthesizeTapGesture`). */
const TAP_MS = 50;

declare global {
  // eslint-disable-next-line no-var -- the page's own global
  var nextPaints: number[];
}

type Hand = keyof typeof HANDS;

/** Presses the n-th of the elements that a selector finds. */
type Press = (selector: string, index: number) => Promise<void>;

type Interaction = {
  readonly name: string;
  readonly open: (page: Page) => Promise<unknown>;
  /** Presses what is measured, for the n-th time, and nothing else. */
  readonly act: (press: Press, turn: number) => Promise<void>;
  /** In the page: something that every press changes. */
  readonly effect: () => unknown;
  /** Makes the next time possible; not measured. */
  readonly undo?: (press: Press, page: Page) => Promise<void>;
};

/** As little as a page can do when it is pressed: what this machine and its browser need for that. */
const BARE_PAGE = `data:text/html,<meta name="viewport" content="width=device-width"><button
  style="inline-size: 12rem; block-size: 4rem" onclick="this.textContent = Number(this.textContent) + 1">0</button>`;

const CONTROL: Interaction = {
  name: 'a bare page',
  open: (page) => page.goto(BARE_PAGE),
  act: (press) => press('button', 0),
  effect: () => document.querySelector('button')?.textContent,
};

const INTERACTIONS: readonly Interaction[] = [
  {
    name: 'add to cart',
    open: (page) => openShop(page, '/'),
    act: (press, turn) => press('ul[aria-label="Products"] button:enabled', turn % 8),
    effect: () => document.querySelector('header a[href="/cart"]')?.textContent,
  },
  {
    name: 'quantity change',
    open: (page) => openShop(page, '/cart'),
    // Up and down: at its limit a press changes nothing.
    act: (press, turn) =>
      press(`button[aria-label^="${turn % 6 < 3 ? 'Increase' : 'Decrease'} quantity of "]`, turn % 3),
    effect: () =>
      [...document.querySelectorAll('main input')]
        .map((input) => (input as HTMLInputElement).value)
        .join(' '),
  },
  {
    name: 'apply coupon',
    open: (page) => openShop(page, '/cart'),
    act: (press) => press('#coupons button[aria-label^="Apply "]', 0),
    effect: () => document.querySelectorAll('#coupons button[aria-label^="Remove "]').length,
    undo: (press) => press('#coupons button[aria-label^="Remove "]', 0),
  },
  {
    name: 'open mini-cart',
    open: (page) => openShop(page, '/'),
    act: (press) => press('button[aria-label="Show cart summary"]', 0),
    effect: () => document.querySelectorAll('dialog[open]').length,
    undo: (_, page) => page.keyboard.press('Escape'),
  },
];

type Measured = {
  readonly interaction: Interaction;
  readonly hand: Hand;
  /** Of each round, how long from each press to the next paint, in ms. */
  readonly rounds: number[][];
};

runAsScript(import.meta.url, async () => {
  const busyBefore = await busyShare();
  const [load = 0] = loadavg();
  const switches = keepToOneCore();
  const executablePath = findChromium(chromium.executablePath());
  if (!executablePath) throw new Error(NO_BROWSER);
  const seed = cartwrightSeed(Date.now());
  const plentiful = seed.products.map((product) => ({ ...product, maxPerOrder: 99 }));
  const shop = await openProductionShop({ ...seed, products: plentiful }, PORT);
  const browser = await chromium.launch({ executablePath, args: [...VISITOR_ARGS, ...switches] });
  try {
    const measured = (['mouse', 'finger'] as const).flatMap((hand) =>
      [CONTROL, ...INTERACTIONS].map((interaction): Measured => ({ interaction, hand, rounds: [] })),
    );
    for (let round = 0; round < ROUNDS; round += 1)
      for (const { interaction, hand, rounds } of measured)
        rounds.push(await measure(browser, shop.url, interaction, hand));
    publishReport(REPORT, reportOf(browser.version(), load, switches.length > 0, measured), busyBefore);
    const slow = measured.filter((each) => each.interaction !== CONTROL && middleOf(each, 95) > LIMIT_MS);
    if (slow.length > 0)
      throw new Error(
        `Too slow: ${slow.map(({ interaction, hand }) => `${interaction.name} (${hand})`).join(', ')}`,
      );
  } finally {
    await browser.close();
    await shop.close();
  }
});

/** Of each time, how long from the press to the next paint, in ms. */
async function measure(
  browser: Browser,
  url: string,
  { name, open, act, effect, undo }: Interaction,
  hand: Hand,
): Promise<number[]> {
  const page = await browser.newPage({ ...HANDS[hand], baseURL: url });
  await page.addInitScript(noteNextPaints);
  await open(page);
  await page.waitForTimeout(OPEN_MS);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const press = pressing(page, hand, devtools);
  const times: number[] = [];
  for (let turn = 0; turn < TIMES; turn += 1) {
    const before = await page.evaluate(effect);
    await page.evaluate(() => nextPaints.splice(0));
    await act(press, turn);
    // Only the first time may its code still be under way.
    await page.waitForTimeout(turn === 0 ? OPEN_MS : REST_MS);
    if ((await page.evaluate(effect)) === before)
      throw new Error(`${name}, ${hand}: press ${turn + 1} changed nothing`);
    times.push(Math.max(SHORTEST_MS, ...(await page.evaluate(() => nextPaints))));
    if (!undo) continue;
    await undo(press, page);
    await page.waitForTimeout(REST_MS);
    if ((await page.evaluate(effect)) !== before)
      throw new Error(`${name}, ${hand}: press ${turn + 1} was not taken back`);
  }
  await page.close();
  return times;
}

/** In the page: collects how long each interaction took, as "Interaction to Next Paint" counts it. */
function noteNextPaints(): void {
  globalThis.nextPaints = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[])
      if (entry.interactionId) globalThis.nextPaints.push(entry.duration);
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}

/** At a path, with three products in the cart. */
async function openShop(page: Page, where: '/' | '/cart'): Promise<void> {
  await fillCart(page, '/');
  // Anew, without what Playwright puts into a page to find things by their roles: that answers presses, too.
  await page.goto(where);
}

/**
 * Presses where the n-th is, some time after it was looked up and scrolled to: that was work of the page's own. In the
 * middle of the window, since a browser without a screen may not paint its foot, and would tell of a later paint.
 */
function pressing(page: Page, hand: Hand, devtools: CDPSession): Press {
  return async (selector, index) => {
    const place = await page.evaluate(
      ([each, nth]) => {
        const element = document.querySelectorAll(each)[nth];
        element?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = element?.getBoundingClientRect();
        return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      },
      [selector, index] as const,
    );
    if (!place) throw new Error(`${selector} is not on the page`);
    if (hand === 'mouse') await page.mouse.move(place.x, place.y);
    await page.waitForTimeout(SETTLE_MS);
    if (hand === 'mouse') return page.mouse.click(place.x, place.y);
    const touched = devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [place] });
    await page.waitForTimeout(TAP_MS);
    await Promise.all([
      touched,
      devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }),
    ]);
  };
}

/** The percentile of each round. */
function ofRounds({ rounds }: Measured, share: number): number[] {
  return rounds.map((times) => percentile(times, share));
}

/** The middle one of the rounds' percentiles. */
function middleOf(measured: Measured, share: number): number {
  return percentile(ofRounds(measured, share), 50);
}

function reportOf(version: string, load: number, isApart: boolean, measured: readonly Measured[]): string {
  const rows = measured.map((each) => {
    const { interaction, hand, rounds } = each;
    const cells = [
      interaction.name,
      hand,
      middleOf(each, 50),
      middleOf(each, 95),
      ofRounds(each, 95).join(', '),
      Math.max(...rounds.flat()),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return `# Interactions on a slow machine

Made by \`npm run bench:interactions\`: from the press to the next paint in ms, as the browser's event timing tells it
(rounded to 8 ms; sooner than ${SHORTEST_MS} ms counts as ${SHORTEST_MS}), with the processor slowed down ${SLOWDOWN} times, with three
products in the cart and no small limits to an order: ${ROUNDS} rounds of ${TIMES} presses each, some minutes apart; of each
figure the middle one of the rounds counts. By a mouse on a desktop, which clicks at once, and by a finger on a phone, which
rests for ${TAP_MS} ms; scrolled to the middle of the window where that is possible, since a browser without a screen did not
paint its foot here. The production build with its services over HTTP. Each press is checked to have had its effect; the
mini-cart itself comes with a paint after the one that is measured.
At the 95th percentile ${LIMIT_MS} ms are allowed. The bare page is one button that counts: what this machine needs for a press,
whatever the page does.
Chromium ${version}, ${cpus().length} cores, ${isApart ? 'what measures kept to one of them' : 'what measures not kept apart'}, load ${load.toFixed(1)} at the beginning.

| | by | median | 95th percentile | 95th of each round | slowest of all |
|---|---|---|---|---|---|
${rows.join('\n')}
`;
}
