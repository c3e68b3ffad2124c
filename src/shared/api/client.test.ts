import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { answerEarlyFrom, ApiError, callService, type RenewSession, renewSessionsBy } from './client.ts';
import { defineEndpoints } from './endpoint.ts';

const { getThing, putThing, dropThing } = defineEndpoints({
  getThing: {
    method: 'GET',
    path: '/things/{id}',
    query: z.object({ page: z.optional(z.number()), query: z.optional(z.string()) }),
    answers: { 200: z.object({ name: z.string() }) },
  },
  putThing: {
    method: 'PUT',
    path: '/things/{id}',
    body: z.object({ name: z.string() }),
    answers: { 200: z.object({ name: z.string() }), 202: z.object({ ready: z.boolean() }) },
  },
  dropThing: { method: 'DELETE', path: '/things/{id}', answers: { 204: null } },
});

const fetchMock = vi.fn<typeof fetch>();

beforeEach(() => vi.stubGlobal('fetch', fetchMock));

afterEach(() => {
  vi.unstubAllGlobals();
  fetchMock.mockReset();
});

function answer(
  status: number,
  body: unknown,
  contentType = 'application/json; charset=utf-8',
  headers = {},
) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  fetchMock.mockResolvedValue(
    new Response(text, { status, headers: { 'Content-Type': contentType, ...headers } }),
  );
}

/** What asking for a thing fails with. */
async function failure(options: Parameters<typeof callService<typeof getThing>>[2] = {}): Promise<ApiError> {
  const error: unknown = await callService('catalog', getThing, { params: { id: '1' }, ...options }).then(
    () => 'no failure',
    (reason: unknown) => reason,
  );
  if (error instanceof ApiError) return error;
  throw new Error(`expected an ApiError, got ${String(error)}`);
}

/** Settles as fetch does: never by itself, with an AbortError when its signal says so. */
function untilAborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
  });
}

test('gives the parsed body of an answer', async () => {
  answer(200, { name: 'Mug', more: 'ignored' });
  expect(await callService('catalog', getThing, { params: { id: '1' } })).toEqual({ name: 'Mug' });
});

test('fills the path and the search, leaving out what is absent', async () => {
  answer(200, { name: 'Mug' });
  await callService('catalog', getThing, {
    params: { id: 'a/b c' },
    query: { page: 2, query: '', category: undefined },
  });
  expect(fetchMock.mock.calls[0]?.[0]).toBe('/api/things/a%2Fb%20c?page=2');
});

test('sends a body as JSON with the caller’s headers and cookies', async () => {
  answer(202, { ready: true });
  const got = await callService('catalog', putThing, {
    params: { id: '1' },
    body: { name: 'Mug' },
    headers: { 'Idempotency-Key': 'k' },
  });
  expect(got).toEqual({ ready: true });
  expect(fetchMock.mock.calls[0]?.[1]).toMatchObject({
    method: 'PUT',
    credentials: 'include',
    body: '{"name":"Mug"}',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'k' },
  });
});

test('gives null for an answer without a body', async () => {
  fetchMock.mockResolvedValue(new Response(null, { status: 204 }));
  expect(await callService('carts', dropThing, { params: { id: '1' } })).toBeNull();
});

test('refuses to call a path whose parameter is missing', async () => {
  await expect(callService('catalog', getThing)).rejects.toThrow('/things/{id} needs id');
  expect(fetchMock).not.toHaveBeenCalled();
});

test('a network that fails is said so', async () => {
  const cause = new TypeError('Failed to fetch');
  fetchMock.mockRejectedValue(cause);
  expect(await failure()).toMatchObject({
    kind: 'network',
    service: 'catalog',
    message: 'catalog: not reachable',
    cause,
  });
});

test('a network that fails in the middle of the body is no broken contract', async () => {
  const body = new ReadableStream({ start: (controller) => controller.error(new TypeError('terminated')) });
  fetchMock.mockResolvedValue(new Response(body, { headers: { 'Content-Type': 'application/json' } }));
  expect((await failure()).kind).toBe('network');
});

test('no answer in time is a timeout', async () => {
  fetchMock.mockImplementation((_, init) => untilAborted(init?.signal));
  expect(await failure({ timeoutMs: 5 })).toMatchObject({
    kind: 'timeout',
    message: 'catalog: no answer in 5 ms',
  });
});

test('a body that does not end in time is a timeout too', async () => {
  fetchMock.mockImplementation((_, init) => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"name":'));
        init?.signal?.addEventListener('abort', () => controller.error(init.signal?.reason));
      },
    });
    return Promise.resolve(new Response(body, { headers: { 'Content-Type': 'application/json' } }));
  });
  expect((await failure({ timeoutMs: 5 })).kind).toBe('timeout');
});

test('what the caller aborts is the caller’s, not a failure of the service', async () => {
  fetchMock.mockImplementation((_, init) => untilAborted(init?.signal));
  const abort = new AbortController();
  const call = callService('catalog', getThing, { params: { id: '1' }, signal: abort.signal });
  abort.abort();
  await expect(call).rejects.toMatchObject({ name: 'AbortError' });
});

const PROBLEM = {
  type: 'about:blank',
  title: 'Conflict',
  status: 409,
  code: 'out_of_stock',
  detail: 'Only 2 left',
  lines: [{ productId: '1', available: 2 }],
};

test('a refusal carries its problem with all its data', async () => {
  answer(409, PROBLEM, 'application/problem+json');
  const error = await failure();
  expect(error).toMatchObject({ kind: 'refused', status: 409, code: 'out_of_stock', problem: PROBLEM });
  expect(error.message).toBe('catalog: out_of_stock: Only 2 left');
});

