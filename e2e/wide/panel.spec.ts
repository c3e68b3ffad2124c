import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';

const MUG = 'Speckled stoneware mug';
const ROSE = 'price_rose(productId:speckled-mug,percent:10)';

/** Automated browsers are not shown the panel unless they ask for it. */
async function askForPanel(page: Page): Promise<void> {
  await page.addInitScript(() => localStorage.setItem('cartwright-mocks:panel', 'shown'));
}

async function openPanel(page: Page) {
  await page.getByRole('button', { name: /^Mocks/ }).click();
  return page.getByRole('dialog', { name: 'Mock services' });
}

test('is not there for tests that do not ask for it', async ({ page, catalog }) => {
  await catalog.open();
  await expect(page.getByRole('button', { name: /^Mocks/ })).toHaveCount(0);
});

test.describe('asked for', () => {
  test.beforeEach(({ page }) => askForPanel(page));

  test('finds a scenario, switches it on with other parameters, and off', async ({ page, catalog }) => {
    await catalog.open();
    const panel = await openPanel(page);
    await panel.getByRole('searchbox', { name: 'Search scenarios' }).fill('price_changed');
    await expect(panel.getByRole('checkbox')).toHaveCount(1);
    const parameters = panel.getByRole('group', { name: 'Parameters of price_rose' });
    await parameters.getByRole('spinbutton', { name: 'percent' }).fill('50');
    await parameters.getByRole('combobox', { name: 'when' }).selectOption('–');
    await panel.getByRole('checkbox', { name: 'price_rose' }).check();
    await expect(page.getByRole('button', { name: 'Mocks 1 on' })).toBeVisible();
    await expect(panel.getByRole('status')).toContainText('Switched.');

    const mug = catalog.products.getByRole('listitem').filter({ hasText: MUG });
    await page.reload();
    await expect(mug).toContainText('$27.00');
    await openPanel(page);
    await panel.getByRole('button', { name: 'Switch all off' }).click();
    await expect(panel.getByRole('status')).toContainText('Switched.');
    await page.reload();
    await expect(mug).toContainText('$18.00');
  });

  test('a parameter out of its range is said to be so, and switches nothing', async ({ page, catalog }) => {
    await catalog.open();
    const panel = await openPanel(page);
    await panel.getByRole('searchbox').fill('price_rose');
    await panel.getByRole('spinbutton', { name: 'percent' }).fill('0');
    await panel.getByRole('checkbox', { name: 'price_rose' }).click();
    await expect(panel.getByRole('alert')).toContainText('percent');
    await expect(panel.getByRole('checkbox', { name: 'price_rose' })).not.toBeChecked();
  });

  test('one scenario twice, with other parameters each; the link has both', async ({ page, catalog }) => {
    await page.goto('/?mocks=service_down(service:carts)');
    await expect(catalog.products).toBeVisible();
    const panel = await openPanel(page);
    await panel.getByRole('button', { name: 'Once more service_down' }).click();
    const second = panel.getByRole('group', { name: 'Parameters of service_down, 2' });
    await second.getByRole('combobox', { name: 'service' }).selectOption('coupons');
    await expect(page.getByRole('button', { name: 'Mocks 2 on' })).toBeVisible();
    await panel.getByRole('button', { name: 'Copy link' }).click();
    await expect(panel.getByRole('status')).toContainText(
      'service_down(service:carts);service_down(service:coupons)',
    );

    await panel.getByRole('button', { name: 'Switch off service_down', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Mocks 1 on' })).toBeVisible();
    const left = panel.getByRole('group', { name: 'Parameters of service_down', exact: true });
    await expect(left.getByRole('combobox', { name: 'service' })).toHaveValue('coupons');
  });

  test('a field shows what is in force, wherever it was changed, and keeps what cannot be', async ({
    page,
    catalog,
  }) => {
    await catalog.open();
    const panel = await openPanel(page);
    await panel.getByRole('spinbutton', { name: 'Clock ahead' }).pressSequentially('45');
    const minutes = panel
      .getByRole('group', { name: 'Parameters of clock_forward' })
      .getByRole('spinbutton', { name: 'minutes' });
    await expect(minutes).toHaveValue('45');
    await minutes.fill('0');
    await expect(panel.getByRole('alert')).toContainText('minutes Too small');
    await expect(panel.getByRole('spinbutton', { name: 'Clock ahead' })).toHaveValue('45');
    await minutes.fill('7');
    await expect(panel.getByRole('spinbutton', { name: 'Clock ahead' })).toHaveValue('7');
    await expect(panel.getByRole('alert')).toHaveCount(0);
  });

  test('the link of a session that has ended has its shopper', async ({ page }) => {
    await page.goto('/?mocks=session_expired;shopper(email:ada@example.com)');
    await expect(page).not.toHaveURL(/mocks=/);
    const panel = await openPanel(page);
    await expect(panel.getByRole('combobox', { name: 'Shopper' })).toHaveValue('ada@example.com');
    await panel.getByRole('button', { name: 'Copy link' }).click();
    await expect(panel.getByRole('status')).toContainText('?mocks=shopper(email:ada@example.com);');
    await expect(panel.getByRole('status')).toContainText(';session_expired');
  });

  test('signs a customer of the seed in, and out again', async ({ page, catalog }) => {
    await catalog.open();
    await (await openPanel(page)).getByRole('combobox', { name: 'Shopper' }).selectOption('Ada Lovelace');
    await expect(page.getByRole('button', { name: 'Account of Ada Lovelace' })).toBeVisible();
    await (await openPanel(page)).getByRole('combobox', { name: 'Shopper' }).selectOption('Guest');
    await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  });

  test('the link that it copies gives a colleague the same shop', async ({
    page,
    catalog,
    context,
    browser,
    baseURL,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`/?category=tableware&mocks=shopper(email:ada@example.com);${ROSE}`);
    await expect(page).toHaveURL(/\?category=tableware$/);
    const panel = await openPanel(page);
    await panel.getByRole('button', { name: 'Copy link' }).click();
    await expect(panel.getByText(/^Copied: /)).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(
      `${baseURL}/?mocks=shopper(email:ada@example.com);latency(ms:0);${ROSE}&category=tableware`,
    );

    const colleague = await browser.newPage();
    await colleague.goto(link);
    await expect(colleague.getByRole('button', { name: 'Account of Ada Lovelace' })).toBeVisible();
    await expect(colleague.getByRole('listitem').filter({ hasText: MUG })).toContainText('$19.80');
    await colleague.close();
    await expect(catalog.products).toBeVisible();
  });

  test('a link that means nothing says what is wrong with it, on the console as well', async ({
    page,
    complaints,
  }) => {
    await page.goto(`/?mocks=price_fell;seed(name:mars);price_rose(productId:mugg,percent:0)`);
    const panel = page.getByRole('dialog', { name: 'Mock services' });
    await expect(panel).toContainText('no scenario "price_fell"');
    await expect(panel).toContainText('seed.name: Invalid option');
    await expect(panel).toContainText('price_rose.percent: Too small');
    await expect(panel).toBeFocused();
    expect(complaints.splice(0)).toEqual([expect.stringContaining('no scenario "price_fell"')]);
  });

  test('a link that names what the shop does not have says so, and leaves everything as it was', async ({
    page,
    complaints,
  }) => {
    await page.goto('/?mocks=service_down(service:carts)');
    await expect(page).not.toHaveURL(/mocks=/);
    await page.goto('/?mocks=price_rose(productId:mugg,percent:5);shopper(email:bob@example.com)');
    const panel = page.getByRole('dialog', { name: 'Mock services' });
    await expect(panel).toContainText('the shop has no product "mugg"');
    await expect(panel).toContainText('the seed has no customer "bob@example.com"');
    await expect(page.getByRole('button', { name: 'Mocks 1 on' })).toBeVisible();
    await expect(page).not.toHaveURL(/mocks=/);
    expect(complaints.splice(0)).toEqual([expect.stringContaining('cannot be taken up')]);
  });

  test('logs a purchase with its answer and what it changed in the ledger', async ({
    page,
    catalog,
    cart,
    checkout,
    header,
    order,
  }) => {
    await catalog.openProduct(MUG);
    await catalog.add(MUG);
    await header.openCart();
    await cart.checkOut();
    await checkout.fillIn();
    await checkout.pay('$23.90');
    await expect(order.thanks).toBeVisible();
    const panel = await openPanel(page);
    await panel.getByText(/^Requests/).click();
    const bought = panel.getByRole('listitem').filter({ hasText: /^POST \/orders 201/ });
    await expect(bought).toContainText('stock speckled-mug: sold 0 → 1');
    await expect(bought).toContainText('amount 23.90 USD, state charged');
    await bought.getByText('POST /orders').click();
    await expect(bought).toContainText('"expectedTotal"');
  });

  for (const [scenario, change] of [
    ['lost_answer_after_charge', 'amount 23.90 USD, state charged'],
    ['crash_after_step(step:reserve)', 'stock speckled-mug: held 0 → 1'],
  ] as const) {
    test(`logs a purchase that ${scenario} leaves without an answer, with what it changed`, async ({
      page,
      catalog,
      cart,
      checkout,
      header,
    }) => {
      await page.goto(`/?mocks=${scenario}`);
      await expect(page).not.toHaveURL(/mocks=/);
      await catalog.add(MUG);
      await header.openCart();
      await cart.checkOut();
      await checkout.fillIn();
      await checkout.pay('$23.90');
      const panel = await openPanel(page);
      await panel.getByText(/^Requests/).click();
      const bought = panel.getByRole('listitem').filter({ hasText: /^POST \/orders no answer/ });
      await expect(bought).toContainText(change);
    });
  }

  test('what another tab has switched on stays on', async ({ page, context, catalog }) => {
    await catalog.open();
    const panel = await openPanel(page);
    const other = await context.newPage();
    await other.goto('/');
    const elsewhere = await openPanel(other);
    await panel.getByRole('checkbox', { name: 'payment_declined' }).check();
    await expect(panel.getByRole('status')).toContainText('Switched.');
    await elsewhere.getByRole('checkbox', { name: 'credit_spent' }).check();
    await expect(other.getByRole('button', { name: 'Mocks 2 on' })).toBeVisible();
  });

  test('can be used while a dialog of the shop is open, and leaves it open', async ({ page }) => {
    await page.goto('/account?mocks=shopper(email:ada@example.com);session_expired');
    const question = page.getByRole('dialog', { name: 'Please sign in again' });
    await expect(question).toBeVisible();
    const panel = await openPanel(page);
    await panel.getByRole('button', { name: 'Switch all off' }).click();
    await expect(page.getByRole('button', { name: 'Mocks', exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await expect(question).toBeVisible();
  });

  test('in another catalogue scenarios begin with goods that it has; what is refused is in sight', async ({
    page,
    catalog,
  }) => {
    await page.goto('/?mocks=seed(name:northwind)');
    await expect(catalog.products).toBeVisible();
    const panel = await openPanel(page);
    const product = panel
      .getByRole('group', { name: 'Parameters of sold_out' })
      .getByRole('combobox', { name: 'productId' });
    await expect(product.locator('option:checked')).not.toHaveText('speckled-mug');
    await panel.getByRole('checkbox', { name: 'sold_out' }).check();
    await expect(page.getByRole('button', { name: 'Mocks 1 on' })).toBeVisible();

    await panel.getByRole('checkbox', { name: 'saved_cart' }).click();
    await expect(panel.getByText('the shop has no customer "ada@example.com"')).toBeInViewport();
  });

  test('a shop that begins anew has nobody signed in', async ({ page, catalog }) => {
    await page.goto('/?mocks=shopper(email:ada@example.com)');
    await expect(page.getByRole('button', { name: 'Account of Ada Lovelace' })).toBeVisible();
    await (await openPanel(page)).getByRole('button', { name: 'Reset shop' }).click();
    await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
    await expect(catalog.products).toBeVisible();
  });

  test('says why nobody could be signed out', async ({ page }) => {
    await page.goto('/?mocks=shopper(email:ada@example.com);service_down(service:accounts)');
    const panel = await openPanel(page);
    await panel.getByRole('combobox', { name: 'Shopper' }).selectOption('Guest');
    await expect(panel.getByRole('status')).toContainText('Signing out was answered with 503');
    await expect(panel.getByRole('combobox', { name: 'Shopper' })).toHaveValue('ada@example.com');
  });

  test('storage that is full leaves a cart that works, and says that it will not last', async ({
    page,
    catalog,
    header,
  }) => {
    await page.goto('/?mocks=storage_full');
    await catalog.add(MUG);
    await header.openCart();
    await expect(page.getByText(/does not let us store your cart/).first()).toBeVisible();
  });

  test('opens, is used and closes by keyboard alone, and is accessible', async ({ page, catalog }) => {
    await catalog.open();
    const opener = page.getByRole('button', { name: /^Mocks/ });
    await opener.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'Mock services' });
    const search = panel.getByRole('searchbox', { name: 'Search scenarios' });
    await expect(search).toBeFocused();
    const { violations } = await new AxeBuilder({ page }).include('cartwright-mocks').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);

    await page.keyboard.type('declined');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(panel.getByRole('checkbox', { name: 'payment_declined' })).toBeChecked();
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await expect(opener).toBeFocused();
  });
});
