import { expect, test } from 'vitest';
import { medianRun, missedLimits, reportOf } from './lighthouse-report.ts';
import type { LighthouseRun } from './lighthouse-run.ts';

const GOOD: LighthouseRun = {
  performance: 98,
  accessibility: 100,
  bestPractices: 100,
  seo: 100,
  firstPaint: 800,
  largestPaint: 1250,
  speedIndex: 1300,
  blocked: 20,
  shift: 0.0004,
};
const BARE = { name: 'bare React', runs: [{ ...GOOD, largestPaint: 1000, seo: 92 }] };

test('one slow run among three changes nothing', () => {
  const slow = { ...GOOD, performance: 60, largestPaint: 4000 };
  expect(medianRun([slow, GOOD, GOOD])).toEqual(GOOD);
});

test('a page within all limits misses none, whatever the bare page scores', () => {
  expect(missedLimits(BARE, [{ name: 'cart', runs: [GOOD] }])).toEqual([]);
});

test.each([
  [{ performance: 97 }, 'cart: performance 97 of 98'],
  [{ accessibility: 99 }, 'cart: accessibility 99 of 100'],
  [{ bestPractices: 99 }, 'cart: best practices 99 of 100'],
  [{ seo: 99 }, 'cart: SEO 99 of 100'],
  [{ shift: 0.001 }, 'cart: layout shift 0.001'],
  [{ largestPaint: 1251 }, 'cart: largest paint after 1251 ms, at most 1250 are allowed'],
])('%j is a missed limit, and the report says so', (change, text) => {
  const pages = [{ name: 'cart', runs: [{ ...GOOD, ...change }] }];
  expect(missedLimits(BARE, pages)).toEqual([text]);
  expect(reportOf(BARE, pages, { chromium: '1', cores: 2, load: 0 })).toContain(text);
});
