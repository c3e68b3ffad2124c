import { expect, test } from 'vitest';
import { buildOrderRequest, usd } from '../builders.ts';
import { openTestShop } from '../test-shop.ts';
import { ledgerChanges } from './ledger-changes.ts';

test('a purchase shows as stock sold, a charge and an order', async () => {
  const shop = await openTestShop();
  const before = await shop.ledger();
  const { body } = await shop.buy(buildOrderRequest({ couponId: 'ten', expectedTotal: usd(2300) }));
  const changes = ledgerChanges(before, await shop.ledger());
  expect(changes).toContain('stock teapot: sold 0 → 1, available 10 → 9');
  expect(changes).toContain(`charges ${body.id}: amount 23.00 USD, state charged`);
  expect(changes.find((change) => change.startsWith('coupons ten: used 0 → 1'))).toBeDefined();
  expect(changes.find((change) => change.startsWith(`orders ${body.id}:`))).toContain('status completed');
  expect(changes).toHaveLength(4);
});

test('what nothing was done to does not show, and what a reset takes away does', async () => {
  const shop = await openTestShop();
  const { body } = await shop.buy(buildOrderRequest());
  const bought = await shop.ledger();
  expect(ledgerChanges(bought, await shop.ledger())).toEqual([]);
  await shop.services.reset();
  expect(ledgerChanges(bought, await shop.ledger())).toEqual([
    'stock teapot: sold 1 → 0, available 9 → 10',
    `charges ${body.id}: gone`,
    `orders ${body.id}: gone`,
  ]);
});
