import { readFile } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import { httpCookies } from '../../mocks/cookies.ts';
import { createMockServices } from '../../mocks/create-mock-services.ts';
import { type HttpMocks, serveOverHttp } from '../../mocks/http-server.ts';
import { readSeedFile } from '../../mocks/seed-file.ts';
import { ALL_CHECKS, selectChecks } from './all-checks.ts';
import { findDoors } from './doors.ts';
import { readOptions } from './options.ts';
import type { Profile } from './profile.ts';
import { countResults, listOfChecks } from './report.ts';
import { type Result, runChecks } from './run-checks.ts';
import type { Environment } from './shop.ts';
import { CREDIT_CUSTOMER, testShop } from './test-shop.ts';

/** A few seconds of work, with room for a busy machine. */
const PATIENCE_MS = 300_000;

let running: HttpMocks | undefined;

afterEach(async () => {
  await running?.close();
  running = undefined;
});

/** Mock services that were started with the test shop, and where they are. */
async function startMocks(): Promise<string> {
  const reading = readSeedFile(testShop(Date.now()));
  if (!reading.ok)
    throw new Error(reading.problems.map(({ path, message }) => `${path}: ${message}`).join('; '));
  const services = await createMockServices({ seed: reading.seed, cookies: httpCookies });
  running = await serveOverHttp(services.handlers, { port: 0 });
  return `${running.url}/api`;
}

function environmentAt(baseUrl: string, rest: Omit<Environment, 'target'>): Environment {
  const { target } = readOptions(['--base-url', baseUrl, '--timeout', '120']);
  if (!target) throw new Error('The base URL gives no target');
  return { target, ...rest };
}

function notPassed(results: readonly Result[]): string[] {
  return results.flatMap((result) => {
    if (result.outcome === 'passed') return [];
    return [`${result.check.id}: ${result.outcome === 'failed' ? result.message : result.reason}`];
  });
}

test(
  'the mock services over HTTP pass every check',
  async () => {
    const baseUrl = await startMocks();
    const doors = await findDoors(baseUrl);
    const results = await runChecks(ALL_CHECKS, environmentAt(baseUrl, { doors, profile: {} }));
    expect(notPassed(results)).toEqual([]);
  },
  PATIENCE_MS,
);

test(
  'a back end without doors passes what can be tried, and is as before afterwards',
  async () => {
    const baseUrl = await startMocks();
    const profile: Profile = {
      coupons: { inactive: 'CT-INACTIVE', inactiveAndEnded: 'CT-INACTIVE-AND-ENDED' },
      creditCustomer: CREDIT_CUSTOMER,
      tokens: { slow: null, timeout: null },
    };
    const environment = environmentAt(baseUrl, { doors: undefined, profile });
    const first = await runChecks(ALL_CHECKS, environment);
    const second = await runChecks(selectChecks(['commitments', 'concurrency']), environment);
    for (const results of [first, second]) {
      expect(notPassed(results.filter(({ outcome }) => outcome === 'failed'))).toEqual([]);
    }
    expect(notPassed(first)).toEqual([
      'coupons.worked-examples: needs the test shop, which only mock services can be loaded with',
      'coupons.window-edges: needs a clock that can be moved: only the mock services have one',
      ...['slow-payment', 'payment-timeout', 'held-coupon', 'held-stock'].map((name) =>
        expect.stringMatching(`commitments.${name}: the profile says that there is no payment token`),
      ),
      ...['session-idle', 'session-ends-while-buying'].map((name) =>
        expect.stringContaining(`accounts.${name}: needs a clock`),
      ),
      ...[
        'granted-blocks',
        'wrong-code',
        'late-confirmation',
        'confirmed-twice',
        'cancellation',
        'card-gives-credit',
        'loan-pays',
      ].map((name) => expect.stringContaining(`financing.${name}: needs the one-time code`)),
    ]);
    expect(countResults(second)).toMatchObject({ failed: 0, skipped: 4 });
  },
  PATIENCE_MS,
);

test('every check has an id of its own', () => {
  const ids = ALL_CHECKS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the page of checks is up to date', async () => {
  const page = await readFile('docs/conformance-checks.md', 'utf8');
  expect(page.trimEnd(), 'run "npm run -s conformance -- --list > docs/conformance-checks.md"').toBe(
    listOfChecks(ALL_CHECKS),
  );
});
