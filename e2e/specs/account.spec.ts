import type { Page } from '@playwright/test';
import { AccountPage, PASSWORD } from '../fixtures/account-page.ts';
import { CartPage } from '../fixtures/cart-page.ts';
import { Header } from '../fixtures/header.ts';
import { expect, test } from '../fixtures/test.ts';

const ADA = 'ada@example.com';
const GRACE = 'grace@example.com';
const MUG = 'Speckled stoneware mug';
const HALF_AN_HOUR_MS = 30 * 60_000;

/** Everything that scripts could read on this browser. */
function storedTexts(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]));
}

test('a new customer opens an account, leaves, and comes back in with the password', async ({
  page,
  account,
}) => {
  await account.register('Alan Turing', 'alan@example.com', 'on computable numbers');
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible();
  await account.expectCustomer('Alan Turing');
  await page.reload();
  await account.expectCustomer('Alan Turing');
  await account.signOut();
  await account.expectCustomer(null);
  await account.signIn('alan@example.com', 'on computable numbers');
  await expect(page.getByRole('main').getByText('alan@example.com')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeHidden();
});

test('wrong passwords are told, then held back for a while, and the right one works again', async ({
  page,
  account,
  services,
}) => {
  await account.openSignIn('/orders');
  const alert = page.getByRole('alert');
  for (let tries = 0; tries < 5; tries += 1) {
    await account.signIn(ADA, `wrong ${tries}`);
    await expect(alert).toContainText('do not belong together');
  }
  await account.signIn(ADA);
  await expect(alert).toContainText('Please try again in 15 minutes.');
  await services.passTime(15 * 60_000);
  await account.signIn(ADA);
  await expect(page.getByRole('heading', { name: 'Your orders' })).toBeVisible();
});

test('signing out leaves nothing behind, in no tab, and “back” does not bring it back', async ({
  page,
  context,
  account,
  catalog,
  header,
  checkout,
}) => {
  await account.openSignIn();
  await account.signIn(ADA);
  await account.expectCustomer('Ada Lovelace');
  await catalog.open();
  await catalog.add(MUG);
  await header.expectItems(1);
  await checkout.open();
  await checkout.fillIn();
  const second = await context.newPage();
  const secondCart = new CartPage(second);
  await secondCart.open();
  await expect(secondCart.lines).toHaveCount(1);
  await new AccountPage(second).expectCustomer('Ada Lovelace');

  await account.signOut();
  await header.expectItems(0);
  await new Header(second).expectItems(0);
  await new AccountPage(second).expectCustomer(null);
  await expect(second).toHaveURL('/');

  await page.goBack();
  await expect(page).toHaveURL('/');
  await header.expectItems(0);
  await account.expectCustomer(null);
  const left = await storedTexts(page);
  expect(left).not.toMatch(/ada@|\bAda\b|Lovelace|grace@|Washington|mug/i);
});

test('a session that ends during the checkout costs nothing but the password', async ({
  page,
  account,
  catalog,
  checkout,
  services,
}) => {
  await account.openSignIn('/');
  await account.signIn(ADA);
  await catalog.add(MUG);
  await checkout.open();
  await checkout.fillIn();
  await services.passTime(HALF_AN_HOUR_MS);
  await checkout.pay('$23.90');
  await expect(account.prompt.getByRole('textbox', { name: 'Email' })).toHaveValue(ADA);
  await account.signInAgain();
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  await page.goto('/orders');
  await expect(page.getByRole('list', { name: 'Your orders' }).getByRole('listitem')).toHaveCount(1);
});

test('the question for the password survives a reload, a no, and a way back by keyboard', async ({
  page,
  account,
  services,
}) => {
  await account.openSignIn('/orders');
  await account.signIn(ADA);
  await expect(page.getByText('No orders yet')).toBeVisible();
  await services.deviate('session_expired');
  await page.reload();
  await expect(account.prompt.getByLabel('Password', { exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(account.prompt).toBeHidden();
  await expect(page.getByRole('alert')).toContainText('You have been signed out');
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(account.prompt.getByRole('textbox', { name: 'Email' })).toHaveValue(ADA);
  await account.prompt.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByText('No orders yet')).toBeVisible();
});

test('two tabs that ask for the password are both content with one answer', async ({
  page,
  context,
  account,
  services,
}) => {
  await account.openSignIn('/orders');
  await account.signIn(ADA);
  await expect(page.getByText('No orders yet')).toBeVisible();
  const second = await context.newPage();
  const secondAccount = new AccountPage(second);
  await second.goto('/account');
  await secondAccount.expectCustomer('Ada Lovelace');
  await services.deviate('session_expired');
  await Promise.all([page.reload(), second.reload()]);
  await expect(account.prompt).toBeVisible();
  await expect(secondAccount.prompt).toBeVisible();
  await account.signInAgain();
  await expect(secondAccount.prompt).toBeHidden();
  await expect(second.getByRole('main').getByText(ADA)).toBeVisible();
});

test('somebody else at the question for the password finds nothing of the customer before', async ({
  page,
  account,
  catalog,
  checkout,
  header,
  services,
}) => {
  await account.openSignIn('/');
  await account.signIn(ADA);
  await catalog.add(MUG);
  await checkout.open();
  await checkout.fillIn();
  await services.deviate('session_expired');
  await checkout.pay('$23.90');
  await account.prompt.getByRole('button', { name: 'Not you?' }).click();
  await expect(page.getByText('You are signed out')).toBeVisible();
  await account.signIn(GRACE);
  await expect(page.getByRole('main').getByText(GRACE)).toBeVisible();
  await header.expectItems(0);
  await page.goto('/orders');
  await expect(page.getByText('No orders yet')).toBeVisible();
  const left = await storedTexts(page);
  expect(left).not.toMatch(/ada@|Ada Lovelace|Washington/);
});

test('a failing service signs nobody out, and says so', async ({ page, account, services }) => {
  await account.openSignIn();
  await account.signIn(ADA);
  await services.deviate({ name: 'service_down', service: 'accounts' });
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Sign out' }).click();
  await expect(main.getByRole('alert')).toContainText('You are still signed in.');
  await services.behave();
  await main.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You are signed out')).toBeVisible();
});

test('a guest deletes what is stored', async ({ page, context, catalog, header }) => {
  await catalog.open();
  await catalog.add(MUG);
  await header.expectItems(1);
  const second = await context.newPage();
  await second.goto('/cart');
  await new Header(second).expectItems(1);
  await page.goto('/privacy');
  await page.getByRole('button', { name: 'Delete what is stored about me' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Yes, delete it' }).click();
  await expect(page.getByRole('main').getByText('Everything is deleted.')).toBeVisible();
  await header.expectItems(0);
  await new Header(second).expectItems(0);
});
