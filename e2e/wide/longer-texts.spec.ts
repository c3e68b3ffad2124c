import { expect, type Locator, type Page } from '@playwright/test';
import { GALLERY_SCREENS } from '../fixtures/gallery-screens.ts';
import { layoutTroubles } from '../fixtures/layout-troubles.ts';
import { openScreen } from '../fixtures/open-screen.ts';
import { test } from '../fixtures/test.ts';

const MUG = 'Speckled stoneware mug';

/** In builds with mocks, English with every text 40 % longer. */
const STRETCHED = 'lang=en-XA';

test.use({ viewport: { width: 360, height: 740 } });

test('every screen holds texts that are 40 % longer, on a narrow phone', async ({
  page,
  catalog,
  shop,
  checkout,
}) => {
  test.slow();
  await catalog.openProduct(MUG);
  await catalog.add(MUG);
  await checkout.open();
  await checkout.fillIn();
  await page.getByRole('button', { name: /^Pay \$/ }).click();
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  const order = new URL(page.url()).pathname;
  await catalog.openProduct(MUG);
  await catalog.add(MUG);
  const product = new URL(page.url()).pathname;

  await expectRoom(page, '/', page.getByRole('list', { name: /^Products/ }));
  await expectRoom(page, '/?query=xyzzy', page.getByRole('heading', { name: /^Nothing found/ }));
  await expectRoom(page, product, page.getByRole('button', { name: /^Add/ }));
  await expectRoom(page, '/cart', page.getByRole('button', { name: /^Apply SAVE5/ }));
  await expectRoom(page, '/checkout', page.getByRole('button', { name: /^Pay \$/ }));
  await expectRoom(page, '/sign-in', page.getByRole('textbox', { name: /^Password/ }));
  await expectRoom(page, '/register', page.getByRole('textbox', { name: /^Password/ }));
  await expectRoom(page, '/nowhere', page.getByText(/^The link may be old/));
  await expectRoom(page, '/privacy', page.getByRole('button', { name: /^Delete what is stored/ }));
  await expectRoom(page, '/accessibility', page.getByText(/^You can shop with the keys/));
  await expectRoom(page, order, page.getByRole('button', { name: /^Buy again/ }));
  await expectRoom(page, '/orders', page.getByText(/1 item/));
  await shop.signIn();
  await expectRoom(page, '/account', page.getByText('ada@example.com'));
  await expectRoom(page, '/account/financing', page.getByRole('button', { name: /^Apply for the loan/ }));
});

test('so does the cart’s summary', async ({ page, catalog }) => {
  await catalog.openProduct(MUG);
  await catalog.add(MUG);
  await page.goto(`/?${STRETCHED}`);
  await page.getByRole('button', { name: /^Show cart summary / }).click();
  await expect(page.getByRole('dialog').getByText(MUG)).toBeVisible();
  expect(await layoutTroubles(page)).toEqual([]);
});

test('so does the review of two carts that were combined', async ({ page }) => {
  const review = GALLERY_SCREENS['merge-review'];
  await openScreen(page, {
    ...review,
    path: `${review.path}?${STRETCHED}`,
    show: async () => {
      await expect(page.getByRole('heading', { name: /^Review your combined cart.+/ })).toBeVisible();
      await expect(page.getByText(/^From your saved cart.+/)).toBeVisible();
    },
  });
  expect(await layoutTroubles(page)).toEqual([]);
});

async function expectRoom(page: Page, path: string, content: Locator): Promise<void> {
  await page.goto(`${path}${path.includes('?') ? '&' : '?'}${STRETCHED}`);
  await expect(content.first()).toBeVisible();
  expect({ path, troubles: await layoutTroubles(page) }).toEqual({ path, troubles: [] });
}
