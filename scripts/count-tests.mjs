// Adds up what all test runners have reported. Plain Node, so that it can speak even where nothing could be installed.
import { readdirSync, readFileSync } from 'node:fs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} [numTodoTests]
 * @property {number} numFailedTestSuites
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {unknown[]} [errors]
 */

/**
 * A runner that failed without a failed test, such as in a file that does not load, counts as one failure.
 *
 * @param {VitestReport | PlaywrightReport} report
 * @returns {Count}
 */
export function countTests(report) {
  if ('stats' in report) {
    const { expected, flaky, unexpected, skipped } = report.stats;
    const failed = unexpected || (report.errors?.length ? 1 : 0);
    return { passed: expected + flaky, failed, skipped };
  }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests || (report.numFailedTestSuites > 0 ? 1 : 0),
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/**
 * @param {readonly Count[]} counts
 * @returns {Count}
 */
export function addUp(counts) {
  return counts.reduce(
    (sum, count) => ({
      passed: sum.passed + count.passed,
      failed: sum.failed + count.failed,
      skipped: sum.skipped + count.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

function main() {
  const folder = '.reports';
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const reports = files.map((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')));
  const { passed, failed, skipped } = addUp(reports.map(countTests));
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  if (failed > 0 || passed === 0) process.exitCode = 1;
}

if (process.argv[1]?.endsWith('count-tests.mjs')) {
  try {
    main();
  } catch {
    console.log('0 passed, 0 failed, 0 skipped');
    process.exitCode = 1;
  }
}
