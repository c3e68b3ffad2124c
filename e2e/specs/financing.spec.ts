import { CARDS } from '../fixtures/checkout-page.ts';
import { signIn } from '../fixtures/sign-in.ts';
import { expect, test } from '../fixtures/test.ts';

const TEN_MINUTES_MS = 600_000;
const LAMP = 'Dome pendant, forest';

test.beforeEach(async ({ page, financing }) => {
  await financing.open();
  await expect(page.getByRole('main').getByRole('link', { name: 'Sign in' })).toBeVisible();
  await signIn(page, 'grace@example.com');
  await page.reload();
  await expect(financing.applyButton('loan')).toBeEnabled();
});

test('an application blocks the other product, with reason and time, until its ten minutes are over', async ({
  page,
  financing,
}) => {
  await page.clock.install();
  await page.reload();
  await financing.apply('loan');
  await expect(financing.code).toBeFocused();
  const card = financing.product('credit card');
  await expect(card).toContainText(
    /open application for the loan\. Cancel it, or let it end by \d+:\d\d.[AP]M at the latest/,
  );
  await expect(card.getByRole('timer')).toHaveText(/^(10:00|9:5\d)$/);
  await expect(financing.applyButton('credit card')).toBeDisabled();

  await page.clock.fastForward('09:00');
  await expect(card.getByRole('timer')).toHaveText(/^(1:00|0:5\d)$/);
  await expect(page.getByText('One minute left to enter your code.')).toBeAttached();
  await page.clock.fastForward('01:01');
  await expect(page.getByText('The ten minutes for the loan are over')).toBeVisible();
  await expect(financing.code).toHaveCount(0);

  await financing.apply('credit card');
  await financing.confirm(await financing.shownCode());
  await financing.expectGranted('credit card');
  await page.clock.fastForward('20:00');
  await page.reload();
  await expect(financing.product('credit card').getByText('Yours', { exact: true })).toBeVisible();
  await expect(financing.product('loan')).toContainText('You already have the credit card');
  await expect(financing.applyButton('loan')).toBeDisabled();
});

test('the right code, entered too late, grants nothing, and a new application goes through', async ({
  page,
  financing,
  services,
}) => {
  await financing.apply('loan');
  await financing.code.fill(await financing.shownCode());
  await services.passTime(TEN_MINUTES_MS);
  await financing.confirmButton.click();
  await expect(page.getByText(/^Too late: .* Nothing was granted/)).toBeVisible();
  await expect(page.getByText('Yours', { exact: true })).toHaveCount(0);

  await financing.apply('loan');
  await financing.confirm(await financing.shownCode());
  await financing.expectGranted('loan');
});

test('five wrong codes end the application, and the other product is free at once', async ({
  page,
  financing,
}) => {
  await financing.apply('credit card');
  for (const left of ['4 tries', '3 tries', '2 tries', 'One try']) {
    await financing.confirm('000000x');
    await expect(financing.code).toHaveAccessibleDescription(
      `This is not the code we sent. Please check it. ${left} left.`,
    );
  }
  await financing.confirm('000000x');
  await expect(page.getByText(/^Five wrong codes: .* the credit card has ended/)).toBeVisible();
  await financing.apply('loan');
});

test('what is open survives a reload, and cancelling frees both products', async ({ page, financing }) => {
  await financing.apply('loan');
  await financing.confirm('wrong');
  await expect(financing.code).toHaveAccessibleDescription(/4 tries left\.$/);
  await page.reload();
  await expect(financing.code).toHaveAccessibleDescription('4 tries left.');
  await page.getByRole('button', { name: 'Cancel the application' }).click();
  await expect(page.locator(':focus')).toContainText('Your application for the loan is cancelled.');
  await expect(financing.applyButton('credit card')).toBeEnabled();
  await expect(financing.applyButton('loan')).toBeEnabled();
});

test('the card pays up to its limit; an order beyond it names what is missing and is paid another way', async ({
  page,
  financing,
  catalog,
  cart,
  checkout,
  order,
  header,
}) => {
  test.slow();
  await financing.apply('credit card');
  await financing.confirm(await financing.shownCode());
  await financing.expectGranted('credit card');

  await test.step('pay with store credit', async () => {
    await catalog.openProduct(LAMP);
    await catalog.add(LAMP);
    await header.expectItems(1);
    await checkout.open();
    await expect(checkout.payment('Store credit')).toHaveAccessibleDescription('$500.00 left');
    await checkout.payment('Store credit').check();
    await checkout.fillInAddress();
    await checkout.pay('$169.00');
    await order.expectReceipt([LAMP], '$169.00');
    await expect(page.getByText('Store credit', { exact: true })).toBeVisible();
  });

  await test.step('too little is left', async () => {
    await catalog.openProduct(LAMP);
    await catalog.add(LAMP);
    await header.openCart();
    await cart.setQuantity(LAMP, 2);
    await expect(cart.amount('Total')).toHaveText('$338.00');
    await cart.checkOut();
    await checkout.payment('Store credit').check();
    await expect(page.getByText('Your store credit is $7.00 short of this order.')).toBeVisible();
    await checkout.fillInAddress();
    await checkout.pay('$338.00');
    await expect(checkout.alert).toContainText('It is $7.00 short.');
    await expect(checkout.alert).toContainText('Nothing was charged');
    await header.expectItems(2);
  });

  await test.step('pay another way', async () => {
    await checkout.alert.getByRole('button', { name: 'Pay another way' }).click();
    await checkout.payment('Card').check();
    await checkout.fillInCard(CARDS.ok);
    await checkout.pay('$338.00');
    await order.expectReceipt([LAMP], '$338.00');
  });

  await financing.open();
  const credit = financing.product('credit card');
  await expect(credit.getByRole('definition').filter({ hasText: '$331.00' })).toBeVisible();
});

test('the loan pays in instalments that add up, and the receipt names them', async ({
  page,
  financing,
  catalog,
  checkout,
  order,
  header,
}) => {
  await financing.apply('loan');
  await financing.confirm(await financing.shownCode());
  await financing.expectGranted('loan');

  await catalog.openProduct(LAMP);
  await catalog.add(LAMP);
  await header.expectItems(1);
  await checkout.open();
  await checkout.payment('Instalment loan').check();
  const twelve = page.getByRole('radio', { name: '12 instalments' });
  await expect(twelve).toHaveAccessibleDescription('4 of $14.09, then 8 of $14.08');
  await twelve.check();
  await checkout.fillInAddress();
  await checkout.pay('$169.00');
  await order.expectReceipt([LAMP], '$169.00');
  await expect(page.getByText('Loan, 12 instalments')).toBeVisible();
  await expect(page.getByText('4 of $14.09, then 8 of $14.08')).toBeVisible();

  await catalog.openProduct(LAMP);
  await catalog.add(LAMP);
  await checkout.open();
  await checkout.payment('Store credit').check();
  await expect(page.getByText(/^Store credit comes with our credit card\. You have the loan/)).toBeVisible();
});
