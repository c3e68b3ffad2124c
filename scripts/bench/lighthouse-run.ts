import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod/mini';

const Category = z.object({ score: z.number() });
const Metric = z.object({ numericValue: z.number() });
const Result = z.object({
  categories: z.object({
    performance: Category,
    accessibility: Category,
    'best-practices': Category,
    seo: Category,
  }),
  audits: z.object({
    'first-contentful-paint': Metric,
    'largest-contentful-paint': Metric,
    'speed-index': Metric,
    'total-blocking-time': Metric,
    'cumulative-layout-shift': Metric,
  }),
});

/** What one run of Lighthouse found: scores from 0 to 100, times in ms. */
export type LighthouseRun = {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly speedIndex: number;
  readonly blocked: number;
  readonly shift: number;
};

const packageFile = createRequire(import.meta.url).resolve('lighthouse/package.json');
const COMMAND = path.join(path.dirname(packageFile), 'cli/index.js');

/** The trace may begin too late for Lighthouse to find the navigation: then there is no result to leave out. */
const NO_NAVIGATION = 'NO_NAVSTART';
const ATTEMPTS = 5;

/**
 * Lighthouse's mobile preset on one page, in a browser that is running.
 *
 * @param port where the browser listens for DevTools; local storage stays as it is there, caches and workers do not
 */
export async function runLighthouse(url: string, port: number): Promise<LighthouseRun> {
  const args = [COMMAND, url, '--port', String(port), '--output', 'json', '--quiet'];
  for (let attempt = 1; ; attempt += 1)
    try {
      const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 64 * 1024 * 1024 });
      return readResult(JSON.parse(stdout));
    } catch (error) {
      if (attempt === ATTEMPTS || !String(error).includes(NO_NAVIGATION)) throw error;
    }
}

function readResult(json: unknown): LighthouseRun {
  const { categories, audits } = Result.parse(json);
  const percent = ({ score }: { score: number }) => Math.round(score * 100);
  return {
    performance: percent(categories.performance),
    accessibility: percent(categories.accessibility),
    bestPractices: percent(categories['best-practices']),
    seo: percent(categories.seo),
    firstPaint: audits['first-contentful-paint'].numericValue,
    largestPaint: audits['largest-contentful-paint'].numericValue,
    speedIndex: audits['speed-index'].numericValue,
    blocked: audits['total-blocking-time'].numericValue,
    shift: audits['cumulative-layout-shift'].numericValue,
  };
}
