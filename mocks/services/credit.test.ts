import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROPERTY_RUNS } from '@/shared/testing/property-runs.ts';
import { buildOrderRequest, buildProduct, usd } from '../builders.ts';
import { openShopWithCustomers, PASSWORD, signIn } from '../test-customers.ts';
import type { TestShop } from '../test-shop.ts';
import { chargeCredit, creditOf, creditRow, restoreCredit } from './credit.ts';

const onCredit = () => buildOrderRequest({ payment: { method: 'store_credit' } });
const creditNow = async (shop: TestShop) => (await shop.call('GET', '/accounts/me')).body.credit;

describe('paying with store credit', () => {
  test('uses it up by the total, and cancelling gives it back, once', async () => {
    const shop = await openShopWithCustomers();
    await signIn(shop, 'ada');
    const { status, body } = await shop.buy(onCredit());
    expect([status, body.payment]).toEqual([201, { method: 'store_credit' }]);
    expect(await creditNow(shop)).toEqual({ limit: usd(10_000), used: usd(2500) });

    await shop.call('POST', `/orders/${body.id}/cancellation`);
    await shop.call('POST', `/orders/${body.id}/cancellation`);
    expect(await creditNow(shop)).toEqual({ limit: usd(10_000), used: usd(0) });
    expect((await shop.ledger()).charges).toMatchObject([{ orderId: body.id, state: 'refunded' }]);
  });

  test('is refused beyond the limit, names the missing amount, and takes nothing', async () => {
    const shop = await openShopWithCustomers();
    await signIn(shop, 'ada');
    for (let order = 0; order < 3; order++) expect((await shop.buy(onCredit())).status).toBe(201);
    const lines = [{ productId: 'teapot', quantity: 2, expectedUnitPrice: usd(2000) }];
    const tooMuch = buildOrderRequest({
      lines,
      expectedTotal: usd(4500),
      payment: { method: 'store_credit' },
    });
    const before = await shop.ledger();
    const refusal = await shop.buy(tooMuch);
    expect(refusal).toMatchObject({
      status: 402,
      body: { code: 'credit_insufficient', missing: usd(2000) },
    });
    const { stock, credit, charges } = await shop.ledger();
    expect({ stock, credit, charges }).toEqual({
      stock: before.stock,
      credit: before.credit,
      charges: before.charges,
    });
    expect((await shop.buy({ ...tooMuch, payment: { method: 'card', token: 'tok_ok' } })).status).toBe(201);
  });

  test('takes the last cent', async () => {
    const shop = await openShopWithCustomers();
    await signIn(shop, 'ada');
    for (let order = 0; order < 4; order++) expect((await shop.buy(onCredit())).status).toBe(201);
    expect(await creditNow(shop)).toEqual({ limit: usd(10_000), used: usd(10_000) });
    expect((await shop.buy(onCredit())).body.missing).toEqual(usd(2500));
  });

  test('without any is refused with the whole total missing', async () => {
    const shop = await openShopWithCustomers();
    await signIn(shop, 'grace');
    expect((await shop.buy(onCredit())).body).toMatchObject({
      code: 'credit_insufficient',
      missing: usd(2500),
    });
    expect(await creditNow(shop)).toBeNull();
  });

  test.each(['charge', 'claim'] as const)(
    'charges once, though the process dies after the step %s',
    async (step) => {
      const shop = await openShopWithCustomers();
      await signIn(shop, 'ada');
      await shop.activate({ name: 'crash_after_step', step, unrecorded: true });
      const [key, request] = [crypto.randomUUID(), onCredit()];
      expect((await shop.buy(request, key)).status).toBe(0);
      await shop.activate();
      expect((await shop.buy(request, key)).status).toBe(201);
      expect(await creditNow(shop)).toMatchObject({ used: usd(2500) });
    },
  );
});

test('a hundred purchases at once never exceed the limit, and those refused name what is missing', async () => {
  const shop = await openShopWithCustomers({
    products: [buildProduct({ stock: 100 })],
    coupons: [],
    customers: [
      { email: 'ada@example.com', password: PASSWORD, name: 'Ada Lovelace', creditLimit: usd(31_000) },
    ],
  });
  await signIn(shop, 'ada');
  const replies = await Promise.all(Array.from({ length: 100 }, () => shop.buy(onCredit())));

  const bought = replies.filter((reply) => reply.status === 201);
  const refused = replies.filter((reply) => reply.status === 402);
  expect([bought.length, refused.length]).toEqual([12, 88]);
  for (const { body } of refused) {
    expect(body).toMatchObject({ code: 'credit_insufficient', missing: usd(1500) });
  }
  const { credit, charges, stock } = await shop.ledger();
  expect(credit).toMatchObject([{ limit: usd(31_000), used: usd(30_000) }]);
  expect(charges.map((charge) => charge.onCreditOf)).toEqual(bought.map(() => credit[0]?.customerId));
  expect(stock).toMatchObject([{ sold: 12, held: 0 }]);
});

test('in any sequence of charges and refunds no more is used than the limit, and each order counts once', () => {
  const step = fc.record({
    kind: fc.constantFrom('charge', 'restore'),
    orderId: fc.constantFrom('a', 'b', 'c', 'd'),
    amount: fc.integer({ min: 1, max: 60 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let row = creditRow('ada', usd(100));
      const charged = new Map<string, number>();
      const over = new Set<string>();
      for (const { kind, orderId, amount } of steps) {
        if (kind === 'restore') {
          row = restoreCredit(row, orderId);
          charged.delete(orderId);
          over.add(orderId);
        } else {
          const left = 100 - [...charged.values()].reduce((sum, each) => sum + each, 0);
          const outcome = chargeCredit(row, { orderId, amount: usd(amount) }, 0);
          const isExpected = charged.has(orderId) || (!over.has(orderId) && amount <= left);
          expect(outcome.ok).toBe(isExpected);
          if (outcome.ok && !charged.has(orderId)) charged.set(orderId, amount);
          if (outcome.ok) row = outcome.row;
          else if (!over.has(orderId)) expect(outcome.missing).toEqual(usd(amount - left));
        }
        const used = [...charged.values()].reduce((sum, each) => sum + each, 0);
        expect(creditOf(row, 0)).toEqual({ limit: usd(100), used: usd(used) });
        expect(used).toBeLessThanOrEqual(100);
      }
    }),
    { numRuns: PROPERTY_RUNS },
  );
});
