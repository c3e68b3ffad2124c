import { http, type HttpHandler } from 'msw';
import * as z from 'zod/mini';
import { IN_ENGLISH } from '../in-english.ts';
import { fieldErrors, malformed, type Outcome, refused } from '../problem.ts';
import { readScenarios } from '../read-scenarios.ts';
import { parseSeedText } from '../seed-file.ts';
import { namesInStore, unknownNames } from '../unknown-names.ts';
import type { MockWorld } from '../world.ts';
import { problemResponse } from './responses.ts';

const MAX_CLOCK_STEP_MS = 366 * 24 * 60 * 60 * 1000;

const ClockRequest = z.object({
  advanceMs: z.int().check(z.gte(-MAX_CLOCK_STEP_MS), z.lte(MAX_CLOCK_STEP_MS)),
});
const ScenariosRequest = z.object({ active: z.array(z.unknown()) });

/** Draws the picture of a seed product as SVG. */
export type DrawPicture = (productId: string) => string | undefined;

/** The doors beside the contract, for developers and test suites: state, clock, scenarios, ledger, pictures. */
export function controlHandlers(world: MockWorld, drawPicture: DrawPicture): HttpHandler[] {
  const { settings } = world;
  return [
    http.post('*/api/_mocks/reset', () =>
      reply(async () => {
        await world.reset();
        return nothing();
      }),
    ),
    http.post('*/api/_mocks/seed', ({ request }) =>
      reply(async () => {
        const reading = parseSeedText(await request.text());
        if (!reading.ok) return malformed(reading.problems);
        await world.reset(reading.seed);
        return nothing();
      }),
    ),
    http.post('*/api/_mocks/clock', ({ request }) =>
      reply(async () => {
        const body = await readBody(request, ClockRequest);
        if (!body.ok) return body;
        await settings.advanceClock(body.value.advanceMs);
        return found({ now: new Date(settings.now()).toISOString() });
      }),
    ),
    http.put('*/api/_mocks/scenarios', ({ request }) =>
      reply(async () => {
        const body = await readBody(request, ScenariosRequest);
        if (!body.ok) return body;
        const reading = readScenarios(body.value.active);
        if (!reading.ok) return malformed(reading.problems);
        const unknown = unknownNames(reading.scenarios, await namesInStore(world.store));
        if (unknown.length > 0) return malformed(unknown);
        await world.switchScenarios(reading.scenarios);
        return found({ active: reading.scenarios });
      }),
    ),
    http.get('*/api/_mocks/scenarios', () =>
      reply(async () => {
        await settings.refresh();
        return found({ active: settings.scenarios() });
      }),
    ),
    http.get('*/api/_mocks/ledger', () => reply(async () => found(await world.ledger()))),
    http.get('*/api/_mocks/database', () =>
      reply(async () => found(await world.store.read((tx) => tx.everything()))),
    ),
    http.get('*/api/_mocks/messages', () => reply(async () => found({ items: await world.messages.sent() }))),
    http.get('*/api/_mocks/pictures/:file', ({ params }) => picture(drawPicture, String(params['file']))),
  ];
}

async function reply(work: () => Promise<Outcome<unknown>>): Promise<Response> {
  try {
    const outcome = await work();
    if (!outcome.ok) return problemResponse(outcome.problem);
    if (outcome.status === 204) return new Response(null, { status: 204 });
    return Response.json(outcome.body, { status: outcome.status });
  } catch (error) {
    console.error('Mock services: a control call failed', error);
    return problemResponse(refused(500, 'internal_error', String(error)).problem);
  }
}

async function readBody<S extends z.ZodMiniType>(request: Request, schema: S) {
  try {
    const parsed = z.safeParse(schema, await request.json(), IN_ENGLISH);
    if (parsed.success) return { ok: true as const, value: parsed.data };
    return malformed(fieldErrors(parsed.error.issues));
  } catch (error) {
    return malformed([{ path: '', message: `the body is not JSON (${String(error)})` }]);
  }
}

function picture(drawPicture: DrawPicture, file: string): Response {
  const svg = file.endsWith('.svg') ? drawPicture(file.slice(0, -'.svg'.length)) : undefined;
  if (svg === undefined) return problemResponse(refused(404, 'not_found', `No picture ${file}`).problem);
  return new Response(svg, {
    headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=3600' },
  });
}

function found(body: unknown): Outcome<unknown> {
  return { ok: true, status: 200, body };
}

function nothing(): Outcome<unknown> {
  return { ok: true, status: 204, body: null };
}
