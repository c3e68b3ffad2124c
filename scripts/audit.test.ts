import { expect, test } from 'vitest';
import { verdictOf } from './audit.ts';

const NONE = { info: 0, low: 0, moderate: 0, high: 0, critical: 0, total: 0 };

function reportOf(counts: Partial<typeof NONE>, vulnerabilities = {}): string {
  return JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities,
    metadata: { vulnerabilities: { ...NONE, ...counts } },
  });
}

test('without advisories the dependencies are clean', () => {
  expect(verdictOf(reportOf({}))).toEqual({ kind: 'clean', text: 'no advisories' });
});

test('lesser advisories are told and stop nothing', () => {
  expect(verdictOf(reportOf({ low: 2, moderate: 1, total: 3 }))).toEqual({
    kind: 'clean',
    text: '2 low, 1 moderate',
  });
});

test.each(['high', 'critical'])('a %s advisory is named, and stops', (severity) => {
  const report = reportOf({ [severity]: 1, total: 1 }, { teapot: { name: 'teapot', severity, range: '<2' } });
  expect(verdictOf(report)).toEqual({ kind: 'vulnerable', text: `1 ${severity}\n  teapot <2: ${severity}` });
});

test.each([
  [
    'a registry that does not audit',
    { message: '405 Method Not Allowed', statusCode: 405, error: { summary: '' } },
    '405 Method Not Allowed',
  ],
  ['no network', { error: { code: 'ENOTFOUND', summary: 'request failed' } }, 'request failed'],
  ['something else', {}, 'no report'],
])('%s leaves it unknown', (_, answer, text) => {
  expect(verdictOf(JSON.stringify(answer))).toEqual({ kind: 'unknown', text });
});
