import { describe, expect, test } from 'vitest';
import { httpCookies } from '../cookies.ts';
import { openShopWithCustomers, signIn } from '../test-customers.ts';
import { openTestShop, type Reply, type TestShop } from '../test-shop.ts';

const DAY_MS = 24 * 60 * 60_000;
const document = { lines: [{ productId: 'teapot', quantity: 2 }], nested: { deeply: [null, 'é'] } };
const other = { lines: [] };

const get = (shop: TestShop) => shop.call('GET', '/cart');
const put = (shop: TestShop, content: unknown, headers: Record<string, string> = {}) =>
  shop.call('PUT', '/cart', { document: content }, headers);
const create = (shop: TestShop, content: unknown = document) => put(shop, content, { 'If-None-Match': '*' });
const etagOf = (reply: Reply) => reply.headers.get('ETag') ?? '';

describe('the document', () => {
  test('comes back as it was put, with its version as ETag', async () => {
    const shop = await openShopWithCustomers();
    expect(await get(shop)).toMatchObject({ status: 404, body: { code: 'cart_not_found' } });
    const saved = await create(shop);
    const body = { document, version: expect.any(String), savedAt: '2026-06-01T12:00:00.000Z' };
    expect(saved).toMatchObject({ status: 200, body });
    expect(etagOf(saved)).toBe(`"${saved.body.version}"`);
    const read = await get(shop);
    expect(read.body).toEqual(saved.body);
    expect(etagOf(read)).toBe(etagOf(saved));
  });

  test.each([
    [256 * 1024, 200],
    [256 * 1024 + 1, 413],
  ])('of %i bytes is answered %i', async (bytes, status) => {
    const shop = await openShopWithCustomers();
    const wrapping = JSON.stringify({ text: 'é' }).length + 1;
    const reply = await create(shop, { text: `é${'x'.repeat(bytes - wrapping)}` });
    expect(reply.status).toBe(status);
    if (status === 413) expect(reply.body.code).toBe('document_too_large');
  });

  test.each([[[]], ['text'], [null], [7]])('cannot be %j', async (content) => {
    const shop = await openShopWithCustomers();
    expect((await create(shop, content)).body.code).toBe('malformed_request');
  });
});

describe('writing', () => {
  test('goes on from the version that one knows', async () => {
    const shop = await openShopWithCustomers();
    const first = await create(shop);
    const second = await put(shop, other, { 'If-Match': etagOf(first) });
    expect(second).toMatchObject({ status: 200, body: { document: other } });
    expect(second.body.version).not.toBe(first.body.version);
    expect(etagOf(second)).toBe(`"${second.body.version}"`);
    const third = await put(shop, document, { 'If-Match': `"before", ${etagOf(second)}` });
    expect(third.status).toBe(200);
    expect((await put(shop, other, { 'If-Match': '*' })).status).toBe(200);
  });

  test.each([
    ['from an older version', { 'If-Match': '"older"' }],
    ['as if there were none', { 'If-None-Match': '*' }],
  ])('%s is a conflict, with the present copy in it', async (_, headers) => {
    const shop = await openShopWithCustomers();
    const present = await create(shop);
    const refusal = await put(shop, other, headers);
    expect(refusal).toMatchObject({ status: 412, body: { code: 'version_conflict', ...present.body } });
    expect(etagOf(refusal)).toBe(etagOf(present));
    expect((await get(shop)).body).toEqual(present.body);
  });

  test('from a copy that has gone is a conflict without one, also when a new one takes its place', async () => {
    const shop = await openShopWithCustomers();
    const gone = await create(shop);
    await shop.call('DELETE', '/cart');
    const refusal = await put(shop, other, { 'If-Match': etagOf(gone) });
    expect(refusal).toMatchObject({ status: 412, body: { code: 'version_conflict' } });
    expect(refusal.body).not.toHaveProperty('document');
    await create(shop);
    expect((await put(shop, other, { 'If-Match': etagOf(gone) })).status).toBe(412);
  });

  test.each([
    [{}, 'If-Match'],
    [{ 'If-None-Match': '"x"' }, 'If-None-Match'],
  ])('with the preconditions %j is refused, naming the header', async (headers, path) => {
    const shop = await openShopWithCustomers();
    expect(await put(shop, document, headers)).toMatchObject({
      status: 400,
      body: { code: 'malformed_request', errors: [{ path }] },
    });
  });

  test('at once from the same version is one writing, and conflicts', async () => {
    const shop = await openShopWithCustomers();
    const first = await create(shop);
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, n) => put(shop, { n }, { 'If-Match': etagOf(first) })),
    );
    const winners = replies.filter((reply) => reply.status === 200);
    expect(winners).toHaveLength(1);
    for (const { status, body } of replies.filter((reply) => reply.status !== 200)) {
      expect([status, body.version]).toEqual([412, winners[0]?.body.version]);
    }
  });
});

