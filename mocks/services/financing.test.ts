import { describe, expect, test } from 'vitest';
import { buildOrderRequest, usd } from '../builders.ts';
import { openShopWithCustomers, register, signIn } from '../test-customers.ts';
import type { Reply, TestShop } from '../test-shop.ts';

const MINUTE_MS = 60_000;
const HOLD_END = '2026-06-01T12:10:00.000Z';

const apply = (shop: TestShop, product: string, key: string = crypto.randomUUID()) =>
  shop.call('POST', '/financing/applications', { product }, { 'Idempotency-Key': key });
const confirm = (shop: TestShop, id: string, code: string) =>
  shop.call('POST', `/financing/applications/${id}/confirmation`, { code });
const cancel = (shop: TestShop, id: string) => shop.call('DELETE', `/financing/applications/${id}`);
const overview = async (shop: TestShop) => (await shop.call('GET', '/financing')).body.products;

async function codeOf(shop: TestShop, application: Reply): Promise<string> {
  const { body } = await shop.call('GET', '/_mocks/messages');
  return body.items.find((message: { id: string }) => message.id === application.body.id).code;
}

async function openAsGrace(): Promise<TestShop> {
  const shop = await openShopWithCustomers();
  await signIn(shop, 'grace');
  return shop;
}

async function grant(shop: TestShop, product: string): Promise<Reply> {
  const application = await apply(shop, product);
  return confirm(shop, application.body.id, await codeOf(shop, application));
}

describe('applying', () => {
  test('holds the product for ten minutes, blocks the other, and sends a code', async () => {
    const shop = await openAsGrace();
    expect(await overview(shop)).toEqual([
      { product: 'credit_card', status: 'available', creditLimit: usd(50_000) },
      { product: 'loan', status: 'available' },
    ]);
    const { status, body } = await apply(shop, 'loan');
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String),
      product: 'loan',
      status: 'held',
      holdExpiresAt: HOLD_END,
    });
    expect(await overview(shop)).toEqual([
      {
        product: 'credit_card',
        status: 'blocked',
        blockedBy: 'loan',
        holdExpiresAt: HOLD_END,
        creditLimit: usd(50_000),
      },
      {
        product: 'loan',
        status: 'held',
        applicationId: body.id,
        holdExpiresAt: HOLD_END,
        attemptsLeft: 5,
      },
    ]);
    const messages = await shop.call('GET', '/_mocks/messages');
    expect(messages.body.items).toEqual([
      {
        id: body.id,
        to: 'grace@example.com',
        subject: 'Your code for the loan',
        code: expect.stringMatching(/^\d{6}$/),
        sentAt: '2026-06-01T12:00:00.000Z',
      },
    ]);
  });

  test.each(['credit_card', 'loan'])('while the loan is held is refused for the %s', async (product) => {
    const shop = await openAsGrace();
    await apply(shop, 'loan');
    const refusal = await apply(shop, product);
    expect(refusal).toMatchObject({
      status: 409,
      body: { code: 'exclusive_product_held', product: 'loan', retryAt: HOLD_END },
    });
    expect((await shop.call('GET', '/_mocks/messages')).body.items).toHaveLength(1);
  });

  test.each(['credit_card', 'loan'])('once the loan is granted is refused for the %s', async (product) => {
    const shop = await openAsGrace();
    await grant(shop, 'loan');
    await shop.pass(20 * MINUTE_MS);
    expect(await apply(shop, product)).toMatchObject({
      status: 409,
      body: { code: 'exclusive_product_granted', product: 'loan' },
    });
  });

  test('is possible again as soon as the hold has run out', async () => {
    const shop = await openAsGrace();
    await apply(shop, 'loan');
    await shop.pass(10 * MINUTE_MS - 1);
    expect((await apply(shop, 'credit_card')).status).toBe(409);
    await shop.pass(1);
    expect((await apply(shop, 'credit_card')).status).toBe(201);
  });

  test('of one customer does not stand in the way of another', async () => {
    const shop = await openAsGrace();
    await apply(shop, 'loan');
    const phone = await shop.otherBrowser();
    await register(phone, 'lin@example.com');
    expect((await apply(phone, 'credit_card')).status).toBe(201);
  });
});

test('the overview tells the time by which holds end, and the limit of a customer who has one', async () => {
  const shop = await openShopWithCustomers();
  await signIn(shop, 'ada');
  await shop.pass(MINUTE_MS);
  const { body } = await shop.call('GET', '/financing');
  expect(body.serverTime).toBe('2026-06-01T12:01:00.000Z');
  expect(body.products[0].creditLimit).toEqual(usd(10_000));
});

