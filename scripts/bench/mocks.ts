import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { generateSeed } from '../../mocks/seeds/generate.ts';
import { runAsScript } from '../run-as-script.ts';
import { percentile } from './percentile.ts';
import { busyShare, publishReport } from './publish-report.ts';
import { openShoppers, type Shopper } from './shoppers.ts';

const REPORT = 'docs/benchmarks/mock-services.md';
const PORT = 4197;
const PRODUCTS = 10_000;
const COUPONS = 100;
const PER_SECOND = 200;
const WARM_UP_S = 5;
const ROUND_S = 10;
const ROUNDS = 5;
const SHOPPERS = 50;
const LIMIT_MS = 10;
const START_LIMIT_MS = 60_000;

/** In ms, from the instant at which a call was due, by the kind of call. */
type Times = Map<string, number[]>;

runAsScript(import.meta.url, async () => {
  const busyBefore = await busyShare();
  const folder = mkdtempSync(path.join(tmpdir(), 'mocks-bench-'));
  const seed = generateSeed({ products: PRODUCTS, coupons: COUPONS, randomSeed: 1, now: Date.now() });
  const seedFile = path.join(folder, 'seed.json');
  writeFileSync(seedFile, JSON.stringify(seed));
  const [node, ...args] = [process.execPath, '--import', 'tsx', 'mocks/http.ts'];
  const services = spawn(node, [...args, '--port', String(PORT), '--seed', seedFile], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    const origin = `http://127.0.0.1:${PORT}`;
    await answers(`${origin}/api/catalog/categories`, services);
    const shoppers = openShoppers(origin, seed, SHOPPERS);
    await shop(shoppers, WARM_UP_S);
    const rounds: Times[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await shop(shoppers, ROUND_S));
    const report = reportOf(rounds);
    publishReport(REPORT, report, busyBefore);
  } finally {
    services.kill();
    rmSync(folder, { recursive: true });
  }
});

/** Calls at fixed instants, whether or not earlier calls have been answered. */
async function shop(shoppers: readonly Shopper[], seconds: number): Promise<Times> {
  const times: Times = new Map();
  const begin = performance.now() + 100;
  const calls = Array.from({ length: seconds * PER_SECOND }, async (_, number) => {
    const due = begin + (number * 1000) / PER_SECOND;
    await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    const kind = await shoppers[number % shoppers.length]?.callNext();
    if (kind === undefined) throw new Error('There are no shoppers');
    times.set(kind, [...(times.get(kind) ?? []), performance.now() - due]);
  });
  await Promise.all(calls);
  return times;
}

async function answers(url: string, services: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline && services.exitCode === null) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing answers at ${url}`);
}

/** What the machine does beside it can only make a round slower, so that the quietest says most of the services. */
function reportOf(rounds: readonly Times[]): string {
  const inOrder = rounds.toSorted((a, b) => p99Of(a) - p99Of(b));
  const [quietest = new Map<string, number[]>()] = inOrder;
  const rows = [
    ['**all**', all(quietest)] as const,
    ...[...quietest].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ].map(
    ([kind, each]) =>
      `| ${kind} | ${each.length} | ${[50, 95, 99, 100].map((share) => percentile(each, share).toFixed(1)).join(' | ')} |`,
  );
  const verdict = p99Of(quietest) < LIMIT_MS ? 'kept' : '**not kept**';
  return `# The mock services over HTTP under load

Made by \`npm run bench:mocks\`: ${PRODUCTS.toLocaleString('en')} products, ${COUPONS} coupons, ${SHOPPERS} shoppers, ${PER_SECOND} calls a second for ${ROUND_S} s, at fixed
instants whether or not earlier ones were answered. Milliseconds from the instant at which a call was due to the end of its
answer, so that waiting for the services, or for the measuring process itself, counts. Both processes share ${cpus().length} cores with
whatever else runs: the machine's load was ${loadavg()[0]?.toFixed(1)}.

The 99th percentile of all calls in ${ROUNDS} rounds: ${inOrder.map((round) => p99Of(round).toFixed(1)).join(' · ')} ms. The limit of ${LIMIT_MS} ms was ${verdict} in the
quietest of them, whose calls these are:

| call | times | median | 95 % | 99 % | worst |
|---|---|---|---|---|---|
${rows.join('\n')}
`;
}

function p99Of(times: Times): number {
  return percentile(all(times), 99);
}

function all(times: Times): number[] {
  return [...times.values()].flat();
}
