import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { shortClassNames } from './short-class-names.ts';

function folderOf(files: readonly string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'class-names-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const file of files) writeFileSync(path.join(folder, file), '');
  return folder;
}

test('a class has the same name whenever it is asked for, whichever file is asked first', () => {
  const folder = folderOf(['a.module.css', 'b.module.css', 'plain.css']);
  const a = path.join(folder, 'a.module.css');
  const b = path.join(folder, 'b.module.css');
  const oneBuild = shortClassNames(folder);
  const another = shortClassNames(folder);
  expect([oneBuild('x', a), oneBuild('y', a), oneBuild('x', b)]).toEqual(['b0', 'b1', 'c0']);
  expect([another('x', b), another('x', a), another('y', a), another('x', a)]).toEqual([
    'c0',
    'b0',
    'b1',
    'b0',
  ]);
});

test('no two classes share a name, in however many files', () => {
  const files = Array.from({ length: 500 }, (_, index) => `${index}.module.css`);
  const folder = folderOf(files);
  const nameOf = shortClassNames(folder);
  const names = files.flatMap((file) =>
    ['x', 'y', 'z'].map((className) => nameOf(className, path.join(folder, file))),
  );
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[b-z]+\d+$/);
});

test('a module from elsewhere is an error rather than a name that another has', () => {
  expect(() => shortClassNames(folderOf([]))('x', '/elsewhere/a.module.css')).toThrow(/elsewhere/);
});
