import { expect, test } from 'vitest';
import { addUp, countTests } from './count-tests.mjs';

const VITEST = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numFailedTestSuites: 1 };
const PLAYWRIGHT = { stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 3 } };

test('adds up both runners', () => {
  expect(addUp([countTests(VITEST), countTests(PLAYWRIGHT)])).toEqual({ passed: 14, failed: 3, skipped: 4 });
  expect(addUp([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
});

test('a file that does not load is a failure, though no test of it failed', () => {
  expect(countTests({ ...VITEST, numFailedTests: 0 }).failed).toBe(1);
  expect(countTests({ stats: { ...PLAYWRIGHT.stats, unexpected: 0 }, errors: [{}] }).failed).toBe(1);
});
