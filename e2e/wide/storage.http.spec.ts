import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';

const TOFU = 'Tofu';
const MEMORY_ONLY = /does not let us store your cart/;

test.describe('with a storage that is full', () => {
  test.beforeEach(async ({ catalog, page }) => {
    await catalog.openProduct(TOFU);
    await fillStorage(page);
    await catalog.add(TOFU);
  });

  test('the cart works in memory, is said to, and is stored with the next change that can be', async ({
    page,
    header,
    cart,
  }) => {
    await header.expectItems(1);
    const notice = page.getByRole('status').filter({ hasText: MEMORY_ONLY });
    await expect(notice).toBeVisible();
    await header.openCart();
    await cart.setQuantity(TOFU, 3);
    await cart.apply('NW5');
    await cart.expectApplied({ code: 'NW5', title: '5% off' });
    await expect(notice).toBeVisible();

    await page.evaluate(() => localStorage.removeItem('ballast'));
    await cart.setQuantity(TOFU, 4);
    await expect(notice).toHaveCount(0);
    await page.reload();
    await expect(cart.quantityOf(TOFU)).toHaveValue('4');
    await cart.expectApplied({ code: 'NW5', title: '5% off' });
  });

  test('it can be bought from', async ({ header, cart, checkout, page }) => {
    await header.openCart();
    await cart.checkOut();
    await checkout.fillIn();
    await page.getByRole('button', { name: /^Pay \$/ }).click();
    await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
    await header.expectItems(0);
  });
});

test('with a storage that is forbidden the cart works in memory, and is said to', async ({
  page,
  context,
  catalog,
  header,
  cart,
}) => {
  await forbidStorage(context);
  await catalog.openProduct(TOFU);
  await catalog.add(TOFU);
  await header.expectItems(1);
  await expect(page.getByRole('status').filter({ hasText: MEMORY_ONLY })).toBeVisible();
  await header.openCart();
  await cart.setQuantity(TOFU, 3);
  await expect(cart.quantityOf(TOFU)).toHaveValue('3');
  await cart.apply('NW5');
  await cart.expectApplied({ code: 'NW5', title: '5% off' });
  await cart.remove(TOFU);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(cart.quantityOf(TOFU)).toHaveValue('3');
});

test('with a storage that is forbidden another language comes beside the cart, not in its place', async ({
  page,
  context,
  catalog,
  header,
}) => {
  await forbidStorage(context);
  const languages = page.getByRole('contentinfo').getByRole('list', { name: 'Language' });
  await catalog.openProduct(TOFU);
  await catalog.add(TOFU);
  await expect(page.getByRole('status').filter({ hasText: MEMORY_ONLY })).toBeVisible();
  const opened = page.waitForEvent('popup');
  await languages.getByRole('link', { name: 'Deutsch' }).click();
  const beside = await opened;
  await expect(beside.getByRole('button', { name: `In den Warenkorb ${TOFU}` })).toBeVisible();
  await expect(beside.locator('html')).toHaveAttribute('lang', 'de');
  await header.expectItems(1);
});

for (const [what, record] of [
  ['cut off', '{"state":{"carts":{"1f0c'],
  ['of another program', '{"theme":"dark","items":[NaN]}'],
  [
    'poisoned',
    '{"__proto__":{"lines":[]},"state":{"carts":{"__proto__":{"lines":{"a":[1e999]}}}},"version":1}',
  ],
] as const) {
  test(`a record ${what} is moved aside, the shopper is told, and the cart works`, async ({
    page,
    catalog,
    cart,
    header,
  }) => {
    await catalog.openProduct(TOFU);
    await page.evaluate((text) => localStorage.setItem('cartwright:cart:0123456789ab', text), record);
    await page.reload();
    await expect(page.getByText(/Part of your stored cart could not be read/)).toBeVisible();
    await catalog.add(TOFU);
    await header.openCart();
    await expect(cart.amount('Total')).toHaveText('$29.15');
    await expect(page.getByText(/NaN|undefined|Infinity/)).toHaveCount(0);
    const kept = await page.evaluate(() => localStorage.getItem('cartwright:cart:damaged'));
    expect(kept).toBe(record);

    await page.getByRole('button', { name: 'Close' }).click();
    await expect(page.getByText(/could not be read/)).toHaveCount(0);
  });
}

test("a newer version's record is left alone, and said to be there", async ({ page, catalog, header }) => {
  const record = '{"state":{"shape":"of the future"},"version":2}';
  await catalog.openProduct(TOFU);
  await page.evaluate((text) => localStorage.setItem('cartwright:cart:0123456789ab', text), record);
  await page.reload();
  await expect(page.getByText(/newer version of our shop has stored a cart/)).toBeVisible();
  await catalog.add(TOFU);
  await header.expectItems(1);
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await header.expectItems(1);
  expect(await page.evaluate(() => localStorage.getItem('cartwright:cart:0123456789ab'))).toBe(record);
});

/** Takes all that is left of the browser's quota for this site, to the last byte. */
async function fillStorage(page: Page): Promise<void> {
  await page.evaluate(() => {
    let ballast = '';
    for (let size = 2 ** 23; size >= 1; size /= 2) {
      try {
        localStorage.setItem('ballast', ballast + 'x'.repeat(size));
        ballast += 'x'.repeat(size);
      } catch {
        // Too much; half of it may fit.
      }
    }
  });
}

async function forbidStorage(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  });
}
