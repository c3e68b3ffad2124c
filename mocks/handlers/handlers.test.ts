import { HttpResponse } from 'msw';
import { describe, expect, test, vi } from 'vitest';
import { buildOrderRequest, buildSeed } from '../builders.ts';
import { answered, refused } from '../problem.ts';
import { openTestShop, replyOf } from '../test-shop.ts';
import { catalogEndpoints } from '@/features/catalog/schemas.ts';
import { getResponse } from 'msw';
import { defineHandler } from './define.ts';
import { createHost } from './host.ts';
import { memoryCookies } from '../cookies.ts';

describe('reading a request', () => {
  test.each([
    ['nothing', ''],
    ['broken JSON', '{"lines":'],
    ['a list', '[]'],
    ['null', 'null'],
  ])('refuses %s for a body', async (_, text) => {
    const shop = await openTestShop();
    const reply = await shop.call('POST', '/orders/quotes', text);
    expect(reply).toMatchObject({ status: 400, body: { code: 'malformed_request' } });
    expect(reply.headers.get('Content-Type')).toBe('application/problem+json');
  });

  test('refuses one product on two lines', async () => {
    const shop = await openTestShop();
    const line = { productId: 'teapot', quantity: 1 };
    const reply = await shop.call('POST', '/orders/quotes', {
      lines: [line, line],
      couponId: null,
      delivery: { method: 'standard' },
    });
    expect(reply.body.errors).toMatchObject([{ path: 'lines' }]);
  });

  test('refuses a body over 1 MiB', async () => {
    const shop = await openTestShop();
    const reply = await shop.call('POST', '/orders/quotes', `"${'x'.repeat(1024 * 1024)}"`);
    expect(reply).toMatchObject({ status: 413, body: { code: 'payload_too_large' } });
  });
});

describe('answering', () => {
  async function serve(outcome: unknown) {
    const { services } = await openTestShop();
    const host = createHost({ ...services, cookies: memoryCookies(), latencyMs: () => 0 });
    const answer = async () => outcome as never;
    const handler = defineHandler(host, 'catalog', catalogEndpoints.listCategories, answer);
    const response = await getResponse([handler], new Request('http://localhost/api/catalog/categories'));
    return replyOf(response ?? HttpResponse.error());
  }

  test.each([
    ['a body outside the contract', answered(200, { items: [{ id: 1 }] })],
    ['a status that the contract lacks', answered(201, { items: [] })],
    ['a refusal that the contract lacks', refused(409, 'out_of_coffee', 'no')],
  ])('fails loudly on %s', async (_, outcome) => {
    const complaint = vi.spyOn(console, 'error').mockImplementationOnce(() => undefined);
    expect((await serve(outcome)).status).toBe(500);
    expect(complaint).toHaveBeenCalledOnce();
    complaint.mockRestore();
  });

  test('lets through what the contract knows, without what it does not', async () => {
    const reply = await serve(answered(200, { items: [], secret: 1 }));
    expect(reply).toMatchObject({ status: 200, body: { items: [] } });
    expect(reply.body).not.toHaveProperty('secret');
  });
});

describe('scenarios of a whole service', () => {
  test('down: 503 for this service only, and when to try again', async () => {
    const shop = await openTestShop();
    await shop.activate({ name: 'service_down', service: 'coupons' });
    const reply = await shop.call('GET', '/coupons');
    expect(reply).toMatchObject({ status: 503, body: { code: 'service_unavailable' } });
    expect(reply.headers.get('Retry-After')).toBe('5');
    expect((await shop.call('GET', '/catalog/categories')).status).toBe(200);
  });

  test('slow: answers later', async () => {
    const shop = await openTestShop();
    await shop.activate({ name: 'service_slow', service: 'catalog', ms: 60 });
    const start = performance.now();
    await shop.call('GET', '/catalog/categories');
    expect(performance.now() - start).toBeGreaterThanOrEqual(55);
  });

  test('off contract: 200 with something else', async () => {
    const shop = await openTestShop();
    await shop.activate({ name: 'off_contract', service: 'catalog' });
    const reply = await shop.call('GET', '/catalog/categories');
    expect(reply.status).toBe(200);
    expect(catalogEndpoints.listCategories.answers[200].safeParse(reply.body).success).toBe(false);
  });
});

