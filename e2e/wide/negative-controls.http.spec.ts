import type { Browser } from '@playwright/test';
import { buildCoupon, buildSeed } from '../../mocks/builders.ts';
import { PASSWORD } from '../fixtures/account-page.ts';
import { openApplicant, pressAtOnce } from '../fixtures/applicants.ts';
import { openBrowserWithCart, openBuyer } from '../fixtures/buyers.ts';
import { signIn } from '../fixtures/sign-in.ts';
import { expect, test } from '../fixtures/test.ts';

/** Two presses that are too far apart on a busy machine show nothing: then they are tried again. */
const MOST_ROUNDS = 5;
const HEAD_START_MS = 300;
const GRACE = 'grace@example.com';

/** One coupon that is good for one order; the teapot costs $20.00 and its delivery $5.00. */
const SEED = buildSeed({
  coupons: [buildCoupon({ id: 'once', code: 'ONCE', title: 'Once', usageLimit: 1 })],
  customers: [{ email: GRACE, password: PASSWORD, name: 'Grace Hopper' }],
});

test.beforeEach(() => test.setTimeout(120_000));

test('with coupon_guard_off two shoppers both get the coupon that only one may have', async ({
  browser,
  shopUrl,
  till,
}) => {
  let used = 0;
  for (let round = 1; used < 2 && round <= MOST_ROUNDS; round += 1) {
    await till.open(SEED);
    await till.switchOn({ name: 'coupon_guard_off' });
    used = await buyTogether(browser, shopUrl);
  }
  expect(used, 'receipts with the discount').toBe(2);

  const { coupons } = await till.ledger();
  expect(coupons).toMatchObject([{ couponId: 'once', used: 2, limit: 1 }]);
  await expect(till.expectCharged(['$23.00', '$23.00']), 'the races notice').rejects.toThrow('once');
});

/** Two shoppers press Pay together, with the same coupon. @returns how many have a receipt with its discount */
async function buyTogether(browser: Browser, baseURL: string): Promise<number> {
  const cart = { lines: [{ productId: 'teapot', quantity: 1 }], couponId: 'once' };
  const open = async () => openBuyer(await openBrowserWithCart(browser, { baseURL, seed: SEED, cart }));
  const buyers = await Promise.all([open(), open()]);
  for (const { checkout } of buyers) await checkout.expectTotal('$23.00');
  const soon = Date.now() + HEAD_START_MS;
  await Promise.all(buyers.map(({ checkout }) => checkout.payAt(soon, '$23.00')));

  let receipts = 0;
  for (const { page, order, checkout } of buyers) {
    await expect(order.thanks.or(checkout.alert)).toBeVisible();
    if (await order.thanks.isVisible()) {
      await order.expectReceipt(['Teapot'], '$23.00');
      receipts += 1;
    }
    await page.context().close();
  }
  return receipts;
}

test('with financing_check_then_act one customer holds the card and the loan together', async ({
  browser,
  shopUrl,
  till,
}) => {
  let held: readonly string[] = [];
  for (let round = 1; held.length < 2 && round <= MOST_ROUNDS; round += 1) {
    await till.open(SEED);
    const openGrace = async () =>
      openApplicant(await browser.newContext({ baseURL: shopUrl }), (page) => signIn(page, GRACE));
    const phone = await openGrace();
    const desk = await openGrace();
    await till.switchOn({ name: 'financing_check_then_act' });
    await pressAtOnce([phone.financing.applyButton('credit card'), desk.financing.applyButton('loan')]);
    for (const { financing } of [phone, desk]) await expect(financing.code.first()).toBeVisible();

    const { financing: customers } = await till.ledger();
    held = customers.flatMap(({ products }) => products.map(({ product, state }) => `${product} ${state}`));
    if (held.length === 2) {
      for (const { page } of [phone, desk]) await expect(page.getByText(/^We could not take/)).toHaveCount(0);
    }
    for (const { page } of [phone, desk]) await page.context().close();
  }
  expect(held.toSorted()).toEqual(['credit_card held', 'loan held']);
});
