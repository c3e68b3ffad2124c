import { request as rawRequest } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { buildSeed } from './builders.ts';
import { httpCookies } from './cookies.ts';
import { createMockServices } from './create-mock-services.ts';
import { type HttpMocks, serveOverHttp } from './http-server.ts';
import { replyOf } from './test-shop.ts';

let running: HttpMocks | undefined;

async function start(): Promise<string> {
  const services = await createMockServices({ seed: buildSeed(), cookies: httpCookies });
  running = await serveOverHttp(services.handlers, { port: 0 });
  return running.url;
}

afterEach(async () => {
  await running?.close();
  running = undefined;
});

/** Sends a path as it is; `fetch` would tidy it first. */
function statusOfRaw(url: string, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    rawRequest(url, { path }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

test('serves the contract with real cookies', async () => {
  const url = await start();
  const response = await fetch(`${url}/api/catalog/products/mug`);
  expect(response.headers.getSetCookie()).toMatchObject([
    expect.stringMatching(/^cartwright_device=.*HttpOnly/),
  ]);
  expect((await replyOf(response)).body).toMatchObject({ id: 'mug' });
});

test('offline, no call gets an answer, not even a cookie', async () => {
  const url = await start();
  const body = JSON.stringify({ active: ['offline'] });
  await fetch(`${url}/api/_mocks/scenarios`, { method: 'PUT', body });
  await expect(fetch(`${url}/api/coupons`)).rejects.toThrow('fetch failed');
  expect((await fetch(`${url}/api/_mocks/scenarios`)).status).toBe(200);
});

test('answers unknown paths and methods with a 404 problem', async () => {
  const url = await start();
  const calls = [fetch(`${url}/nothing`), fetch(`${url}/api/coupons`, { method: 'DELETE' })];
  for (const response of await Promise.all(calls)) {
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await replyOf(response)).toMatchObject({ status: 404, body: { code: 'not_found' } });
  }
});

test.each(['/api/catalog/products/%E0%A4%A', '/%', '/api/%zz'])('survives the path %s', async (path) => {
  const url = await start();
  expect(await statusOfRaw(url, path)).toBe(400);
  expect((await fetch(`${url}/api/coupons`)).status).toBe(200);
});

test.each([
  ['announced', '"' + 'x'.repeat(1024 * 1024) + '"'],
  ['streamed', new Blob(['"', 'x'.repeat(2 * 1024 * 1024), '"']).stream()],
])('refuses a body over 1 MiB, %s', async (_, body) => {
  const url = await start();
  const response = await fetch(`${url}/api/orders/quotes`, {
    method: 'POST',
    body,
    duplex: 'half',
  } as RequestInit);
  expect(await replyOf(response)).toMatchObject({ status: 413, body: { code: 'payload_too_large' } });
});

test.each([
  ['http://localhost:5173', true],
  ['http://127.0.0.1:4173', true],
  ['https://evil.example', false],
  ['http://localhost.evil.example', false],
  ['null', false],
])('lets pages of %s call with cookies: %s', async (origin, isAllowed) => {
  const url = await start();
  const preflight = await fetch(`${url}/api/orders`, { method: 'OPTIONS', headers: { Origin: origin } });
  const answer = await fetch(`${url}/api/coupons`, { headers: { Origin: origin } });
  for (const { headers } of [preflight, answer]) {
    expect(headers.get('Access-Control-Allow-Origin')).toBe(isAllowed ? origin : null);
    expect(headers.get('Access-Control-Allow-Credentials')).toBe(isAllowed ? 'true' : null);
  }
  if (isAllowed) expect(preflight.headers.get('Access-Control-Allow-Headers')).toContain('Idempotency-Key');
});

test('a scenario that loses the answer breaks the connection', async () => {
  const url = await start();
  const active = [{ name: 'crash_after_step', step: 'open' }];
  await fetch(`${url}/api/_mocks/scenarios`, { method: 'PUT', body: JSON.stringify({ active }) });
  const { buildOrderRequest } = await import('./builders.ts');
  const buying = fetch(`${url}/api/orders`, {
    method: 'POST',
    body: JSON.stringify(buildOrderRequest()),
    headers: { 'Idempotency-Key': crypto.randomUUID() },
  });
  await expect(buying).rejects.toThrow('fetch failed');
  expect((await fetch(`${url}/api/coupons`)).status).toBe(200);
});

test('says when the port is taken', async () => {
  const url = await start();
  const again = serveOverHttp([], { port: Number(new URL(url).port) });
  await expect(again).rejects.toThrow('EADDRINUSE');
});
