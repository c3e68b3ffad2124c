import { answering, type Defect, handling, jsonOf, withBody, withHeader, withJson } from './plant.ts';

const ORDER = 'POST /orders';
const KEY = 'Idempotency-Key';
/** Long enough for the other requests to arrive as well. */
const TIME_TO_BUY_MS = 200;

/** Keys that are not asked for, forgotten, or believed too much. */
export const idempotencyDefects: readonly Defect[] = [
  {
    name: 'an order needs no key',
    foundBy: { 'idempotency.key-missing': 'expected the refusal 400 idempotency_key_missing, got 201' },
    plant: handling(ORDER, (request, next) =>
      next(request.headers.has(KEY) ? request : withHeader(request, KEY, crypto.randomUUID())),
    ),
  },
  {
    name: 'the same key buys again',
    foundBy: { 'idempotency.replay': 'the replay: expected' },
    plant: handling(ORDER, async (request, next) => {
      const body = { ...(await jsonOf(request)), cartId: crypto.randomUUID() };
      return next(withHeader(withBody(request, body), KEY, crypto.randomUUID()));
    }),
  },
  {
    name: 'a replay does not say that it is one',
    foundBy: { 'idempotency.replay': 'the replay lacks Idempotency-Replayed: true' },
    plant: answering(ORDER, async (response) =>
      withJson(response, await response.json(), { 'Idempotency-Replayed': null }),
    ),
  },
  {
    name: 'a key that came with another body gets the first answer',
    foundBy: { 'idempotency.reuse': 'expected the refusal 422 idempotency_key_reused, got 201' },
    plant: (next, services) => {
      const bodies = new Map<string, unknown>();
      return handling(ORDER, async (request) => {
        const key = request.headers.get(KEY) ?? '';
        if (!bodies.has(key)) bodies.set(key, await jsonOf(request));
        return next(withBody(request, bodies.get(key)));
      })(next, services);
    },
  },
  {
    name: 'while an order is under way its key is not known yet',
    foundBy: { 'idempotency.parallel': 'the order: expected' },
    plant: (next, services) => {
      const underWay = new Set<string>();
      return handling(ORDER, async (request) => {
        const key = request.headers.get(KEY) ?? '';
        if (underWay.has(key)) {
          const body = { ...(await jsonOf(request)), cartId: crypto.randomUUID() };
          return next(withHeader(withBody(request, body), KEY, crypto.randomUUID()));
        }
        underWay.add(key);
        await new Promise((resolve) => setTimeout(resolve, TIME_TO_BUY_MS));
        return next(request).finally(() => underWay.delete(key));
      })(next, services);
    },
  },
  {
    name: 'a refused key may be tried again',
    foundBy: { 'idempotency.refusal': 'lacks Idempotency-Replayed' },
    plant: handling(ORDER, async (request, next) => {
      const response = await next(request);
      if (!response.headers.has('Idempotency-Replayed') || response.ok) return response;
      return withJson(response, await response.json(), { 'Idempotency-Replayed': null });
    }),
  },
  {
    name: 'an application with the same key is a new one',
    foundBy: { 'idempotency.application': 'expected 201, got 409' },
    plant: handling('POST /financing/applications', (request, next) =>
      next(request.headers.has(KEY) ? withHeader(request, KEY, crypto.randomUUID()) : request),
    ),
  },
];