test.each([
  ['a page', '<h1>Bad Gateway</h1>', 'text/html'],
  ['broken JSON', '{"code":', 'application/problem+json'],
  ['JSON that is no problem', '{"error":"oops"}', 'application/json'],
])('a failing service that answers with %s is refused without a code', async (_, body, contentType) => {
  answer(502, body, contentType);
  expect(await failure()).toMatchObject({
    kind: 'refused',
    status: 502,
    problem: undefined,
    code: undefined,
    message: 'catalog: status 502',
  });
});

test.each([
  ['30', 30],
  ['Wed, 21 Oct 2026 07:28:00 GMT', undefined],
])('Retry-After: %s gives %s seconds', async (header, seconds) => {
  answer(429, PROBLEM, 'application/problem+json', { 'Retry-After': header });
  expect((await failure()).retryAfter).toBe(seconds);
});

test.each([
  ['a wrong shape', 200, { name: 7 }, 'application/json', 'name'],
  [
    'a page in place of JSON',
    200,
    '<!doctype html>',
    'text/html',
    'expected JSON, got content type text/html',
  ],
  ['broken JSON', 200, '{"name":', 'application/json', 'the body is not JSON'],
  ['an empty body', 200, '', 'application/json', 'the body is not JSON'],
  [
    'a status that the contract does not know',
    206,
    { name: 'Mug' },
    'application/json',
    'unexpected status 206',
  ],
])('%s is off the contract', async (_, status, body, contentType, message) => {
  answer(status, body, contentType);
  const error = await failure();
  expect(error).toMatchObject({ kind: 'contract', status });
  expect(error.message).toContain(message);
});

test.each(['.', '..', 'half\uD83D', '\uDE00'])('nothing is named %j: no URL can hold it', async (id) => {
  const failure = callService('catalog', getThing, { params: { id } });
  await expect(failure).rejects.toMatchObject({ kind: 'refused', status: 404, code: 'not_found' });
  expect(fetchMock).not.toHaveBeenCalled();
});

function refuseOnce(code: string): void {
  const problem = { ...PROBLEM, status: 401, code };
  const headers = { 'Content-Type': 'application/problem+json' };
  fetchMock.mockResolvedValueOnce(new Response(JSON.stringify(problem), { status: 401, headers }));
}

describe('when the session has ended', () => {
  const renew = vi.fn<RenewSession>();
  const put = (isBackground = false) =>
    callService('catalog', putThing, {
      params: { id: '1' },
      body: { name: 'Mug' },
      headers: { 'Idempotency-Key': 'k' },
      isBackground,
    });

  beforeEach(() => renewSessionsBy(renew));
  afterEach(() => {
    renew.mockReset();
    renewSessionsBy(() => Promise.resolve(false));
  });

  test.each(['session_expired', 'not_signed_in'])(
    '%s is answered by the very same call again',
    async (code) => {
      answer(200, { name: 'Mug' });
      refuseOnce(code);
      renew.mockResolvedValue(true);
      expect(await put()).toEqual({ name: 'Mug' });
      expect(fetchMock).toHaveBeenCalledTimes(2);
      const [first, second] = fetchMock.mock.calls.map(([url, init]) => [url, init?.body, init?.headers]);
      expect(second).toEqual(first);
      expect(renew.mock.calls[0]?.[0]).toMatchObject({ service: 'catalog', code });
    },
  );

  test('it is asked for as often as it ends', async () => {
    answer(200, { name: 'Mug' });
    refuseOnce('session_expired');
    refuseOnce('session_expired');
    renew.mockResolvedValue(true);
    await put();
    expect(renew).toHaveBeenCalledTimes(2);
  });

  test('and nobody signs in again, the call is refused', async () => {
    refuseOnce('session_expired');
    renew.mockResolvedValue(false);
    await expect(put()).rejects.toMatchObject({ status: 401, code: 'session_expired' });
    expect(fetchMock).toHaveBeenCalledOnce();
  });

  test('what nobody waits for is refused without asking', async () => {
    refuseOnce('session_expired');
    await expect(put(true)).rejects.toMatchObject({ code: 'session_expired' });
    expect(renew).not.toHaveBeenCalled();
  });

  test('other refusals have nothing to do with it', async () => {
    refuseOnce('invalid_credentials');
    await expect(put()).rejects.toMatchObject({ code: 'invalid_credentials' });
    expect(renew).not.toHaveBeenCalled();
  });
});

describe('an answer that the document has asked for', () => {
  const URL_OF_ONE = '/api/things/1';
  const json = (body: unknown) =>
    new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } });
  const getOne = () => callService('catalog', getThing, { params: { id: '1' } });

  afterEach(() => answerEarlyFrom(new Map()));

  test('serves the first call for it, and no other', async () => {
    answerEarlyFrom(new Map([[URL_OF_ONE, Promise.resolve(json({ name: 'early' }))]]));
    answer(200, { name: 'asked' });
    expect(await getOne()).toEqual({ name: 'early' });
    expect(fetchMock).not.toHaveBeenCalled();
    expect(await getOne()).toEqual({ name: 'asked' });
  });

  test('is asked for again when it does not come', async () => {
    answerEarlyFrom(new Map([[URL_OF_ONE, Promise.reject(new TypeError('Failed to fetch'))]]));
    answer(200, { name: 'asked' });
    expect(await getOne()).toEqual({ name: 'asked' });
  });

  test('serves nothing that changes something', async () => {
    answerEarlyFrom(new Map([[URL_OF_ONE, Promise.resolve(json({ name: 'early' }))]]));
    answer(200, { name: 'changed' });
    const change = callService('catalog', putThing, { params: { id: '1' }, body: { name: 'changed' } });
    expect(await change).toEqual({ name: 'changed' });
  });
});
