import { expect, test, TOTAL } from '../fixtures/buyer-test.ts';

test('an order is found in the history, cancelled with everything given back, and bought again', async ({
  buyer,
  till,
}) => {
  const { page, checkout, order, header, cart } = buyer;
  await checkout.pay(TOTAL);
  await order.expectReceipt(['Teapot'], TOTAL);

  await page.getByRole('link', { name: 'All your orders' }).click();
  const history = page.getByRole('list', { name: 'Your orders' }).getByRole('listitem');
  await expect(history).toHaveCount(1);
  await expect(history).toContainText(TOTAL);
  await expect(history).toContainText('Complete');
  await history.getByRole('link').click();
  await expect(page.getByRole('heading', { name: /^Order CW-/ })).toBeVisible();

  await page.getByRole('button', { name: 'Cancel order' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Yes, cancel it' }).click();
  await expect(order.status).toHaveText('Cancelled');
  const { charges, stock } = await till.ledger();
  expect(charges).toMatchObject([{ state: 'refunded' }]);
  expect(stock.find(({ productId }) => productId === 'teapot')).toMatchObject({ sold: 0, held: 0 });

  await page.getByRole('button', { name: 'Buy again' }).click();
  await header.expectItems(1);
  await page.getByRole('link', { name: 'Go to the cart' }).click();
  await expect(cart.quantityOf('Teapot')).toHaveValue('1');
});

test('a receipt prints without the shop around it', async ({ buyer }) => {
  const { page, checkout, order } = buyer;
  await checkout.pay(TOTAL);
  await order.expectReceipt(['Teapot'], TOTAL);
  await page.emulateMedia({ media: 'print' });
  await expect(order.thanks).toBeVisible();
  await expect(order.total).toHaveText(TOTAL);
  await expect(page.getByRole('main').getByText('Cartwright', { exact: true })).toBeVisible();
  await expect(page.getByRole('main').getByText('Complete', { exact: true })).toBeVisible();
  await expect(page.getByRole('searchbox')).toBeHidden();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
});
