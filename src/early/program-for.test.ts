import { expect, test } from 'vitest';
import { programFor } from './program-for.ts';

const FILES = {
  screens: { products: ['/p.js', '/shared.js'] },
  stored: ['/cart.js', '/shared.js'],
  everywhere: ['/first.js'],
};

test.each([
  ['/products/mug', false, ['/p.js', '/shared.js', '/first.js']],
  ['/products/mug', true, ['/p.js', '/shared.js', '/first.js', '/cart.js']],
  ['/', true, ['/first.js', '/cart.js', '/shared.js']],
  ['/', false, ['/first.js']],
  ['/elsewhere', false, ['/first.js']],
  ['/constructor', false, ['/first.js']],
])('%s, with something stored %s, needs %j', (pathname, hasStored, files) => {
  expect(programFor(pathname, FILES, () => hasStored)).toEqual(files);
});
