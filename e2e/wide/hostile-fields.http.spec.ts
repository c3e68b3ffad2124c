import { buildCoupon, buildSeed } from '../../mocks/builders.ts';
import { HOSTILE_STRINGS } from '../../mocks/hostile/hostile-strings.ts';
import { LONG_TEXTS } from '../../mocks/hostile/long-texts.ts';
import { PASSWORD } from '../fixtures/account-page.ts';
import { giveCart } from '../fixtures/buyers.ts';
import { expect, test } from '../fixtures/hostile-test.ts';
import { typeAll } from '../fixtures/type-all.ts';

const TEXTS = HOSTILE_STRINGS.map(({ text }) => text);
const MARKUP = '<b data-hostile>bold</b>';
/** From this many on the list of coupons has a filter. */
const MANY = 25;
const SEED = buildSeed({
  coupons: Array.from({ length: MANY }, (_, index) => buildCoupon({ id: `c${index}`, code: `CODE${index}` })),
});
const ADA = { email: 'ada@example.com', name: 'Ada', password: PASSWORD };
const HALF_AN_HOUR_MS = 30 * 60_000;
const TEAPOT = { lines: [{ productId: 'teapot', quantity: 1 }] };

test.describe.configure({ timeout: 120_000 });

test('the search', async ({ page, catalog, lookout }) => {
  await catalog.open();
  const field = page.getByRole('searchbox', { name: 'Search products' });
  expect(await typeAll(field, TEXTS, { button: 'Search' })).toEqual([]);
  await lookout.expectHarmless();
  const nothing = page.getByRole('heading', { name: /^Nothing found for / });
  for (const text of LONG_TEXTS.long) {
    await field.fill(text);
    await field.press('Enter');
    await expect(nothing.or(catalog.products)).toBeVisible();
    await lookout.expectHarmless();
  }

  await field.fill(MARKUP);
  await field.press('Enter');
  await expect(page.getByRole('heading', { name: `Nothing found for “${MARKUP}”` })).toBeVisible();
  await lookout.expectHarmless();
});

test('coupon codes and the filter of coupons', async ({ page, context, till, cart, lookout }) => {
  await till.open(SEED);
  await giveCart(context, TEAPOT, SEED);
  await page.route('**/api/coupons/by-code/**', (route) =>
    route.fulfill({
      status: 404,
      contentType: 'application/problem+json',
      json: { type: 'about:blank', title: '', status: 404, code: 'coupon_not_found', detail: '' },
    }),
  );
  await cart.open();
  const code = page.getByRole('textbox', { name: 'Coupon code' });
  await expect(code).toBeVisible();
  expect(await typeAll(code, TEXTS, { button: 'Apply code' })).toEqual([]);
  await code.fill(MARKUP);
  await page.getByRole('button', { name: 'Apply code', exact: true }).click();
  await expect(code).toHaveAccessibleDescription(new RegExp(`“${MARKUP.toUpperCase()}”`));
  await lookout.expectHarmless();

  // Asked so quickly, most of them were overtaken before they were answered.
  for (const text of LONG_TEXTS.long) {
    await code.fill(text);
    await code.press('Enter');
    await expect(code).toHaveAttribute('aria-invalid', 'true');
    await lookout.expectHarmless();
  }

  const filter = cart.coupons.getByRole('searchbox');
  expect(await typeAll(filter, TEXTS)).toEqual([]);
  await filter.fill(MARKUP);
  await expect(cart.coupons.getByRole('status').filter({ hasText: MARKUP })).toBeVisible();
  await lookout.expectHarmless();
  await cart.expectNoneApplied();
});

test('the quantity stays a quantity', async ({ page, context, till, cart, lookout }) => {
  await till.open(SEED);
  await giveCart(context, TEAPOT, SEED);
  await cart.open();
  const field = cart.quantityOf('Teapot');
  await expect(field).toHaveValue('1');
  for (const text of ['-1', '0', '1e999', '0x1F', 'NaN', '١٢٣', '9007199254740993', MARKUP]) {
    await field.fill(text);
    await field.press('Enter');
    await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
    await field.press('Escape');
  }
  expect(await typeAll(field, TEXTS)).toEqual([]);
  await field.press('Escape');
  await expect(field).toHaveValue('1');
  await lookout.expectHarmless();
});

test('contact, delivery and card, which a reload brings back as they were typed', async ({
  page,
  context,
  till,
  checkout,
  lookout,
}) => {
  await till.open(SEED);
  await giveCart(context, TEAPOT, SEED);
  await checkout.open();
  await checkout.expectTotal('$25.00');
  const fields = page
    .getByRole('main')
    .locator('input[type=text], input[type=email], input[type=tel], input:not([type])');
  expect(await fields.count()).toBeGreaterThanOrEqual(9);
  expect(await typeAll(fields, TEXTS, { button: 'Pay $25.00' })).toEqual([]);
  await expect(
    page
      .getByText('Enter a valid email address', { exact: false })
      .or(page.locator('[aria-invalid]'))
      .first(),
  ).toBeVisible();
  await lookout.expectHarmless();

  const line = page.getByRole('textbox', { name: 'Street address' });
  await line.fill(MARKUP);
  await page.reload();
  await expect(line).toHaveValue(MARKUP);
  await lookout.expectHarmless();
});

test('signing in and opening an account', async ({ page, lookout }) => {
  const refuse = (status: number, code: string) => ({
    status,
    contentType: 'application/problem+json',
    json: { type: 'about:blank', title: '', status, code, detail: '' },
  });
  await page.route('**/api/accounts/session', (route) => route.fulfill(refuse(401, 'invalid_credentials')));
  await page.route('**/api/accounts', (route) => route.fulfill(refuse(409, 'email_taken')));
  for (const [path, button] of [
    ['/sign-in', 'Sign in'],
    ['/register', 'Open an account'],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const fields = page.getByRole('main').locator('input');
    expect(await typeAll(fields, TEXTS, { button })).toEqual([]);
    await expect(page.locator('[aria-invalid]').first()).toBeVisible();
    await lookout.expectHarmless();
  }
});

test('the password, where a session has ended', async ({ page, till, account, lookout }) => {
  await till.open(buildSeed({ customers: [ADA] }));
  await account.openSignIn('/orders');
  await account.signIn(ADA.email);
  await expect(page.getByText('No orders yet')).toBeVisible();
  await till.passTime(HALF_AN_HOUR_MS);
  await page.reload();
  const field = account.prompt.getByLabel('Password', { exact: true });
  await expect(field).toBeVisible();
  expect(await typeAll(field, TEXTS)).toEqual([]);
  await field.fill(MARKUP);
  await field.press('Enter');
  await expect(account.prompt.getByRole('alert')).toBeVisible();
  await lookout.expectHarmless();
});

test('the one-time code of financing', async ({ shop, financing, lookout }) => {
  await shop.seed(buildSeed({ customers: [ADA] }));
  await shop.signIn();
  await financing.open();
  await financing.apply('credit card');
  expect(await typeAll(financing.code, TEXTS)).toEqual([]);
  await financing.confirm(MARKUP);
  await expect(financing.code).toHaveAccessibleDescription(/./);
  await lookout.expectHarmless();
});
