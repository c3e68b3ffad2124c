import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { cartwrightSeed } from '../mocks/seeds/cartwright.ts';
import { findMockTraces, mockMarkers } from './budgets/mock-traces.ts';
import { Manifest, weighPages, type Weight } from './budgets/page-weight.ts';
import { runAsScript } from './run-as-script.ts';

const BUILD = 'dist';

runAsScript(import.meta.url, async () => {
  const manifest = Manifest.parse(JSON.parse(readFileSync(`${BUILD}/.vite/manifest.json`, 'utf8')));
  const weights = weighPages(manifest, readFileSync(`${BUILD}/index.html`, 'utf8'), {
    sizeOf: (file) => zip(readFileSync(path.join(BUILD, file))),
    zip,
    sentSizeOf: (file) => readFileSync(path.join(BUILD, `${file}.br`)).length,
  });
  console.log(tableOf(weights));

  const heavy = weights.filter(({ bytes, limit }) => bytes > limit);
  const traces = findMockTraces(BUILD, mockMarkers(cartwrightSeed(Date.now())));
  for (const trace of traces) console.error(`mock data in the build: ${trace}`);
  if (heavy.length > 0) throw new Error(`Too heavy: ${heavy.map(({ name }) => name).join(', ')}`);
  if (traces.length > 0) throw new Error('The production build contains parts of the mock services.');
});

function zip(content: Buffer | string): number {
  return gzipSync(content, { level: 9 }).length;
}

function tableOf(weights: readonly Weight[]): string {
  const width = Math.max(...weights.map(({ name }) => name.length));
  const rows = weights.map(
    ({ name, bytes, limit }) =>
      `${name.padEnd(width)} ${number(bytes)} of ${number(limit)} ${bytes > limit ? 'TOO HEAVY' : 'ok'}`,
  );
  return `${'bytes of gzip, unless said'.padEnd(width)}\n${rows.join('\n')}`;
}

function number(value: number): string {
  return value.toLocaleString('en').padStart(8);
}
