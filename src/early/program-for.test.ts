import { expect, test } from 'vitest';
import { programFor } from './program-for.ts';

const FILES = { products: ['/p.js', '/shared.js'], stored: ['/cart.js', '/shared.js'] };

test.each([
  ['/products/mug', false, ['/p.js', '/shared.js']],
  ['/products/mug', true, ['/p.js', '/shared.js', '/cart.js']],
  ['/', true, ['/cart.js', '/shared.js']],
  ['/', false, []],
  ['/elsewhere', false, []],
  ['/stored', false, []],
  ['/constructor', false, []],
])('%s, with something stored %s, needs %j', (pathname, hasStored, files) => {
  expect(programFor(pathname, FILES, () => hasStored)).toEqual(files);
});
