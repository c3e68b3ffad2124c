import { getResponse } from 'msw';
import type { OrderRequest } from '@/features/orders/schemas.ts';
import { buildSeed } from './builders.ts';
import { type CookiePort, memoryCookies } from './cookies.ts';
import { createMockServices, type MockServices } from './create-mock-services.ts';
import type { Ledger } from './ledger.ts';
import type { Scenario } from './scenarios.ts';
import type { SeedFile } from './seed-file.ts';
import type { Store } from './store.ts';

/** What a call came to; `body` is the parsed JSON. A broken connection has the status 0. */
export type Reply = {
  readonly status: number;
  readonly headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- assertions look into bodies of every shape
  readonly body: any;
};

export type TestShop = {
  readonly services: MockServices;
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
  /** Places an order; a key of its own unless one is given. */
  buy(request: OrderRequest, key?: string): Promise<Reply>;
  ledger(): Promise<Ledger>;
  activate(...scenarios: Scenario[]): Promise<void>;
  /** Lets the services' time pass, in ms. */
  pass(ms: number): Promise<void>;
  /** Another browser at the same shop. */
  otherBrowser(): Promise<TestShop>;
};

/** The instant at which every test shop opens. */
export const OPENING = Date.parse('2026-06-01T12:00:00.000Z');

/** A shop for one test with a clock that stands still; calls go through the handlers, as from a browser. */
export async function openTestShop(
  options: { seed?: SeedFile; store?: Store; cookies?: CookiePort } = {},
): Promise<TestShop> {
  const services = await createMockServices({
    seed: options.seed ?? buildSeed(),
    now: () => OPENING,
    cookies: options.cookies ?? memoryCookies(),
    ...(options.store && { store: options.store }),
  });

  const call: TestShop['call'] = async (method, path, body, headers = {}) => {
    const request = new Request(`http://localhost/api${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const response = await getResponse(services.handlers, request);
    if (!response) throw new Error(`No handler for ${method} ${path}`);
    return replyOf(response);
  };

  return {
    services,
    call,
    buy: (request, key = crypto.randomUUID()) => call('POST', '/orders', request, { 'Idempotency-Key': key }),
    ledger: () => services.ledger(),
    activate: (...scenarios) => services.settings.setScenarios(scenarios),
    pass: (ms) => services.settings.advanceClock(ms),
    otherBrowser: () => openTestShop({ ...options, store: services.store, cookies: memoryCookies() }),
  };
}

export async function replyOf(response: Response): Promise<Reply> {
  const { status, headers } = response;
  const isJson = /json/.test(headers.get('Content-Type') ?? '');
  return { status, headers, body: isJson ? await response.json() : await response.text() };
}
