import { describe, expect, test } from 'vitest';
import { buildCoupon, buildOrderRequest, usd } from '../builders.ts';
import { httpCookies, memoryCookies } from '../cookies.ts';
import { openShopWithCustomers, PASSWORD, register, signIn } from '../test-customers.ts';
import { openTestShop, type TestShop } from '../test-shop.ts';

const MINUTE_MS = 60_000;

const me = (shop: TestShop) => shop.call('GET', '/accounts/me');

describe('registering', () => {
  test('opens an account and a session', async () => {
    const shop = await openShopWithCustomers();
    const account = { email: ' Joan@Example.com ', password: PASSWORD, name: ' Joan ' };
    const reply = await shop.call('POST', '/accounts', account);
    const customer = { id: expect.any(String), email: 'Joan@Example.com', name: 'Joan', credit: null };
    expect(reply).toMatchObject({ status: 201, body: customer });
    expect((await me(shop)).body).toEqual(reply.body);
  });

  test('refuses an address that is taken, in whatever letter case, and signs nobody in', async () => {
    const shop = await openShopWithCustomers();
    const account = { email: 'ADA@example.com', password: 'another password', name: 'Eve' };
    expect(await shop.call('POST', '/accounts', account)).toMatchObject({
      status: 409,
      body: { code: 'email_taken' },
    });
    expect((await me(shop)).body.code).toBe('not_signed_in');
    expect((await signIn(shop, 'ada')).status).toBe(200);
  });

  test('at once with the same address opens one account', async () => {
    const shop = await openShopWithCustomers();
    const account = { email: 'joan@example.com', password: PASSWORD, name: 'Joan' };
    const replies = await Promise.all([1, 2, 3].map(() => shop.call('POST', '/accounts', account)));
    expect(replies.map((reply) => reply.status).toSorted((a, b) => a - b)).toEqual([201, 409, 409]);
  });

  test('names every bad field', async () => {
    const shop = await openShopWithCustomers();
    const { status, body } = await shop.call('POST', '/accounts', { email: 'joan', password: '1234567' });
    expect([status, body.code]).toEqual([400, 'malformed_request']);
    expect(body.errors.map((error: { path: string }) => error.path)).toEqual(['email', 'password', 'name']);
  });
});

describe('signing in', () => {
  test('works with the address in any letter case, and shows the credit', async () => {
    const shop = await openShopWithCustomers();
    const credentials = { email: ' ADA@EXAMPLE.COM', password: PASSWORD };
    const reply = await shop.call('POST', '/accounts/session', credentials);
    expect(reply).toMatchObject({
      status: 200,
      body: { name: 'Ada Lovelace', credit: { limit: usd(10_000), used: usd(0) } },
    });
    expect(JSON.stringify(reply.body)).not.toMatch(/password|hash|salt/);
  });

  test('gives no hint whether an address has an account', async () => {
    const shop = await openShopWithCustomers();
    const wrong = await signIn(shop, 'ada', 'wrong');
    const unknown = await shop.call('POST', '/accounts/session', {
      email: 'nobody@example.com',
      password: 'wrong',
    });
    expect(wrong).toMatchObject({ status: 401, body: { code: 'invalid_credentials' } });
    expect(unknown.body).toEqual(wrong.body);
    expect((await me(shop)).body.code).toBe('not_signed_in');
  });

  test.each(['ada@example.com', 'nobody@example.com'])(
    'as %s is refused after five failures, says when to try again, and works then',
    async (email) => {
      const shop = await openShopWithCustomers();
      const attempt = (password: string) => shop.call('POST', '/accounts/session', { email, password });
      for (let failure = 0; failure < 5; failure++) {
        expect((await attempt('wrong')).status).toBe(401);
        await shop.pass(MINUTE_MS);
      }
      const refusal = await attempt(PASSWORD);
      expect(refusal).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
      expect(refusal.headers.get('Retry-After')).toBe(String(10 * 60));
      await shop.pass(10 * MINUTE_MS - 1);
      expect((await attempt(PASSWORD)).headers.get('Retry-After')).toBe('1');
      await shop.pass(1);
      expect((await attempt(PASSWORD)).status).toBe(email.startsWith('ada') ? 200 : 401);
    },
  );

  test('counts many tries at once no less than one after the other', async () => {
    const shop = await openShopWithCustomers();
    const replies = await Promise.all(Array.from({ length: 12 }, () => signIn(shop, 'ada', 'wrong')));
    expect(replies.filter((reply) => reply.status === 401)).toHaveLength(5);
    expect(replies.filter((reply) => reply.status === 429)).toHaveLength(7);
  });

  test('forgets the failures after a success, and those of one address do not count for another', async () => {
    const shop = await openShopWithCustomers();
    for (let round = 0; round < 3; round++) {
      for (let failure = 0; failure < 4; failure++) await signIn(shop, 'ada', 'wrong');
      expect((await signIn(shop, 'grace')).status).toBe(200);
      expect((await signIn(shop, 'ada')).status).toBe(200);
    }
  });

  test('is refused to a browser that tries one address after the other', async () => {
    const shop = await openShopWithCustomers();
    await me(shop);
    for (let index = 0; index < 20; index++) {
      const credentials = { email: `guess${index}@example.com`, password: 'wrong' };
      expect((await shop.call('POST', '/accounts/session', credentials)).status).toBe(401);
    }
    expect((await signIn(shop, 'ada')).status).toBe(429);
    expect((await signIn(await shop.otherBrowser(), 'ada')).status).toBe(200);
  });
});