describe('the idempotency key', () => {
  test('gives the first answer again, for ever, and sends nothing twice', async () => {
    const shop = await openAsGrace();
    const key = crypto.randomUUID();
    const first = await apply(shop, 'loan', key);
    for (const wait of [0, 5 * MINUTE_MS, 20 * MINUTE_MS]) {
      await shop.pass(wait);
      const again = await apply(shop, 'loan', key.toUpperCase());
      expect(again).toMatchObject({ status: 201, body: first.body });
      expect(again.headers.get('Idempotency-Replayed')).toBe('true');
    }
    expect((await shop.call('GET', '/_mocks/messages')).body.items).toHaveLength(1);
    expect((await overview(shop))[1].status).toBe('available');
  });

  test('gives a refusal again, though it would succeed now', async () => {
    const shop = await openAsGrace();
    const { body } = await apply(shop, 'loan');
    const key = crypto.randomUUID();
    const refusal = await apply(shop, 'credit_card', key);
    await cancel(shop, body.id);
    expect(await apply(shop, 'credit_card', key)).toMatchObject({ status: 409, body: refusal.body });
    expect((await overview(shop))[0].status).toBe('available');
  });

  test('many times at once is one application', async () => {
    const shop = await openAsGrace();
    const key = crypto.randomUUID();
    const replies = await Promise.all(Array.from({ length: 20 }, () => apply(shop, 'loan', key)));
    expect(new Set(replies.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    expect((await shop.ledger()).financing[0]?.products).toHaveLength(1);
  });

  test('is required, and stands for one request of one customer', async () => {
    const shop = await openAsGrace();
    const without = await shop.call('POST', '/financing/applications', { product: 'loan' });
    expect(without.body.code).toBe('idempotency_key_missing');
    const key = crypto.randomUUID();
    await apply(shop, 'loan', key);
    expect((await apply(shop, 'credit_card', key)).body.code).toBe('idempotency_key_reused');
    await signIn(shop, 'ada');
    expect((await apply(shop, 'loan', key)).body.code).toBe('idempotency_key_reused');
  });
});

describe('confirming', () => {
  test('with the code grants the product, and again is the same', async () => {
    const shop = await openAsGrace();
    const application = await apply(shop, 'loan');
    const code = await codeOf(shop, application);
    for (const typed of [code, ` ${code} `]) {
      const granted = await confirm(shop, application.body.id, typed);
      expect(granted).toMatchObject({ status: 200, body: { ...application.body, status: 'granted' } });
    }
    await shop.pass(60 * MINUTE_MS);
    await signIn(shop, 'grace');
    expect(await overview(shop)).toEqual([
      { product: 'credit_card', status: 'blocked', blockedBy: 'loan', creditLimit: usd(50_000) },
      { product: 'loan', status: 'granted', applicationId: application.body.id },
    ]);
    expect((await confirm(shop, application.body.id, code)).status).toBe(200);
  });

  test('too late is refused, with the right code and with a wrong one', async () => {
    const shop = await openAsGrace();
    const application = await apply(shop, 'loan');
    await shop.pass(10 * MINUTE_MS);
    for (const code of [await codeOf(shop, application), 'wrong']) {
      expect(await confirm(shop, application.body.id, code)).toMatchObject({
        status: 410,
        body: { code: 'hold_expired', product: 'loan' },
      });
    }
  });

  test('after somebody else took the place is refused as well', async () => {
    const shop = await openAsGrace();
    const late = await apply(shop, 'loan');
    await shop.pass(10 * MINUTE_MS);
    const next = await apply(shop, 'credit_card');
    expect((await confirm(shop, late.body.id, await codeOf(shop, late))).status).toBe(410);
    expect((await confirm(shop, next.body.id, await codeOf(shop, next))).status).toBe(200);
  });

  test('counts wrong codes down, and the fifth ends the application at once', async () => {
    const shop = await openAsGrace();
    const application = await apply(shop, 'loan');
    for (const attemptsLeft of [4, 3, 2, 1, 0]) {
      expect(await confirm(shop, application.body.id, 'wrong')).toMatchObject({
        status: 422,
        body: { code: 'code_invalid', attemptsLeft },
      });
      if (attemptsLeft > 0) expect((await overview(shop))[1]).toMatchObject({ attemptsLeft });
    }
    const right = await codeOf(shop, application);
    expect((await overview(shop))[1]).toEqual({ product: 'loan', status: 'available' });
    expect((await confirm(shop, application.body.id, right)).status).toBe(410);
    expect((await apply(shop, 'credit_card')).status).toBe(201);
  });

  test('with many wrong codes at once is no more tries', async () => {
    const shop = await openAsGrace();
    const { body } = await apply(shop, 'loan');
    const replies = await Promise.all(Array.from({ length: 30 }, () => confirm(shop, body.id, 'wrong')));
    const left = replies.filter((reply) => reply.status === 422).map((reply) => reply.body.attemptsLeft);
    expect(new Set(left)).toEqual(new Set([4, 3, 2, 1, 0]));
    expect(left.filter((attempts) => attempts > 0)).toHaveLength(4);
    expect((await overview(shop))[1].status).toBe('available');
  });

  test('with wrong codes once granted ends nothing', async () => {
    const shop = await openAsGrace();
    const { body } = await grant(shop, 'loan');
    for (let guess = 0; guess < 6; guess++) {
      expect((await confirm(shop, body.id, 'wrong')).status).toBe(422);
    }
    expect((await overview(shop))[1].status).toBe('granted');
  });

  test('is for the customer who asked', async () => {
    const shop = await openAsGrace();
    const application = await apply(shop, 'loan');
    const code = await codeOf(shop, application);
    await signIn(shop, 'ada');
    for (const id of [application.body.id, 'nonesuch']) {
      expect(await confirm(shop, id, code)).toMatchObject({
        status: 404,
        body: { code: 'application_not_found' },
      });
    }
  });
});

describe('cancelling', () => {
  test('gives the place back at once, twice is fine, and the code is worth nothing', async () => {
    const shop = await openAsGrace();
    const application = await apply(shop, 'loan');
    const code = await codeOf(shop, application);
    expect((await cancel(shop, application.body.id)).status).toBe(204);
    expect((await cancel(shop, application.body.id)).status).toBe(204);
    expect((await confirm(shop, application.body.id, code)).status).toBe(410);
    expect((await apply(shop, 'credit_card')).status).toBe(201);
  });

  test("leaves what is granted, and other customers' applications", async () => {
    const shop = await openAsGrace();
    const { body } = await grant(shop, 'loan');
    expect((await cancel(shop, body.id)).status).toBe(204);
    expect((await overview(shop))[1].status).toBe('granted');

    const phone = await shop.otherBrowser();
    await register(phone, 'lin@example.com');
    const held = await apply(phone, 'loan');
    expect((await cancel(shop, held.body.id)).status).toBe(204);
    expect((await overview(phone))[1].status).toBe('held');
  });
});

test.each([
  ['GET', ''],
  ['POST', '/applications'],
  ['POST', '/applications/x/confirmation'],
  ['DELETE', '/applications/x'],
])('%s /financing%s needs a session', async (method, path) => {
  const shop = await openShopWithCustomers();
  const body = method === 'POST' ? { product: 'loan', code: '1' } : undefined;
  const call = () => shop.call(method, `/financing${path}`, body, { 'Idempotency-Key': crypto.randomUUID() });
  expect(await call()).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
  await signIn(shop, 'grace');
  await shop.pass(30 * MINUTE_MS);
  expect(await call()).toMatchObject({ status: 401, body: { code: 'session_expired' } });
});

describe('what is granted', () => {
  test('as card is store credit to pay with', async () => {
    const shop = await openAsGrace();
    await grant(shop, 'credit_card');
    const me = async () => (await shop.call('GET', '/accounts/me')).body;
    expect((await me()).credit).toEqual({ limit: usd(50_000), used: usd(0) });
    expect((await shop.buy(buildOrderRequest({ payment: { method: 'store_credit' } }))).status).toBe(201);
    expect((await me()).credit).toEqual({ limit: usd(50_000), used: usd(2500) });
  });

  test('with store credit from the seed is the card, with that limit, so there is no loan', async () => {
    const shop = await openShopWithCustomers();
    await signIn(shop, 'ada');
    expect(await overview(shop)).toMatchObject([
      { product: 'credit_card', status: 'granted', creditLimit: usd(10_000) },
      { product: 'loan', status: 'blocked', blockedBy: 'credit_card' },
    ]);
    const [{ applicationId }] = await overview(shop);
    expect((await cancel(shop, applicationId)).status).toBe(204);
    expect(await apply(shop, 'loan')).toMatchObject({
      status: 409,
      body: { code: 'exclusive_product_granted', product: 'credit_card' },
    });
    expect((await shop.call('GET', '/accounts/me')).body.credit.limit).toEqual(usd(10_000));
  });

  test.each([3, 6, 12] as const)('as loan pays in %i instalments that add up', async (instalments) => {
    const shop = await openAsGrace();
    const request = buildOrderRequest({ payment: { method: 'loan', instalments } });
    expect(await shop.buy(request)).toMatchObject({
      status: 402,
      body: { code: 'payment_declined', reason: 'no_loan' },
    });
    await grant(shop, 'loan');
    const bought = await shop.buy(request);
    expect(bought).toMatchObject({ status: 201, body: { payment: { method: 'loan', instalments } } });
    const amounts = (await shop.ledger()).charges[0]?.instalments?.map(({ amount }) => amount) ?? [];
    expect(amounts).toHaveLength(instalments);
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(2500);
  });

  test('as loan is no credit, and a card no loan', async () => {
    const shop = await openAsGrace();
    await grant(shop, 'loan');
    const onCredit = await shop.buy(buildOrderRequest({ payment: { method: 'store_credit' } }));
    expect(onCredit.body).toMatchObject({ code: 'credit_insufficient', missing: usd(2500) });

    await signIn(shop, 'ada');
    const onLoan = await shop.buy(buildOrderRequest({ payment: { method: 'loan', instalments: 3 } }));
    expect(onLoan.body).toMatchObject({ code: 'payment_declined', reason: 'no_loan' });
  });
});