describe('the doors beside the contract', () => {
  test('reset goes back to the seed: stock, orders, clock and scenarios', async () => {
    const shop = await openTestShop();
    const opening = await shop.ledger();
    await shop.buy(buildOrderRequest());
    await shop.activate({ name: 'service_down', service: 'catalog' });
    await shop.pass(5_000);
    expect((await shop.call('POST', '/_mocks/reset')).status).toBe(204);
    expect(await shop.ledger()).toEqual(opening);
    expect((await shop.call('GET', '/catalog/categories')).status).toBe(200);
  });

  test('seed loads another shop, whose catalogue is seen at once', async () => {
    const shop = await openTestShop();
    await shop.call('GET', '/catalog/products');
    const other = buildSeed({ products: [], categories: [{ id: 'x', name: 'X' }], coupons: [] });
    expect((await shop.call('POST', '/_mocks/seed', other)).status).toBe(204);
    expect((await shop.call('GET', '/catalog/products')).body.total).toBe(0);
    expect((await shop.call('GET', '/coupons')).body.items).toEqual([]);
  });

  test('seed refuses a bad file, says what is wrong where, and changes nothing', async () => {
    const shop = await openTestShop();
    const before = await shop.ledger();
    const bad = { ...buildSeed(), categories: [] };
    const reply = await shop.call('POST', '/_mocks/seed', bad);
    expect(reply.status).toBe(400);
    expect(reply.body.errors).toContainEqual({
      path: 'products.0.categoryId',
      message: expect.stringContaining('kitchen'),
    });
    expect(await shop.ledger()).toEqual(before);
  });

  test('clock moves the time of the services', async () => {
    const shop = await openTestShop();
    const reply = await shop.call('POST', '/_mocks/clock', { advanceMs: 7_200_000 });
    expect(reply).toMatchObject({ status: 200, body: { now: '2026-06-01T14:00:00.000Z' } });
    expect((await shop.call('GET', '/coupons')).body.serverTime).toBe('2026-06-01T14:00:00.000Z');
    expect((await shop.call('POST', '/_mocks/clock', { advanceMs: 'soon' })).status).toBe(400);
  });

  test('scenarios combine, by name or with parameters', async () => {
    const shop = await openTestShop();
    const active = ['payment_declined', { name: 'service_slow', service: 'orders', ms: 1 }];
    const reply = await shop.call('PUT', '/_mocks/scenarios', { active });
    expect(reply.body).toEqual({ active: [{ name: 'payment_declined' }, active[1]] });
    expect((await shop.call('GET', '/_mocks/scenarios')).body).toEqual(reply.body);
    expect((await shop.buy(buildOrderRequest())).body.code).toBe('payment_declined');
  });

  test('scenarios refuse an unknown name with the list of known ones, and bad parameters by path', async () => {
    const shop = await openTestShop();
    const active = ['payment_declined', 'moon_full', { name: 'service_down', service: 'moon' }, 7];
    const { status, body } = await shop.call('PUT', '/_mocks/scenarios', { active });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([
      { path: 'active.1', message: expect.stringMatching(/moon_full.*service_down.*coupon_guard_off/) },
      { path: 'active.2.service' },
      { path: 'active.3' },
    ]);
    expect((await shop.call('GET', '/_mocks/scenarios')).body).toEqual({ active: [] });
  });

  test('pictures are 404 for what nobody drew', async () => {
    const shop = await openTestShop();
    expect((await shop.call('GET', '/_mocks/pictures/nonesuch.svg')).status).toBe(404);
  });
});