describe('a session', () => {
  test('is kept in a cookie that scripts cannot read', async () => {
    const shop = await openTestShop({ cookies: httpCookies });
    const account = { email: 'joan@example.com', password: PASSWORD, name: 'Joan' };
    const { headers } = await shop.call('POST', '/accounts', account);
    const cookie = headers.getSetCookie().find((each) => each.startsWith('cartwright_session='));
    expect(cookie).toMatch(/^cartwright_session=[\da-f]{64}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test('ends after thirty minutes without a request, which every request begins anew', async () => {
    const shop = await openShopWithCustomers();
    await signIn(shop, 'ada');
    for (const path of ['/accounts/me', '/coupons', '/catalog/categories', '/accounts/me']) {
      await shop.pass(30 * MINUTE_MS - 1);
      expect((await shop.call('GET', path)).status).toBe(200);
    }
    await shop.pass(30 * MINUTE_MS);
    expect(await me(shop)).toMatchObject({ status: 401, body: { code: 'session_expired' } });
    expect((await me(shop)).body.code).toBe('session_expired');
    await signIn(shop, 'ada');
    expect((await me(shop)).status).toBe(200);
  });

  test('has a token of its own for each sign-in, and a former one is worth nothing', async () => {
    const jar = new Map<string, string>();
    const cookies = { ...memoryCookies(), read: () => Object.fromEntries(jar) };
    cookies.write = ({ name, value }) => void jar.set(name, value);
    const seeded = await openShopWithCustomers();
    const shop = await openTestShop({ store: seeded.services.store, cookies });

    jar.set('cartwright_session', 'f'.repeat(64));
    await signIn(shop, 'ada');
    const first = jar.get('cartwright_session') ?? '';
    await signIn(shop, 'grace');
    const second = jar.get('cartwright_session') ?? '';
    expect(new Set(['f'.repeat(64), first, second]).size).toBe(3);
    expect((await me(shop)).body.name).toBe('Grace Hopper');
    jar.set('cartwright_session', first);
    expect((await me(shop)).body.code).toBe('session_expired');
    jar.set('cartwright_session', 'not one of ours');
    expect((await me(shop)).body.code).toBe('not_signed_in');
  });

  test('ends by the scenario, and a new one begins in spite of it', async () => {
    const shop = await openShopWithCustomers();
    await signIn(shop, 'ada');
    await shop.activate({ name: 'session_expired' });
    expect((await me(shop)).body.code).toBe('session_expired');
    await signIn(shop, 'ada');
    expect((await me(shop)).status).toBe(200);
  });

  test('is stored without its token, and accounts without their passwords', async () => {
    const shop = await openTestShop({ cookies: httpCookies });
    const account = { email: 'joan@example.com', password: PASSWORD, name: 'Joan' };
    const { headers } = await shop.call('POST', '/accounts', account);
    const token = /cartwright_session=(\w+)/.exec(headers.getSetCookie().join('\n'))?.[1] ?? '';
    const stored = await shop.services.store.read(async (tx) =>
      JSON.stringify([await tx.all('accounts.sessions'), await tx.all('accounts.customers')]),
    );
    expect(stored).toContain('joan@example.com');
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(PASSWORD);
  });

  test('ends by signing out, twice if need be, and leaves a guest', async () => {
    const shop = await openShopWithCustomers();
    await signIn(shop, 'ada');
    expect((await shop.call('DELETE', '/accounts/session')).status).toBe(204);
    expect((await shop.call('DELETE', '/accounts/session')).status).toBe(204);
    expect((await me(shop)).body.code).toBe('not_signed_in');
  });
});

describe('what a customer buys', () => {
  const payment = { method: 'card', token: 'tok_ok' } as const;

  test('is refused without a trace when the session has ended, and goes on with the same key', async () => {
    const shop = await openShopWithCustomers();
    await signIn(shop, 'ada');
    await shop.pass(30 * MINUTE_MS);
    const [request, key] = [buildOrderRequest({ payment }), crypto.randomUUID()];
    expect(await shop.buy(request, key)).toMatchObject({ status: 401, body: { code: 'session_expired' } });
    expect((await shop.ledger()).orders).toEqual([]);

    await signIn(shop, 'ada');
    const { status, body } = await shop.buy(request, key);
    expect(status).toBe(201);
    expect((await shop.call('GET', '/orders')).body.items).toMatchObject([{ id: body.id }]);
  });

  test("is the customer's in every browser, and nobody else's in this one", async () => {
    const shop = await openShopWithCustomers();
    await signIn(shop, 'ada');
    const { body: order } = await shop.buy(buildOrderRequest());
    const idsSeenBy = async (browser: TestShop) =>
      (await browser.call('GET', '/orders')).body.items.map((each: { id: string }) => each.id);

    const phone = await shop.otherBrowser();
    await signIn(phone, 'ada');
    expect(await idsSeenBy(phone)).toEqual([order.id]);
    expect((await phone.call('GET', `/orders/${order.id}`)).status).toBe(200);

    await signIn(shop, 'grace');
    expect(await idsSeenBy(shop)).toEqual([]);
    expect((await shop.call('GET', `/orders/${order.id}`)).status).toBe(404);
    await shop.call('DELETE', '/accounts/session');
    expect(await idsSeenBy(shop)).toEqual([]);
    expect((await shop.call('POST', `/orders/${order.id}/cancellation`)).status).toBe(404);
  });

  test('is not mistaken for nothing when the session has ended', async () => {
    const shop = await openShopWithCustomers();
    await signIn(shop, 'ada');
    const { body: order } = await shop.buy(buildOrderRequest());
    await shop.pass(30 * MINUTE_MS);
    for (const [method, path] of [
      ['GET', '/orders'],
      ['GET', `/orders/${order.id}`],
      ['POST', `/orders/${order.id}/cancellation`],
    ] as const) {
      expect((await shop.call(method, path)).body.code).toBe('session_expired');
    }
  });

  test('stays open to a guest', async () => {
    const shop = await openShopWithCustomers();
    expect((await shop.buy(buildOrderRequest())).status).toBe(201);
    expect((await shop.call('GET', '/orders')).body.items).toHaveLength(1);
  });
});

describe("a customer's coupons", () => {
  const coupons = [
    buildCoupon({ id: 'own', code: 'OWN', perCustomerLimit: 1 }),
    buildCoupon({ id: 'member', code: 'MEMBER', signInRequired: true }),
    buildCoupon({ id: 'first', code: 'FIRST', firstOrderOnly: true }),
  ];
  const lines = [{ productId: 'teapot', quantity: 1 }];
  const contactOf = (name: string) => ({ email: `${name}@example.com`, name });
  const verdict = async (shop: TestShop, id: string) => {
    const { body } = await shop.call('POST', `/coupons/${id}/validations`, { lines });
    return body.eligible ? 'eligible' : body.reason.code;
  };

  test('that need an account count once signed in', async () => {
    const shop = await openShopWithCustomers({ coupons });
    expect(await verdict(shop, 'member')).toBe('sign_in_required');
    await signIn(shop, 'ada');
    expect(await verdict(shop, 'member')).toBe('eligible');
    expect((await shop.call('GET', '/coupons')).body.customer).toEqual({ signedIn: true, hasOrdered: false });
  });

  test('are limited per customer: in every browser of hers, and not for the next one in this browser', async () => {
    const shop = await openShopWithCustomers({ coupons });
    await signIn(shop, 'ada');
    const request = buildOrderRequest({
      couponId: 'own',
      expectedTotal: usd(2300),
      contact: contactOf('ada'),
    });
    expect((await shop.buy(request)).status).toBe(201);

    const phone = await shop.otherBrowser();
    await signIn(phone, 'ada');
    expect(await verdict(phone, 'own')).toBe('customer_limit_reached');
    expect(await verdict(phone, 'first')).toBe('first_order_only');

    await signIn(shop, 'grace');
    expect(await verdict(shop, 'own')).toBe('eligible');
    expect(await verdict(shop, 'first')).toBe('eligible');
    const { body } = await shop.call('GET', '/coupons');
    expect(JSON.stringify(body)).not.toContain('lastOrderId');
  });
});

test('a browser registers as many customers as there are', async () => {
  const shop = await openShopWithCustomers();
  const ids = [await register(shop, 'a@example.com'), await register(shop, 'b@example.com')];
  expect(new Set(ids).size).toBe(2);
  expect((await me(shop)).body.id).toBe(ids[1]);
});
