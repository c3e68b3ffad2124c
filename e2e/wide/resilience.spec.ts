import { expect, test } from '../fixtures/test.ts';

const MUG = 'Speckled stoneware mug';
const TOTAL = '$23.90';

for (const [title, deviation, texts] of [
  [
    'a catalog that fails says so, and shows its products when asked again',
    'service_down',
    ['The products could not be loaded.', 'Something went wrong on our side.'],
  ],
  [
    'an answer that the app does not understand is a message, not a broken page',
    'off_contract',
    ['The products could not be loaded.'],
  ],
] as const) {
  test(title, async ({ page, catalog, services }) => {
    await catalog.open();
    await services.deviate({ name: deviation, service: 'catalog' });
    await page.reload();
    const alert = page.getByRole('alert');
    for (const text of texts) await expect(alert).toContainText(text);

    await services.behave();
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(catalog.products).toBeVisible();
  });
}

test.describe('with something in the cart', () => {
  test.beforeEach(async ({ catalog, header, cart }) => {
    await catalog.openProduct(MUG);
    await catalog.add(MUG);
    await header.openCart();
    await cart.expectNoneApplied();
    await expect(cart.amount('Total')).toHaveText(TOTAL);
  });

  for (const [name, deviation, message] of [
    ['fails', { name: 'service_down', service: 'coupons' }, /Something went wrong on our side/],
    ['answers off the contract', { name: 'off_contract', service: 'coupons' }, /nothing has changed/],
    [
      'does not answer',
      { name: 'service_slow', service: 'coupons', ms: 30_000 },
      /took too long to answer, so nothing has changed/,
    ],
  ] as const) {
    test(`applying a coupon while its service ${name} changes nothing and can be tried again`, async ({
      cart,
      header,
      services,
    }) => {
      await services.deviate(deviation);
      await cart.apply('SAVE5');
      await expect(cart.coupon('$5 off').getByText(message)).toBeVisible({ timeout: 15_000 });
      await expect(cart.coupons.getByText('Applied', { exact: true })).toHaveCount(0);
      await expect(cart.amount('Total')).toHaveText(TOTAL);
      await header.expectItems(1);

      await services.behave();
      await cart.apply('SAVE5');
      await cart.expectApplied({ code: 'SAVE5', title: '$5 off' });
    });
  }

  test('coupons that cannot be loaded leave the applied one in its place, worth unknown', async ({
    page,
    cart,
    services,
  }) => {
    await cart.apply('SAVE5');
    await cart.expectApplied({ code: 'SAVE5', title: '$5 off' });
    await services.deviate({ name: 'service_down', service: 'coupons' });
    await page.reload();
    await expect(cart.coupons.getByText('Your coupons could not be loaded.')).toBeVisible();
    await expect(cart.coupons.getByRole('button', { name: 'Remove coupon' })).toBeVisible();
    await expect(cart.quantityOf(MUG)).toHaveValue('1');

    await services.behave();
    await cart.coupons.getByRole('button', { name: 'Try again' }).click();
    await cart.expectApplied({ code: 'SAVE5', title: '$5 off' });
  });

  test('a purchase that the service cannot take leaves the cart, and goes through at the next try', async ({
    page,
    cart,
    checkout,
    header,
    services,
  }) => {
    await cart.checkOut();
    await checkout.fillIn();
    await expect(page.getByRole('button', { name: `Pay ${TOTAL}` })).toBeVisible();
    await services.deviate({ name: 'service_down', service: 'orders' });
    await checkout.pay(TOTAL);
    await expect(checkout.alert).toContainText('We do not know yet whether your order went through');
    await header.expectItems(1);

    await services.behave();
    await expect(checkout.alert).toContainText('Your order did not get through', { timeout: 15_000 });
    await checkout.alert.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
    await header.expectItems(0);
  });

  test('an answer lost after the charge is found again: one order, no second pay', async ({
    page,
    cart,
    checkout,
    header,
    services,
  }) => {
    await cart.checkOut();
    await checkout.fillIn();
    await expect(page.getByRole('button', { name: `Pay ${TOTAL}` })).toBeVisible();
    await services.deviate('lost_answer_after_charge');
    await checkout.pay(TOTAL);
    await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible({ timeout: 20_000 });
    await header.expectItems(0);
    await page.goto('/orders');
    await expect(page.getByRole('main').getByRole('link', { name: /Order/ })).toHaveCount(1);
  });
});

test('a page that does not exist leads back to the shop', async ({ page, catalog }) => {
  await page.goto('/no/such/page');
  await expect(page.getByRole('heading', { name: 'We could not find this page' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: /shop/i }).first().click();
  await expect(catalog.products).toBeVisible();
});
