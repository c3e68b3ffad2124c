import { getResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { buildSeed } from '../../../mocks/builders.ts';
import { httpCookies } from '../../../mocks/cookies.ts';
import { createMockServices } from '../../../mocks/create-mock-services.ts';
import { problemResponse } from '../../../mocks/handlers/responses.ts';
import { serveOverHttp } from '../../../mocks/http-server.ts';
import { refused } from '../../../mocks/problem.ts';
import { ALL_CHECKS, selectChecks } from '../all-checks.ts';
import { findDoors } from '../doors.ts';
import { readOptions } from '../options.ts';
import { type Result, runChecks } from '../run-checks.ts';
import { ALL_DEFECTS } from './all-defects.ts';
import { editing, type Plant } from './plant.ts';

/** Far more than the work takes, for a busy machine. */
const PATIENCE_MS = 120_000;

async function checkBackEnd(plant: Plant, names: readonly string[]): Promise<Result[]> {
  const services = await createMockServices({ seed: buildSeed(), cookies: httpCookies });
  const serve = plant(async (request) => {
    const nothing = () => problemResponse(refused(404, 'not_found', 'Nothing there').problem);
    return (await getResponse(services.handlers, request)) ?? nothing();
  }, services);
  const server = await serveOverHttp([http.all('*', ({ request }) => serve(request))], { port: 0 });
  try {
    const { target, baseUrl } = readOptions(['--base-url', server.url, '--timeout', '60']);
    const doors = await findDoors(baseUrl);
    if (!target || !doors) throw new Error('The mock services have no doors');
    return await runChecks(selectChecks(names), { target, doors, profile: {} });
  } finally {
    await server.close();
  }
}

/** What was found, by check. */
function findingsOf(results: readonly Result[]): Readonly<Record<string, string>> {
  const failed = results.flatMap((each) =>
    each.outcome === 'failed' ? [[each.check.id, each.message] as const] : [],
  );
  return Object.fromEntries(failed);
}

test.each(ALL_DEFECTS.map((defect) => [defect.name, defect] as const))(
  'finds out that %s',
  async (_, { plant, foundBy }) => {
    const results = await checkBackEnd(plant, Object.keys(foundBy));
    const expected = Object.entries(foundBy).map(([id, finding]) => [id, expect.stringContaining(finding)]);
    expect(findingsOf(results)).toMatchObject(Object.fromEntries(expected));
  },
  PATIENCE_MS,
);

test(
  'a field that a list of coupons lacks is named, and stops only what needs the list',
  async () => {
    const plant = editing('GET /coupons', ({ serverTime, ...list }) => list);
    const findings = findingsOf(await checkBackEnd(plant, ['shapes.coupons', 'carts.none', 'carts.opaque']));
    expect(findings).toEqual({
      'shapes.coupons': expect.stringContaining(
        'serverTime: Invalid input: expected string, received undefined',
      ),
    });
  },
  PATIENCE_MS,
);

test('every check finds a mistake, and every mistake is looked for by a check', () => {
  const finders = ALL_DEFECTS.flatMap(({ foundBy }) => Object.keys(foundBy));
  expect([...new Set(finders)].toSorted()).toEqual(ALL_CHECKS.map(({ id }) => id).toSorted());
});

test('every defect has a name of its own', () => {
  const names = ALL_DEFECTS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
