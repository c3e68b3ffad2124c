import { describe, expect, test, vi } from 'vitest';
import { buildCoupon, buildOrderRequest, buildSeed, usd } from '../../builders.ts';
import { createMemoryStore } from '../../memory-store.ts';
import { PURCHASE_STEPS, type PurchaseStep } from '../../scenarios.ts';
import { openTestShop, type TestShop } from '../../test-shop.ts';
import { LEASE_MS } from './lease.ts';
import { PURCHASE } from './purchase.ts';

const seed = buildSeed({ coupons: [buildCoupon({ id: 'once', code: 'ONCE', usageLimit: 1 })] });

const request = () => buildOrderRequest({ couponId: 'once', expectedTotal: usd(2300) });

/** From this step on the money is taken, so a crash is healed forward. */
const isPaidAfter = (step: PurchaseStep) => PURCHASE_STEPS.indexOf(step) >= PURCHASE_STEPS.indexOf('charge');

async function expectSettled(shop: TestShop, isBought: boolean): Promise<void> {
  const { stock, coupons, charges } = await shop.ledger();
  const units = isBought ? 1 : 0;
  expect(stock.find((entry) => entry.productId === 'teapot')).toMatchObject({ held: 0, sold: units });
  expect(coupons[0]).toMatchObject({ held: 0, used: units });
  expect(charges.filter((charge) => charge.state === 'charged')).toHaveLength(units);
  expect(charges.filter((charge) => charge.state === 'processing')).toEqual([]);
}

test('the purchase has the seven steps of the design, in their order', () => {
  expect(PURCHASE.map((step) => step.name)).toEqual(PURCHASE_STEPS);
});

const CRASHES = PURCHASE_STEPS.flatMap((step) => [
  { step, unrecorded: false },
  { step, unrecorded: true },
]);

describe.each(CRASHES)('a crash after $step (unrecorded: $unrecorded)', ({ step, unrecorded }) => {
  const crash = { name: 'crash_after_step', step, unrecorded } as const;

  test('gives no answer, and the next request finds it healed', async () => {
    const shop = await openTestShop({ seed });
    await shop.activate(crash);
    const key = crypto.randomUUID();
    expect((await shop.buy(request(), key)).status).toBe(0);

    const attempt = await shop.call('GET', `/orders/attempts/${key}`);
    expect(attempt.body.state).toBe(isPaidAfter(step) ? 'completed' : 'rejected');
    await expectSettled(shop, isPaidAfter(step));
  });

  test('answers the repeated request by what it came to', async () => {
    const shop = await openTestShop({ seed });
    await shop.activate(crash);
    const [key, wanted] = [crypto.randomUUID(), request()];
    await shop.buy(wanted, key);
    const again = await shop.buy(wanted, key);
    expect(again.status).toBe(isPaidAfter(step) ? 201 : 503);
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
    await expectSettled(shop, isPaidAfter(step));
  });

  test("does not stand in the way of the cart's next attempt", async () => {
    const shop = await openTestShop({ seed });
    await shop.activate(crash);
    const wanted = request();
    await shop.buy(wanted);
    await shop.activate();
    const next = await shop.buy(wanted);
    expect([next.status, next.body.code]).toEqual(
      isPaidAfter(step) ? [409, 'cart_already_ordered'] : [201, undefined],
    );
    await expectSettled(shop, true);
  });

  test('in another tab is healed when its lease has run out, and not before', async () => {
    const store = createMemoryStore();
    const crashed = await openTestShop({ seed, store });
    await crashed.activate(crash);
    await crashed.buy(request());
    const isOver = step === 'complete';

    const tab = await openTestShop({ seed, store });
    await tab.call('GET', '/orders');
    const statusIn = async () => (await tab.ledger()).orders[0]?.status;
    if (!isOver) expect(['pending', 'reserved', 'paid']).toContain(await statusIn());

    await tab.pass(LEASE_MS);
    await tab.call('GET', '/orders');
    expect(await statusIn()).toBe(isPaidAfter(step) ? 'completed' : 'rejected');
    await expectSettled(tab, isPaidAfter(step));
  });
});

test('an answer lost after the charge is found by asking for the attempt', async () => {
  const shop = await openTestShop({ seed });
  await shop.activate({ name: 'lost_answer_after_charge' });
  const [key, wanted] = [crypto.randomUUID(), request()];
  expect((await shop.buy(wanted, key)).status).toBe(0);

  const attempt = await shop.call('GET', `/orders/attempts/${key}`);
  expect(attempt.body.state).toBe('completed');
  expect((await shop.call('GET', `/orders/${attempt.body.orderId}`)).body.status).toBe('completed');
  expect(await shop.buy(wanted, key)).toMatchObject({ status: 201, body: { id: attempt.body.orderId } });
  await expectSettled(shop, true);
});

test('a worker that lost its order to another writes nothing more to it', async () => {
  const store = createMemoryStore();
  const slow = await openTestShop({ seed, store });
  const other = await openTestShop({ seed, store });
  const charge = vi.spyOn(PURCHASE[4] ?? expect.fail(), 'run').mockImplementationOnce(async (order) => {
    await other.pass(LEASE_MS);
    await other.call('GET', '/orders');
    return { kind: 'done', order };
  });

  const reply = await slow.buy(request());
  expect(charge).toHaveBeenCalledOnce();
  expect(reply).toMatchObject({ status: 409, body: { code: 'request_in_progress' } });
  expect((await other.ledger()).orders).toMatchObject([{ status: 'rejected' }]);
  await expectSettled(other, false);
});

test('a cancellation that was interrupted is finished by the sweep', async () => {
  const shop = await openTestShop({ seed });
  const { body } = await shop.buy(request());
  const refund = vi
    .spyOn(PURCHASE[4] ?? expect.fail(), 'compensate')
    .mockRejectedValueOnce(new Error('process died'));
  const silenced = vi.spyOn(console, 'error').mockImplementationOnce(() => undefined);
  expect((await shop.call('POST', `/orders/${body.id}/cancellation`)).status).toBe(500);
  expect(silenced).toHaveBeenCalledOnce();

  expect((await shop.call('GET', `/orders/${body.id}`)).body.status).toBe('cancelled');
  expect(refund).toHaveBeenCalledTimes(2);
  await expectSettled(shop, false);
});
