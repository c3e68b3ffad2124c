import type { BrowserContext, Page } from 'playwright';
import type { BenchTab } from './page.ts';

declare global {
  // eslint-disable-next-line no-var -- the page's own global
  var tab: BenchTab;
}

const CLICKS = 100;
const RUNS = 5;
const LATENCY_CLICKS = 40;

/** Long enough for any storage event to have arrived. */
const SETTLED_MS = 500;

/** ms between clicks: 0 for the very next task. */
export const RHYTHMS = { 'in tight loops': 0, 'paced, every 4 ms': 4 } as const;
export type Rhythm = keyof typeof RHYTHMS;

export type ApproachFigures = {
  readonly name: string;
  /** Of 200 clicks, in each run, by what a tab opened afterwards shows. */
  readonly lost: ReadonlyMap<Rhythm, readonly number[]>;
  /** ms from a click to the other tab's knowing; `null` for a click it never heard of. */
  readonly latencies: readonly (number | null)[];
};

/** Runs each approach in two tabs of `newContext`'s, which are separate processes. */
export async function measureApproaches(
  newContext: () => Promise<BrowserContext>,
  url: string,
): Promise<ApproachFigures[]> {
  const figures: ApproachFigures[] = [];
  for (const name of await namesOf(newContext, url)) {
    const lost = new Map<Rhythm, number[]>();
    for (const rhythm of Object.keys(RHYTHMS) as Rhythm[]) {
      for (let run = 0; run < RUNS; run += 1) {
        const count = await withTabs(newContext, url, name, (tabs) => countAfterClicks(tabs, rhythm));
        lost.set(rhythm, [...(lost.get(rhythm) ?? []), 2 * CLICKS - count]);
      }
    }
    const latencies = await withTabs(newContext, url, name, measureLatencies);
    figures.push({ name, lost, latencies });
  }
  return figures;
}

type Tabs = { readonly a: Page; readonly b: Page; readonly open: () => Promise<Page> };

async function withTabs<Result>(
  newContext: () => Promise<BrowserContext>,
  url: string,
  name: string,
  run: (tabs: Tabs) => Promise<Result>,
): Promise<Result> {
  const context = await newContext();
  const open = async (): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(url);
    await page.evaluate((each) => tab.start(each), name);
    return page;
  };
  try {
    const tabs = { a: await open(), b: await open(), open };
    await expectTwoProcesses(context);
    return await run(tabs);
  } finally {
    await context.close();
  }
}

/** Tabs of one process share one view of localStorage: between those nothing is ever lost. */
async function expectTwoProcesses(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  await session?.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer').length;
  if (renderers < 2) throw new Error(`Expected a process for each tab, got ${renderers}`);
}

async function countAfterClicks({ a, b, open }: Tabs, rhythm: Rhythm): Promise<number> {
  const args = [CLICKS, RHYTHMS[rhythm]] as const;
  await Promise.all([a, b].map((each) => each.evaluate(([clicks, pause]) => tab.run(clicks, pause), args)));
  await a.waitForTimeout(SETTLED_MS);
  const later = await open();
  return later.evaluate(() => tab.count());
}

async function measureLatencies({ a, b }: Tabs): Promise<(number | null)[]> {
  const latencies: (number | null)[] = [];
  for (let click = 1; click <= LATENCY_CLICKS; click += 1) {
    const clickedAt = await a.evaluate(() => tab.clickOnce());
    await a.waitForTimeout(25);
    const shownAt = await b.evaluate((count) => tab.shownAt(count), click);
    latencies.push(shownAt === null ? null : shownAt - clickedAt);
  }
  return latencies;
}

async function namesOf(newContext: () => Promise<BrowserContext>, url: string): Promise<string[]> {
  const context = await newContext();
  const page = await context.newPage();
  await page.goto(url);
  const names = await page.evaluate(() => tab.names);
  await context.close();
  return names;
}
