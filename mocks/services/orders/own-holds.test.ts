import { describe, expect, test } from 'vitest';
import type { OrderRequest } from '@/features/orders/schemas.ts';
import { buildCoupon, buildOrderRequest, buildSeed, usd } from '../../builders.ts';
import { PURCHASE_STEPS, type PurchaseStep, type Scenario } from '../../scenarios.ts';
import { openTestShop, type TestShop } from '../../test-shop.ts';

/** The last spade, with a coupon of a kind that is there only once. */
const COUPONS = {
  'one use for everybody': buildCoupon({ id: 'once', code: 'ONCE', usageLimit: 1 }),
  'one use each': buildCoupon({ id: 'own', code: 'OWN', perCustomerLimit: 1 }),
  'the first order': buildCoupon({ id: 'first', code: 'FIRST', firstOrderOnly: true }),
} as const;

const BEFORE_THE_CHARGE: readonly PurchaseStep[] = PURCHASE_STEPS.slice(0, PURCHASE_STEPS.indexOf('charge'));

/** What makes the first attempt fail, and what it is told; a crash tells nothing. */
const FAILURES: readonly [what: string, Scenario, number][] = [
  ['the card is declined', { name: 'payment_declined' }, 402],
  ['the item seems sold out', { name: 'sold_out', productId: 'spade' }, 409],
  ['the price has changed', { name: 'price_rose', productId: 'spade', percent: 10 }, 409],
  ['Accounts is down', { name: 'service_down', service: 'accounts' }, 503],
  ...BEFORE_THE_CHARGE.flatMap((step): [string, Scenario, number][] => [
    [`it crashes after ${step}`, { name: 'crash_after_step', step }, 0],
    [`it crashes in ${step}`, { name: 'crash_after_step', step, unrecorded: true }, 0],
  ]),
];

function openShop(): Promise<TestShop> {
  return openTestShop({ seed: buildSeed({ coupons: Object.values(COUPONS) }) });
}

function lastSpade(couponId: string, cartId: string = crypto.randomUUID()): OrderRequest {
  return buildOrderRequest({
    cartId,
    couponId,
    lines: [{ productId: 'spade', quantity: 1, expectedUnitPrice: usd(3000) }],
    expectedTotal: usd(3200),
  });
}

async function expectOneSpadeSold(shop: TestShop, couponId: string): Promise<void> {
  const { stock, coupons, charges } = await shop.ledger();
  expect(stock.find((entry) => entry.productId === 'spade')).toMatchObject({ sold: 1, held: 0 });
  expect(coupons.find((entry) => entry.couponId === couponId)).toMatchObject({ used: 1, held: 0 });
  expect(charges).toMatchObject([{ amount: usd(3200), state: 'charged' }]);
}

describe.each(Object.entries(COUPONS))('the last item with a coupon for %s', (_, { id }) => {
  test.each(FAILURES)('is bought at once by paying again when %s', async (_what, scenario, status) => {
    const shop = await openShop();
    const request = lastSpade(id);
    await shop.activate(scenario);
    expect((await shop.buy(request)).status).toBe(status);
    await shop.activate();
    expect((await shop.buy(request)).status).toBe(201);
    await expectOneSpadeSold(shop, id);
  });

  test.each(FAILURES)('is bought at once in a new cart when %s', async (_what, scenario, status) => {
    const shop = await openShop();
    await shop.activate(scenario);
    expect((await shop.buy(lastSpade(id))).status).toBe(status);
    await shop.activate();
    expect((await shop.buy(lastSpade(id))).status).toBe(201);
    await expectOneSpadeSold(shop, id);
  });

  test('is bought at once with another card, five refusals in', async () => {
    const shop = await openShop();
    const request = lastSpade(id);
    const declined = { ...request, payment: { method: 'card', token: 'tok_declined' } } as const;
    for (let time = 0; time < 5; time++) expect((await shop.buy(declined)).status).toBe(402);
    expect((await shop.buy(request)).status).toBe(201);
    await expectOneSpadeSold(shop, id);
  });

  test('is there for somebody else as soon as it is refused', async () => {
    const shop = await openShop();
    await shop.buy({ ...lastSpade(id), payment: { method: 'card', token: 'tok_declined' } });
    const stranger = await shop.otherBrowser();
    const contact = { email: 'eve@example.com', name: 'Eve' };
    expect((await stranger.buy({ ...lastSpade(id), contact })).status).toBe(201);
    await expectOneSpadeSold(shop, id);
  });
});

test('two coupons for first orders at once give one new customer one discount, and the other says why', async () => {
  const shop = await openTestShop({
    seed: buildSeed({
      coupons: [
        buildCoupon({ id: 'first', code: 'FIRST', firstOrderOnly: true }),
        buildCoupon({ id: 'welcome', code: 'WELCOME', firstOrderOnly: true }),
      ],
    }),
  });
  const teapot = (couponId: string) => buildOrderRequest({ couponId, expectedTotal: usd(2300) });
  const replies = await Promise.all([shop.buy(teapot('first')), shop.buy(teapot('welcome'))]);
  expect(replies.map((reply) => reply.status).toSorted((a, b) => a - b)).toEqual([201, 409]);
  expect(replies.find((reply) => reply.status === 409)?.body).toMatchObject({
    code: 'coupon_not_eligible',
    reason: { code: 'first_order_only' },
    quote: { total: usd(2500) },
  });
  const { charges, coupons } = await shop.ledger();
  expect(charges).toMatchObject([{ amount: usd(2300) }]);
  expect(coupons.flatMap((entry) => entry.uses)).toHaveLength(1);
});
