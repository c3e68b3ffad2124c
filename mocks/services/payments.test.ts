import { expect, test } from 'vitest';
import { usd } from '../builders.ts';
import { createMemoryStore } from '../memory-store.ts';
import { createSettings } from '../settings.ts';
import { createPayments, PAYMENT_TIMEOUT_MS, SLOW_PAYMENT_MS } from './payments.ts';

function openPayments() {
  const store = createMemoryStore();
  const settings = createSettings({ store, now: () => 0 });
  const payments = createPayments({ store, settings, hasLoan: async () => false });
  const charge = (token: string, amount = usd(100)) =>
    payments.charge({ orderId: 'order', customerId: null, amount, payment: { method: 'card', token } });
  return { settings, payments, charge, refund: () => payments.refund('order', 'USD') };
}

test('an order is charged once, with the amount of the first time', async () => {
  const { payments, charge } = openPayments();
  expect(await charge('tok_ok')).toEqual({ state: 'charged' });
  expect(await charge('tok_ok', usd(999))).toEqual({ state: 'charged' });
  expect(await payments.chargeLedger()).toEqual([{ orderId: 'order', amount: usd(100), state: 'charged' }]);
});

test('a decline stays one, and is no charge', async () => {
  const { payments, charge } = openPayments();
  expect(await charge('tok_declined')).toEqual({ state: 'declined', reason: 'card_declined' });
  expect(await charge('tok_ok')).toEqual({ state: 'declined', reason: 'card_declined' });
  expect(await payments.isPaying('order')).toBe(false);
  expect(await payments.chargeLedger()).toEqual([]);
});

test.each([
  ['tok_slow', SLOW_PAYMENT_MS, { state: 'charged' }],
  ['tok_timeout', PAYMENT_TIMEOUT_MS, { state: 'declined', reason: 'timeout' }],
])('%s is decided after its time', async (token, ms, decision) => {
  const { settings, charge } = openPayments();
  expect(await charge(token)).toEqual({ state: 'processing', until: ms });
  await settings.advanceClock(ms - 1);
  expect((await charge(token)).state).toBe('processing');
  await settings.advanceClock(1);
  expect(await charge(token)).toEqual(decision);
});

test('refunding twice is refunding once', async () => {
  const { payments, charge, refund } = openPayments();
  await charge('tok_ok');
  await refund();
  await refund();
  expect(await payments.chargeLedger()).toEqual([{ orderId: 'order', amount: usd(100), state: 'refunded' }]);
});

test('what is refunded before it was decided is never taken', async () => {
  const { settings, payments, charge, refund } = openPayments();
  await charge('tok_slow');
  await refund();
  await settings.advanceClock(SLOW_PAYMENT_MS);
  expect((await charge('tok_slow')).state).toBe('declined');
  expect(await payments.chargeLedger()).toEqual([]);
});

test('a charge that comes after its refund is refused', async () => {
  const { payments, charge, refund } = openPayments();
  await refund();
  expect((await charge('tok_ok')).state).toBe('declined');
  expect(await payments.chargeLedger()).toEqual([]);
});
