import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkBoundaries } from './boundaries.ts';

/** A project in which everything that the tests import exists and no import is forbidden. */
const HEALTHY = {
  'tsconfig.json': JSON.stringify({
    compilerOptions: { moduleResolution: 'bundler', jsx: 'react-jsx', paths: { '@/*': ['./src/*'] } },
  }),
  'src/main.tsx': 'export const mocks = () => import("../mocks/services.ts");',
  'src/app/app.tsx': 'export const App = () => <main title="a shop" />;',
  'src/shared/money/money.ts': 'export type Money = number;',
  'src/shared/ui/button.tsx': 'export const Button = () => <button type="button" />;',
  'src/features/catalog/schemas.ts': 'export type Product = string;',
  'src/features/catalog/ui/product-card.tsx': 'export const ProductCard = () => <article />;',
  'src/features/cart/model/cart.ts': 'export type Cart = { readonly lines: readonly string[] };',
  'src/features/cart/store.ts': 'export const store = 1;',
  'src/features/checkout/ui/pay.tsx': 'export const Pay = () => <p />;',
  'mocks/services.ts': 'export const services = [];',
  'e2e/journey.spec.ts': 'export const journey = true;',
};

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'boundaries-'));
  for (const [file, content] of Object.entries(HEALTHY)) write(file, content);
});

afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, content: string): void {
  const target = path.join(root, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
}

/** A module at `from`, with JSX where its name says so, that imports `to`. */
function writeImport(from: string, to: string): void {
  const use = from.endsWith('.tsx') ? '<p>{String(other)}</p>' : 'other';
  write(from, `import * as other from '${to}';\nexport const part = () => ${use};`);
}

test('lets pass what the directions allow, and says how many modules it read', () => {
  writeImport('src/features/cart/ui/line.tsx', '@/features/catalog/ui/product-card.tsx');
  writeImport('src/features/checkout/ui/sum.tsx', '@/features/cart/store.ts');
  writeImport('src/features/cart/ui/line.test.tsx', '../../../../mocks/services.ts');
  writeImport('mocks/catalog.ts', '@/features/catalog/schemas.ts');
  writeImport('e2e/fixtures.ts', '../mocks/services.ts');

  expect(checkBoundaries(root)).toEqual({ modules: 16, violations: [] });
});

test('names every forbidden import with its rule', () => {
  const forbidden = [
    ['feature-catalog', 'src/features/catalog/ui/bad.tsx', '@/features/cart/store.ts'],
    ['feature-cart', 'src/features/cart/ui/bad.tsx', '@/features/checkout/ui/pay.tsx'],
    ['shared-knows-nothing-of-the-shop', 'src/shared/ui/bad.tsx', '@/features/catalog/schemas.ts'],
    ['features-do-not-import-app', 'src/features/cart/ui/worse.tsx', '@/app/app.tsx'],
    ['models-are-pure', 'src/features/cart/model/bad.ts', '@/shared/ui/button.tsx'],
    ['models-are-pure', 'src/features/cart/model/worse.ts', '@/features/cart/store.ts'],
    ['mocks-use-contracts-and-rules-only', 'mocks/bad.ts', '@/features/cart/store.ts'],
    ['only-main-and-tests-reach-mocks', 'src/app/bad.tsx', '@/../mocks/services.ts'],
    ['e2e-never-imports-src', 'e2e/bad.ts', '@/shared/money/money.ts'],
    ['not-to-unresolvable', 'src/app/worse.tsx', './nowhere.ts'],
  ] as const;
  for (const [, from, to] of forbidden) writeImport(from, to);

  const named = checkBoundaries(root).violations.map((violation) => violation.replace(/ → .*/, ''));
  expect(named.toSorted()).toEqual(forbidden.map(([rule, from]) => `${rule}: ${from}`).toSorted());
});

test('an import of types alone crosses a boundary too', () => {
  write(
    'src/shared/ui/bad.tsx',
    "import type { Product } from '@/features/catalog/schemas.ts';\nexport type P = Product;",
  );
  expect(checkBoundaries(root).violations).toEqual([
    'shared-knows-nothing-of-the-shop: src/shared/ui/bad.tsx → src/features/catalog/schemas.ts',
  ]);
});

test('finds modules that import each other', () => {
  writeImport('src/app/a.ts', './b.ts');
  writeImport('src/app/b.ts', './a.ts');
  expect(checkBoundaries(root).violations).toEqual(['no-circular: src/app/a.ts → src/app/b.ts']);
});

test('a folder in which nothing was read is an error, not a pass', () => {
  rmSync(path.join(root, 'e2e/journey.spec.ts'));
  write('e2e/notes.md', 'not a module');
  expect(() => checkBoundaries(root)).toThrow('No module was read in e2e/');
});
