import { expect, test } from 'vitest';
import { accountEndpoints } from '@/features/account/schemas.ts';
import { cartEndpoints } from '@/features/cart/schemas.ts';
import { catalogEndpoints } from '@/features/catalog/schemas.ts';
import { couponEndpoints } from '@/features/coupons/schemas.ts';
import { financingEndpoints } from '@/features/financing/schemas.ts';
import { orderEndpoints } from '@/features/orders/schemas.ts';
import type { Endpoint } from '@/shared/api/endpoint.ts';
import { buildOrderRequest, buildProduct, buildSeed } from '../builders.ts';
import { PLAIN_REFUSALS, type PlainRefusal, type ScenarioName, SCENARIOS } from '../scenarios.ts';
import { openShopWithCustomers, PASSWORD, signIn } from '../test-customers.ts';

const ENDPOINTS: readonly Endpoint[] = [
  catalogEndpoints,
  couponEndpoints,
  orderEndpoints,
  cartEndpoints,
  accountEndpoints,
  financingEndpoints,
].flatMap((table): Endpoint[] => Object.values(table));

/** A call of Ada's that would be answered well, or refused with another code. */
const CALLS: Readonly<Record<PlainRefusal, readonly [method: string, path: string, body?: unknown]>> = {
  email_taken: ['POST', '/accounts', { email: 'new@example.com', password: PASSWORD, name: 'New' }],
  invalid_credentials: ['POST', '/accounts/session', { email: 'ada@example.com', password: PASSWORD }],
  not_signed_in: ['GET', '/accounts/me'],
  too_many_requests: ['GET', '/coupons/by-code/TEN'],
  cart_not_found: ['GET', '/cart'],
  document_too_large: ['PUT', '/cart', { document: {} }],
  order_not_found: ['GET', '/orders/ORDER'],
  order_not_cancellable: ['POST', '/orders/ORDER/cancellation'],
  exclusive_product_held: ['POST', '/financing/applications', { product: 'credit_card' }],
  exclusive_product_granted: ['POST', '/financing/applications', { product: 'credit_card' }],
  code_invalid: ['POST', '/financing/applications/x/confirmation', { code: '123456' }],
  hold_expired: ['POST', '/financing/applications/x/confirmation', { code: '123456' }],
  application_not_found: ['POST', '/financing/applications/x/confirmation', { code: '123456' }],
  malformed_request: ['GET', '/catalog/products'],
  idempotency_key_missing: ['POST', '/orders', buildOrderRequest()],
  idempotency_key_reused: ['POST', '/orders', buildOrderRequest()],
  request_in_progress: ['POST', '/orders', buildOrderRequest()],
};

test('every refusal of the contract has a scenario', () => {
  const codes = ENDPOINTS.flatMap(({ problems }) => Object.values(problems ?? {}).flat());
  const names = Object.keys(SCENARIOS) as ScenarioName[];
  const reached = new Set<string | undefined>([
    ...PLAIN_REFUSALS,
    ...names.map((name) => SCENARIOS[name].refusal),
    // By `saved_cart`: the last test.
    'version_conflict',
  ]);
  expect(codes).toContain('exclusive_product_held');
  expect(codes.filter((code) => !reached.has(code))).toEqual([]);
});

test.each(PLAIN_REFUSALS)('a call that may be refused with %s is, and writes nothing', async (code) => {
  const shop = await openShopWithCustomers();
  await signIn(shop, 'ada');
  const { id } = (await shop.buy(buildOrderRequest())).body;
  const [method, path, body] = CALLS[code];
  const before = await shop.ledger();
  await shop.activate({ name: 'refused', code });
  const reply = await shop.call(method, path.replace('ORDER', id), body, {
    'Idempotency-Key': crypto.randomUUID(),
    'If-None-Match': '*',
  });
  const known = ENDPOINTS.some(({ problems }) => problems?.[reply.status]?.includes(code));
  expect(reply.body.code).toBe(code);
  expect(known).toBe(true);
  expect(await shop.ledger()).toEqual(before);
});

test('what its contract does not let be refused so goes on as ever', async () => {
  const shop = await openShopWithCustomers();
  await shop.activate({ name: 'refused', code: 'order_not_cancellable' });
  expect((await shop.call('GET', '/catalog/products')).status).toBe(200);
  expect((await shop.buy(buildOrderRequest())).status).toBe(201);
});

test('a cart that another device saves meanwhile is a version conflict for who saves next', async () => {
  const { example } = SCENARIOS.saved_cart;
  const shop = await openShopWithCustomers({
    products: [...buildSeed().products, buildProduct({ id: example.productId })],
  });
  await signIn(shop, 'ada');
  const first = await shop.call('PUT', '/cart', { document: {} }, { 'If-None-Match': '*' });
  await shop.call('PUT', '/_mocks/scenarios', { active: [{ name: 'saved_cart', ...example }] });
  const ifMatch = { 'If-Match': first.headers.get('ETag') ?? '' };
  const next = await shop.call('PUT', '/cart', { document: {} }, ifMatch);
  expect([first.status, next.status, next.body.code]).toEqual([200, 412, 'version_conflict']);
});
