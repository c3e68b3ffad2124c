import { mkdtempSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { busyShare, publishReport } from './bench/publish-report.ts';
import { CHROMIUM_ARGS, findChromium, NO_BROWSER } from './chromium.mjs';
import { runAsScript } from './run-as-script.ts';

const PAGE = path.resolve('scripts/bench/cart');
const REPORT = 'docs/benchmarks/cart-mutation.md';
const SIZES = [1, 10, 100, 1000];
const ROUNDS = 9;
const CONTROL = 'plain persist';
const PORT = 4199;
const URL = `http://127.0.0.1:${PORT}/`;

/** An isolated page has a clock of 5 µs instead of 100. */
const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

declare global {
  // eslint-disable-next-line no-var -- the page's own globals
  var measure: (name: string, lines: number) => Promise<number>;
  // eslint-disable-next-line no-var
  var contenderNames: string[];
}

type Times = Map<string, Map<number, number[]>>;

runAsScript(import.meta.url, async () => {
  const busyBefore = await busyShare();
  const { version, times } = await measureInChromium();
  const report = reportOf(version, times);
  publishReport(REPORT, report, busyBefore);
});

/** Every contender at every size, round by round, so that whatever the machine does meets all of them. */
async function measureInChromium(): Promise<{ version: string; times: Times }> {
  const executablePath = findChromium(chromium.executablePath());
  if (!executablePath) throw new Error(NO_BROWSER);
  const outDir = mkdtempSync(path.join(tmpdir(), 'cart-bench-'));
  const common = { root: PAGE, configFile: false, logLevel: 'warn' } as const;
  await build({
    ...common,
    build: { outDir, emptyOutDir: true },
    resolve: { alias: { '@': path.resolve('src') } },
  });
  const server = await preview({
    ...common,
    build: { outDir },
    preview: { port: PORT, strictPort: true, host: '127.0.0.1', headers: ISOLATED },
  });
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  try {
    const times: Times = new Map();
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const lines of SIZES) {
        for (const name of await namesOf()) {
          const page = await browser.newPage();
          await page.goto(URL);
          const time = await page.evaluate(([each, size]) => measure(each, size), [name, lines] as const);
          await page.close();
          const bySize = times.get(name) ?? new Map<number, number[]>();
          times.set(name, bySize.set(lines, [...(bySize.get(lines) ?? []), time]));
        }
      }
    }
    return { version: browser.version(), times };
  } finally {
    await browser.close();
    await server.close();
  }

  async function namesOf(): Promise<string[]> {
    const page = await browser.newPage();
    await page.goto(URL);
    const names = await page.evaluate(() => contenderNames);
    await page.close();
    return names;
  }
}

function reportOf(version: string, times: Times): string {
  const rows = [...times].map(([name, bySize]) => {
    const cells = SIZES.map((lines) => {
      const time = Math.min(...(bySize.get(lines) ?? []));
      const control = Math.min(...(times.get(CONTROL)?.get(lines) ?? []));
      return `${time.toFixed(4)} (${(time / control).toFixed(2)} ×)`;
    });
    return `| ${name} | ${cells.join(' | ')} |`;
  });
  return `# One change of a cart, written to localStorage

Made by \`npm run bench\`. Milliseconds for one changed quantity including its persistence: the median of 100 samples
of ten changes, in the quietest of ${ROUNDS} rounds, since a machine's other work only ever adds; in brackets the ratio to zustand's plain \`persist\` in the same run. Chromium ${version},
${cpus().length} cores.

| lines in the cart | ${SIZES.join(' | ')} |
|---|${SIZES.map(() => '---').join('|')}|
${rows.join('\n')}
`;
}
