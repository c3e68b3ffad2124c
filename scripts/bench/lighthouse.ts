import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright';
import basicSsl from '@vitejs/plugin-basic-ssl';
import { build, preview, type PreviewServer } from 'vite';
import { cartwrightSeed } from '../../mocks/seeds/cartwright.ts';
import { findChromium, NO_BROWSER } from '../chromium.mjs';
import { runAsScript } from '../run-as-script.ts';
import { missedLimits, reportOf } from './lighthouse-report.ts';
import { type LighthouseRun, runLighthouse } from './lighthouse-run.ts';
import { keepToOneCore } from './one-core.ts';
import { fillCart, openProductionShop, type ProductionShop, VISITOR_ARGS } from './production-shop.ts';
import { busyShare, publishReport } from './publish-report.ts';

const REPORT = 'docs/benchmarks/lighthouse.md';
const BARE_PAGE = path.resolve('scripts/bench/bare-react');
const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
const [SHOP_PORT, BARE_PORT, NEW_VISITOR, WITH_CART] = [4391, 4392, 4393, 4394] as const;

type Visit = {
  readonly name: string;
  readonly url: string;
  readonly port: number;
  readonly runs: LighthouseRun[];
};

runAsScript(import.meta.url, async () => {
  const busyBefore = await busyShare();
  const [load = 0] = loadavg();
  const switches = keepToOneCore();
  const folder = mkdtempSync(path.join(tmpdir(), 'lighthouse-'));
  const shop = await openProductionShop(cartwrightSeed(Date.now()), SHOP_PORT);
  const bare = await openBarePage(shop, path.join(folder, 'bare'));
  const executablePath = findChromium(chromium.executablePath());
  if (!executablePath) throw new Error(NO_BROWSER);
  const withCart = path.join(folder, 'cart');
  const version = await shopIn(executablePath, withCart, shop.url);
  const open = (profile: string, port: number) =>
    openBrowser(executablePath, [
      ...switches,
      `--user-data-dir=${profile}`,
      `--remote-debugging-port=${port}`,
    ]);
  const browsers = [open(path.join(folder, 'new'), NEW_VISITOR), open(withCart, WITH_CART)];
  try {
    const reference = visit('bare React', `https://127.0.0.1:${BARE_PORT}/`, NEW_VISITOR);
    const pages = [
      visit('catalog', `${shop.url}/`, NEW_VISITOR),
      visit('product', `${shop.url}/products/speckled-mug`, NEW_VISITOR),
      visit('cart', `${shop.url}/cart`, WITH_CART),
    ];
    // Round by round, so that whatever else the machine does meets all of them.
    for (let round = 0; round < ROUNDS; round += 1)
      for (const { url, port, runs } of [reference, ...pages]) runs.push(await runLighthouse(url, port));

    const report = reportOf(reference, pages, { chromium: version, cores: cpus().length, load });
    publishReport(REPORT, report, busyBefore);
    const missed = missedLimits(reference, pages);
    if (missed.length > 0) throw new Error(missed.join('\n'));
  } finally {
    await Promise.all([...browsers.map(ended), bare.close(), shop.close()]);
    // What a browser had started writes on for a moment after it.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
});

/** Built by the same tools, and served by the same server with the same services behind it. */
async function openBarePage(shop: ProductionShop, outDir: string): Promise<PreviewServer> {
  const common = { root: BARE_PAGE, configFile: false, logLevel: 'warn' } as const;
  await build({ ...common, build: { outDir, emptyOutDir: true, target: 'es2023', modulePreload: false } });
  const proxy = { '/api': shop.servicesUrl };
  return preview({
    ...common,
    plugins: [basicSsl()],
    build: { outDir },
    preview: { port: BARE_PORT, strictPort: true, host: '127.0.0.1', proxy },
  });
}

/** Without Playwright at it: what that does in a page would be measured, too. */
function openBrowser(executablePath: string, switches: readonly string[]): ChildProcess {
  const inView = ['--disable-renderer-backgrounding', '--disable-backgrounding-occluded-windows'];
  const args = [...VISITOR_ARGS, '--headless', ...inView, ...switches];
  return spawn(executablePath, args, { stdio: 'ignore' });
}

async function ended(browser: ChildProcess): Promise<void> {
  if (browser.kill()) await once(browser, 'exit');
}

/** Leaves a filled cart in a profile. @returns the browser's version */
async function shopIn(executablePath: string, profile: string, url: string): Promise<string> {
  const context = await chromium.launchPersistentContext(profile, { executablePath, args: VISITOR_ARGS });
  const page = await context.newPage();
  await fillCart(page, url);
  const version = context.browser()?.version() ?? 'unknown';
  await context.close();
  return version;
}

function visit(name: string, url: string, port: number): Visit {
  return { name, url, port, runs: [] };
}
