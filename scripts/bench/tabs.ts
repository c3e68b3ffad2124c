import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright';
import { build, type InlineConfig, preview } from 'vite';
import { CHROMIUM_ARGS, findChromium, NO_BROWSER } from '../chromium.mjs';
import { runAsScript } from '../run-as-script.ts';
import { busyShare, publishReport } from './publish-report.ts';
import { type ApproachFigures, measureApproaches, RHYTHMS, type Rhythm } from './tabs/approaches.ts';
import { type ActFigures, measureShop } from './tabs/shop.ts';

const REPORT = 'docs/benchmarks/two-tabs.md';
const PORT = 4197;
const URL = `http://127.0.0.1:${PORT}/`;

runAsScript(import.meta.url, async () => {
  const busyBefore = await busyShare();
  const executablePath = findChromium(chromium.executablePath());
  if (!executablePath) throw new Error(NO_BROWSER);
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  try {
    const approaches = await served(
      {
        root: path.resolve('scripts/bench/tabs'),
        configFile: false,
        resolve: { alias: { '@': path.resolve('src') } },
      },
      () => measureApproaches(() => browser.newContext(), URL),
    );
    const acts = await served({ mode: 'mock' }, () => measureShop(() => shopper(browser), URL));
    const report = reportOf(browser.version(), approaches, acts);
    publishReport(REPORT, report, busyBefore);
  } finally {
    await browser.close();
  }
});

/** A browser whose mock services answer at once. */
async function shopper(browser: Browser) {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    if (location.protocol.startsWith('http')) localStorage.setItem('cartwright-mocks:latency', '0');
  });
  return context;
}

async function served<Result>(config: InlineConfig, measure: () => Promise<Result>): Promise<Result> {
  const outDir = mkdtempSync(path.join(tmpdir(), 'tabs-bench-'));
  const common: InlineConfig = { ...config, logLevel: 'warn' };
  await build({ ...common, build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 1_000 } });
  const server = await preview({
    ...common,
    build: { outDir },
    preview: { port: PORT, strictPort: true, host: '127.0.0.1' },
  });
  try {
    return await measure();
  } finally {
    await server.close();
    rmSync(outDir, { recursive: true });
  }
}

function reportOf(
  version: string,
  approaches: readonly ApproachFigures[],
  acts: readonly ActFigures[],
): string {
  const rhythms = Object.keys(RHYTHMS) as Rhythm[];
  const lostRows = approaches.map(({ name, lost, latencies }) => {
    const cells = rhythms.map((rhythm) => rangeOf(lost.get(rhythm) ?? []));
    return `| ${name} | ${cells.join(' | ')} | ${latencyOf(latencies)} |`;
  });
  const actRows = acts.map(({ name, latencies }) => {
    const worst = Math.max(...latencies).toFixed(1);
    return `| ${name} | ${median(latencies).toFixed(1)} | ${worst} |`;
  });
  return `# Two tabs, one cart

Made by \`npm run bench:tabs\`: Chromium ${version}, ${cpus().length} cores, tabs in separate renderer processes.

## Ways to share a cart

Lost of 2 × 100 clicks by what a tab opened afterwards shows, fewest to most of five runs; and the time from a click to the
other tab's knowing of it, median and worst of 40.

| approach | ${rhythms.map((rhythm) => `lost ${rhythm}`).join(' | ')} | ms to the other tab |
|---|${rhythms.map(() => '---').join('|')}|---|
${lostRows.join('\n')}

## The shop

From the moment one tab has written a change to the moment the other tab's page shows it, in ms: median and worst of 20
(of 5 for buying). The other tab is neither reloaded nor touched.

| change | median | worst |
|---|---|---|
${actRows.join('\n')}
`;
}

function rangeOf(values: readonly number[]): string {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return least === most ? String(least) : `${least}–${most}`;
}

function latencyOf(latencies: readonly (number | null)[]): string {
  const heard = latencies.filter((latency) => latency !== null);
  if (heard.length === 0) return 'never';
  const unheard = latencies.length - heard.length;
  const times = `${median(heard).toFixed(1)}, ${Math.max(...heard).toFixed(1)}`;
  return unheard === 0 ? times : `${times}; ${unheard} of ${latencies.length} never`;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
