import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keptFilesOf } from './offline.ts';

const UNHASHED = ['/index.html', '/icon.svg', '/manifest.webmanifest'];

function buildOf(document: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'kept-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(path.join(folder, 'assets'));
  for (const file of ['/icon.svg', '/manifest.webmanifest', '/assets/a-1.js', '/assets/a-1.js.br'])
    writeFileSync(path.join(folder, file), 'the same');
  writeFileSync(path.join(folder, 'index.html'), document);
  return folder;
}

test('kept is the program by its names, and what the shop needs beside it by its content', () => {
  const [before, after] = [keptFilesOf(buildOf('<p>1')), keptFilesOf(buildOf('<p>2'))];
  expect(before.map(({ url }) => url)).toEqual([...UNHASHED, '/assets/a-1.js']);
  expect(before.at(-1)?.revision).toBeNull();
  const changed = before.filter(({ revision }, place) => revision !== after[place]?.revision);
  expect(changed.map(({ url }) => url)).toEqual(['/index.html']);
});
