import { expect, test } from 'vitest';
import { buildOrderRequest, buildSeed, usd } from './builders.ts';
import { httpCookies } from './cookies.ts';
import { createMockServices } from './create-mock-services.ts';
import { type HttpMocks, serveOverHttp } from './http-server.ts';
import { replyOf } from './test-shop.ts';
import { createWorlds, WORLD_HEADER } from './worlds.ts';

async function withServer(run: (call: Call, server: HttpMocks) => Promise<void>): Promise<void> {
  const open = async () => (await createMockServices({ seed: buildSeed(), cookies: httpCookies })).handlers;
  const server = await serveOverHttp(createWorlds(open), { port: 0 });
  const call: Call = async (headers, method, path, body) =>
    replyOf(
      await fetch(`${server.url}/api${path}`, {
        method,
        headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
  try {
    await run(call, server);
  } finally {
    await server.close();
  }
}

type Call = (
  headers: Record<string, string>,
  method: string,
  path: string,
  body?: unknown,
) => ReturnType<typeof replyOf>;

const WORKERS = Array.from({ length: 8 }, (_, worker) => ({ [WORLD_HEADER]: `worker-${worker}` }));

const lastSpade = () =>
  buildOrderRequest({
    lines: [{ productId: 'spade', quantity: 1, expectedUnitPrice: usd(3000) }],
    expectedTotal: usd(3500),
  });

test('eight workers who buy the last spade of one process all get theirs, and see no other’s order', () =>
  withServer(async (call) => {
    const bought = await Promise.all(WORKERS.map((world) => call(world, 'POST', '/orders', lastSpade())));
    expect(bought.map(({ status }) => status)).toEqual(WORKERS.map(() => 201));
    for (const [worker, world] of WORKERS.entries()) {
      const { orders, charges } = (await call(world, 'GET', '/_mocks/ledger')).body;
      expect(orders.map(({ orderId }: { orderId: string }) => orderId)).toEqual([bought[worker]?.body.id]);
      expect(charges).toHaveLength(1);
    }
    expect((await call({}, 'GET', '/_mocks/ledger')).body.orders).toEqual([]);
  }));

test('without a world, two callers compete for the last spade', () =>
  withServer(async (call) => {
    const replies = [
      await call({}, 'POST', '/orders', lastSpade()),
      await call({}, 'POST', '/orders', lastSpade()),
    ];
    expect(replies.map(({ status }) => status)).toEqual([201, 409]);
  }));

test('scenarios, the clock and a reset are one world’s alone', () =>
  withServer(async (call) => {
    const [one = {}, other = {}] = WORKERS;
    await call(one, 'PUT', '/_mocks/scenarios', { active: [{ name: 'service_down', service: 'coupons' }] });
    await call(one, 'POST', '/_mocks/clock', { advanceMs: 3_600_000 });
    await call(other, 'POST', '/orders', lastSpade());
    await call(one, 'POST', '/_mocks/reset');
    await call(one, 'PUT', '/_mocks/scenarios', { active: ['payment_declined'] });

    expect((await call(other, 'GET', '/coupons')).status).toBe(200);
    expect((await call(other, 'GET', '/_mocks/scenarios')).body.active).toEqual([]);
    expect((await call(other, 'GET', '/catalog/products/spade')).body.stock).toBe(0);
    expect((await call(one, 'GET', '/catalog/products/spade')).body.stock).toBe(1);
  }));

test('a cookie names the world as well, for browsers', () =>
  withServer(async (call) => {
    await call({ Cookie: 'cartwright-world=mine' }, 'POST', '/orders', lastSpade());
    expect((await call({ [WORLD_HEADER]: 'mine' }, 'GET', '/_mocks/ledger')).body.orders).toHaveLength(1);
  }));

test('of very many worlds the one that was asked last longest ago begins anew', () =>
  withServer(async (call) => {
    const buy = (world: string) => call({ [WORLD_HEADER]: world }, 'POST', '/orders', lastSpade());
    await call({}, 'POST', '/orders', lastSpade());
    await buy('first');
    for (let count = 0; count < 64; count += 1) {
      await call({ [WORLD_HEADER]: `other-${count}` }, 'GET', '/catalog/categories');
    }
    expect((await buy('first')).status).toBe(201);
    expect((await call({}, 'POST', '/orders', lastSpade())).status).toBe(409);
  }));
