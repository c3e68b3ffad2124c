import { AccountPage } from '../fixtures/account-page.ts';
import { Header } from '../fixtures/header.ts';
import { expect, test } from '../fixtures/test.ts';

const NANCY = 'nancy@example.com';
const NANCYS_NAME = 'Nancy Davolio';

test('a browser that never signed in is not asked who it is', async ({ page, catalog, catalogue }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await catalog.openProduct(catalogue.products.opened);
  await catalog.add(catalogue.products.opened);
  expect(asked.filter((path) => path.startsWith('/api/'))).not.toEqual([]);
  expect(asked.filter((path) => path.startsWith('/api/accounts'))).toEqual([]);
});

test('the session is a cookie out of reach of scripts, and gone after signing out', async ({
  page,
  context,
  account,
  request,
}) => {
  const sessionCookie = async () =>
    (await context.cookies()).find(({ name }) => name === 'cartwright_session');
  await account.openSignIn();
  await account.signIn(NANCY);
  await account.expectCustomer(NANCYS_NAME);
  const cookie = await sessionCookie();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  expect(await page.evaluate(() => document.cookie)).not.toContain('cartwright');

  await account.signOut();
  expect(await sessionCookie()).toBeUndefined();
  const headers = { Cookie: `cartwright_session=${cookie?.value}` };
  expect((await request.get('/api/accounts/me', { headers })).status()).toBe(401);
});

test('a new tab finds out whose session it is, and all tabs follow when one signs out', async ({
  page,
  context,
  account,
  catalog,
  header,
  catalogue,
}) => {
  await account.openSignIn('/');
  await account.signIn(NANCY);
  await account.expectCustomer(NANCYS_NAME);
  await catalog.openProduct(catalogue.products.opened);
  await catalog.add(catalogue.products.opened);
  await header.expectItems(1);

  const second = await context.newPage();
  await second.goto('/cart');
  await new AccountPage(second).expectCustomer(NANCYS_NAME);
  await new Header(second).expectItems(1);
  await account.signOut();
  await new AccountPage(second).expectCustomer(null);
  await new Header(second).expectItems(0);
  await expect(page.getByRole('main').getByText('Nothing of yours is left')).toBeVisible();
});

test('offline, signing in and out say so, lose nothing, and work when the connection is back', async ({
  page,
  context,
  account,
}) => {
  await account.openSignIn();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await context.setOffline(true);
  await account.signIn(NANCY);
  await expect(page.getByRole('alert')).toContainText('We could not reach the shop.');
  await expect(page.getByRole('textbox', { name: 'Email' })).toHaveValue(NANCY);
  await context.setOffline(false);
  await account.signIn(NANCY);
  const main = page.getByRole('main');
  await expect(main.getByText(NANCY)).toBeVisible();

  await context.setOffline(true);
  await main.getByRole('button', { name: 'Sign out' }).click();
  await expect(main.getByRole('alert')).toContainText('You are still signed in.');
  await context.setOffline(false);
  await main.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You are signed out')).toBeVisible();
});

test('who signs in at the foot of a small window arrives at the top of the next page', async ({
  page,
  account,
}) => {
  await page.setViewportSize({ width: 360, height: 320 });
  await account.openSignIn('/privacy');
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).scrollIntoViewIfNeeded();
  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  await account.signIn(NANCY);
  await expect(page.getByRole('heading', { name: 'What we keep, and where', level: 1 })).toBeInViewport();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});
