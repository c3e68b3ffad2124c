import { expect, test } from 'vitest';
import { compileScript } from './compile-script.ts';
import { noticeOf, type ShippedPackage, shippedPackages } from './licences.ts';

const TEAPOT: ShippedPackage = { name: 'teapot', version: '1.0.0', licence: 'MIT', text: 'Pour freely.' };

test('what the shop ships are its dependencies and theirs, none of its tools', () => {
  const names = shippedPackages(process.cwd()).map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['react', 'react-dom', 'scheduler', 'idb', '@tanstack/query-core']),
  );
  for (const tool of ['vite', 'msw', 'vitest', '@types/react']) expect(names).not.toContain(tool);
});

test('each of them has a licence under which it may be shipped', () => {
  const packages = shippedPackages(process.cwd());
  const notice = noticeOf(packages);
  for (const { name, version, licence } of packages)
    expect(notice).toContain(`${name} ${version} (${licence})`);
});

test('a package is listed with the text of its licence', () => {
  const brick: ShippedPackage = { name: '@shop/brick', version: '2.0.0', licence: 'Unlicense', text: null };
  expect(noticeOf([TEAPOT, brick])).toBe(
    `teapot 1.0.0 (MIT)\n\nPour freely.\n\n${'-'.repeat(80)}\n\n@shop/brick 2.0.0 (Unlicense)\n`,
  );
});

test.each([
  ['a licence that asks for more', { licence: 'GPL-3.0-only' }],
  ['none', { licence: '' }],
  ['a choice that nobody has made', { licence: '(MIT OR GPL-2.0)' }],
  ['a licence whose text is to be passed on, and is not there', { text: null }],
])('a package with %s is refused by name', (_, change) => {
  expect(() => noticeOf([TEAPOT, { ...TEAPOT, name: 'kettle', ...change }])).toThrow(
    /\n {2}kettle 1\.0\.0: /,
  );
});

test('a script with a package in it that is no dependency is not built', async () => {
  await expect(compileScript('node_modules/scheduler/index.js', {})).resolves.toContain('scheduleCallback');
  const tool = compileScript('node_modules/cookie/dist/index.js', {});
  await expect(tool).rejects.toThrow('Shipped, but no dependency: cookie');
});
