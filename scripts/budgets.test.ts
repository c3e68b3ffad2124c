import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findMockTraces, mockMarkers } from './budgets/mock-traces.ts';
import { FIRST_LOAD, FIRST_LOAD_SENT, Manifest, ROUTE_LIMIT, weighPages } from './budgets/page-weight.ts';

const MANIFEST = Manifest.parse({
  'index.html': { file: 'index.js', imports: ['_ui.js'] },
  '_ui.js': { file: 'ui.js', imports: ['_react.js'] },
  '_react.js': { file: 'react.js', imports: ['_ui.js'] },
  '_form.js': { file: 'form.js', imports: ['_ui.js'] },
  'src/checkout.tsx': {
    file: 'checkout.js',
    isDynamicEntry: true,
    imports: ['_form.js', '_react.js'],
    dynamicImports: ['src/refusal.tsx', 'src/help.tsx'],
  },
  'src/cart.tsx': { file: 'cart.js', isDynamicEntry: true, dynamicImports: ['src/help.tsx'] },
  'src/refusal.tsx': { file: 'refusal.js', isDynamicEntry: true, imports: ['src/checkout.tsx'] },
  'src/help.tsx': { file: 'help.js', isDynamicEntry: true, imports: ['_form.js'] },
});

const HTML =
  '<style>a{}</style><style>b{}</style><script>load({"screens":{"cart":["/cart.js"]},"everywhere":["/index.js"]})</script>';

const SIZES: Readonly<Record<string, number>> = {
  'index.js': 1,
  'ui.js': 10,
  'react.js': 100,
  'form.js': 20_000,
  'checkout.js': 4,
  'cart.js': 5,
  'refusal.js': 6,
  'help.js': 7,
};

const SIZING = {
  sizeOf: (file: string) => SIZES[file] ?? Number.NaN,
  zip: (text: string) => text.length * 1_000,
  sentSizeOf: (file: string) => (SIZES[file] ?? Number.NaN) / 2,
};

test('weighs what the document names with its static imports, and later chunks by what they add to what was there', () => {
  expect(weighPages(MANIFEST, HTML, SIZING)).toEqual([
    { name: '/ scripts', bytes: 111, limit: FIRST_LOAD.script },
    { name: '/ scripts, by Brotli', bytes: 55.5, limit: FIRST_LOAD_SENT },
    { name: '/ styles', bytes: 6_000, limit: FIRST_LOAD.style },
    { name: '+ src/checkout.tsx', bytes: 20_004, limit: ROUTE_LIMIT },
    { name: '+ src/cart.tsx', bytes: 5, limit: ROUTE_LIMIT },
    { name: '+ src/refusal.tsx', bytes: 6, limit: ROUTE_LIMIT },
    { name: '+ src/help.tsx', bytes: 20_007, limit: ROUTE_LIMIT },
  ]);
});

test('weighs what a tag of the document names, too', () => {
  const [scripts] = weighPages(MANIFEST, '<link rel="modulepreload" href="/form.js">', SIZING);
  expect(scripts).toEqual({ name: '/ scripts', bytes: 20_110, limit: FIRST_LOAD.script });
});

test('refuses a document that loads nothing', () => {
  expect(() => weighPages(MANIFEST, '<div></div>', SIZING)).toThrow('loads nothing');
});

const SEED = { products: [{ name: 'Blue Enamel Mug', description: 'Mug' }] };

let build: string;

beforeEach(() => {
  build = mkdtempSync(path.join(tmpdir(), 'build-'));
  mkdirSync(path.join(build, 'assets'));
  writeFileSync(path.join(build, 'index.html'), '<div id="root"></div>');
});

afterEach(() => rmSync(build, { recursive: true }));

test('finds nothing of the mocks in a clean build', () => {
  writeFileSync(path.join(build, 'assets/index.js'), 'render("Mug")');
  expect(findMockTraces(build, mockMarkers(SEED))).toEqual([]);
});

test.each([
  ['assets/index.js', 'a=setupWorker()', 'assets/index.js: setupWorker'],
  ['assets/later.js', 'b="Blue Enamel Mug"', 'assets/later.js: Blue Enamel Mug'],
  ['mockServiceWorker.js', '', 'mockServiceWorker.js: mockServiceWorker'],
])('finds what was planted in %s', (file, content, trace) => {
  writeFileSync(path.join(build, file), content);
  expect(findMockTraces(build, mockMarkers(SEED))).toEqual([trace]);
});
