import { buildOrderRequest, usd } from '../../mocks/builders.ts';
import { expect, test } from '../fixtures/test.ts';

const PRODUCT = { id: 'nw-20', name: "Sir Rodney's Marmalade", price: usd(8100) };
const FIVE = { code: 'NW5', title: '5% off' };
const ONCE = { id: 'nw-once', code: 'ONCE', title: '$25 off, one customer only' };

test.beforeEach(async ({ catalog, cart, header }) => {
  await catalog.openProduct(PRODUCT.name);
  await catalog.add(PRODUCT.name);
  await header.openCart();
  await cart.expectNoneApplied();
});

test('an applied coupon that somebody else uses up stays, says so, and has a way out', async ({
  page,
  cart,
  playwright,
  shopUrl,
}) => {
  await cart.apply(ONCE.code);
  await cart.expectApplied(ONCE);

  const somebody = await playwright.request.newContext({ baseURL: shopUrl });
  const order = await somebody.post('/api/orders', {
    headers: { 'Idempotency-Key': crypto.randomUUID() },
    data: buildOrderRequest({
      lines: [{ productId: PRODUCT.id, quantity: 1, expectedUnitPrice: PRODUCT.price }],
      couponId: ONCE.id,
      expectedTotal: usd(6190),
    }),
  });
  expect(order.status()).toBe(201);
  await somebody.dispose();

  await page.reload();
  const row = cart.coupon(ONCE.title);
  await expect(row.getByText('Limit reached: this coupon has been used up')).toBeVisible();
  await expect(row.getByText(/Gives nothing off right now/)).toBeVisible();
  await cart.expectApplied(ONCE);
  await expect(cart.amount('Total')).toHaveText('$86.90');
  await cart.coupons.getByRole('button', { name: `Remove ${ONCE.code}` }).click();
  await cart.expectNoneApplied();
});

test('an applied coupon that is listed no longer keeps its slot, says so, and has a way out', async ({
  page,
  cart,
}) => {
  await cart.apply(FIVE.code);
  await cart.expectApplied(FIVE);
  await page.route('**/api/coupons', async (route) => {
    const response = await route.fetch();
    const list = (await response.json()) as { items: { code: string }[] };
    const items = list.items.filter(({ code }) => code !== FIVE.code);
    await route.fulfill({ response, json: { ...list, items } });
  });
  await page.route('**/api/coupons/by-code/*', (route) =>
    route.fulfill({
      status: 404,
      contentType: 'application/problem+json',
      json: { type: 'about:blank', title: 'Not found', status: 404, code: 'coupon_not_found', detail: '' },
    }),
  );
  await page.reload();
  const slot = cart.coupon('Your coupon');
  await expect(slot.getByText('It is not on your list any more.')).toBeVisible();
  await expect(slot.getByText('Saves $4.05')).toBeVisible();
  await slot.getByRole('button', { name: 'Remove coupon' }).click();
  await expect(slot).toHaveCount(0);
  await cart.expectNoneApplied();
  await expect(cart.amount('Total')).toHaveText('$86.90');
});

test('coupons with very long words fit a phone, in the list and applied', async ({ page, cart }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const TITLE = 'Donaudampfschifffahrtsgesellschaft'.repeat(3);
  await page.route('**/api/coupons', async (route) => {
    const response = await route.fetch();
    const list = (await response.json()) as { items: { code: string }[] };
    const items = list.items.map((coupon) => ({
      ...coupon,
      ...(coupon.code === FIVE.code && { title: TITLE, code: 'C'.repeat(64), description: 'y'.repeat(120) }),
    }));
    await route.fulfill({ response, json: { ...list, items } });
  });
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await page.reload();
  await expect(cart.coupon(TITLE)).toBeVisible();
  expect(await width()).toBeLessThanOrEqual(360);
  await cart.apply('C'.repeat(64));
  await cart.expectApplied({ code: 'C'.repeat(64), title: TITLE });
  await expect(cart.amount('Discount')).toHaveText('−$4.05');
  expect(await width()).toBeLessThanOrEqual(360);
});
