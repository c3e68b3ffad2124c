import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { busyShare, publishReport } from './publish-report.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'report-'));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

test('a report from an idle machine is printed and kept', () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const file = path.join(folder, 'new', 'report.md');
  publishReport(file, 'ten ms', 0.1);
  expect(readFileSync(file, 'utf8')).toBe('ten ms');
  expect(log.mock.calls).toEqual([['ten ms']]);
});

test('a report from a busy machine is printed, and the one before stays', () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const file = path.join(folder, 'report.md');
  writeFileSync(file, 'ten ms');
  publishReport(file, 'a hundred ms', 0.93);
  expect(readFileSync(file, 'utf8')).toBe('ten ms');
  expect(log.mock.calls).toEqual([
    ['a hundred ms'],
    [expect.stringContaining('was left as it is: 93 % of the processors were in use before the run')],
  ]);
});

test('what was not idle was busy, over all processors', async () => {
  const readings = [
    [{ times: { idle: 100, user: 50 } }, { times: { idle: 200, user: 0 } }],
    [{ times: { idle: 110, user: 80 } }, { times: { idle: 220, user: 0 } }],
  ];
  expect(await busyShare(0, () => readings.shift() ?? [])).toBe(0.5);
});