describe('whose it is', () => {
  test("a customer's is the same in every browser, and needs the session", async () => {
    const shop = await openShopWithCustomers();
    await signIn(shop, 'ada');
    await create(shop);
    const phone = await shop.otherBrowser();
    expect((await get(phone)).status).toBe(404);
    await signIn(phone, 'ada');
    expect((await get(phone)).body.document).toEqual(document);
    await signIn(phone, 'grace');
    expect((await get(phone)).status).toBe(404);
  });

  test("a guest's and a customer's of the same browser are two", async () => {
    const shop = await openShopWithCustomers();
    await create(shop, { owner: 'guest' });
    await signIn(shop, 'ada');
    expect((await get(shop)).status).toBe(404);
    await create(shop, { owner: 'ada' });
    await shop.call('DELETE', '/accounts/session');
    expect((await get(shop)).body.document).toEqual({ owner: 'guest' });
  });

  test('an ended session gets neither, and says so', async () => {
    const shop = await openShopWithCustomers();
    await create(shop);
    await signIn(shop, 'ada');
    await shop.pass(30 * 60_000);
    const refusals = [await get(shop), await create(shop), await shop.call('DELETE', '/cart')];
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ status: 401, body: { code: 'session_expired' } });
    }
    await shop.call('DELETE', '/accounts/session');
    expect((await get(shop)).body.document).toEqual(document);
  });

  test("a stranger's device cookie gets nobody's", async () => {
    const shop = await openTestShop({ cookies: httpCookies });
    const browse = (method: string, cookie?: string) =>
      shop.call(method, '/cart', method === 'PUT' ? { document } : undefined, {
        'If-None-Match': '*',
        ...(cookie !== undefined && { Cookie: `cartwright_device=${cookie}` }),
      });
    const deviceOf = (reply: Reply) =>
      /^cartwright_device=([^;]*)/.exec(reply.headers.get('Set-Cookie') ?? '')?.[1];

    const device = deviceOf(await browse('PUT'));
    expect((await browse('GET', device)).status).toBe(200);
    const forged = '7b6f3b9e-0000-4000-8000-000000000000';
    for (const stranger of [undefined, forged, `${device}x`, '', '..']) {
      const reply = await browse('GET', stranger);
      expect(reply.status).toBe(404);
      expect([device, stranger]).not.toContain(deviceOf(reply));
    }
    expect((await browse('PUT', forged)).status).toBe(200);
    expect((await browse('GET', forged)).status).toBe(404);
  });
});

describe('dropping', () => {
  test('is fine twice', async () => {
    const shop = await openShopWithCustomers();
    await create(shop);
    expect((await shop.call('DELETE', '/cart')).status).toBe(204);
    expect((await get(shop)).status).toBe(404);
    expect((await shop.call('DELETE', '/cart')).status).toBe(204);
  });

  test("of the device leaves the customer's, whoever is signed in", async () => {
    const shop = await openShopWithCustomers();
    await create(shop, { owner: 'guest' });
    await signIn(shop, 'ada');
    await create(shop, { owner: 'ada' });
    expect((await shop.call('DELETE', '/cart?owner=device')).status).toBe(204);
    expect((await shop.call('DELETE', '/cart?owner=device')).status).toBe(204);
    expect((await get(shop)).body.document).toEqual({ owner: 'ada' });
    await shop.call('DELETE', '/accounts/session');
    expect((await get(shop)).status).toBe(404);
    expect((await shop.call('DELETE', '/cart?owner=everybody')).status).toBe(400);
  });
});

describe('in time', () => {
  test("a guest's copy dies thirty days after its last use", async () => {
    const shop = await openShopWithCustomers();
    const saved = await create(shop);
    await shop.pass(30 * DAY_MS - 1);
    expect((await get(shop)).status).toBe(200);
    await shop.pass(30 * DAY_MS - 1);
    expect((await get(shop)).status).toBe(200);
    await shop.pass(30 * DAY_MS);
    expect((await put(shop, other, { 'If-Match': etagOf(saved) })).body).not.toHaveProperty('document');
    expect((await create(shop)).status).toBe(200);
  });

  test("a customer's copy lives on", async () => {
    const shop = await openShopWithCustomers();
    await signIn(shop, 'ada');
    await create(shop);
    await shop.pass(400 * DAY_MS);
    await signIn(shop, 'ada');
    expect((await get(shop)).body.document).toEqual(document);
  });
});
