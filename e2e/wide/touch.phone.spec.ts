import { press } from '../fixtures/press.ts';
import { expect, test } from '../fixtures/test.ts';

const MUG = 'Speckled stoneware mug';
const BRUSH = 'Flat brush, 50 mm';
const SAVE5 = { code: 'SAVE5', title: '$5 off' };
const TABLE3 = { code: 'TABLE3', title: '$3 off each piece of tableware' };

test('a finger opens the cart’s summary, closes it beside it, and goes on to the cart', async ({
  page,
  catalog,
  cart,
}) => {
  await catalog.open();
  await catalog.add(MUG);
  const summary = page.getByRole('dialog', { name: 'Cart summary' });
  const open = () => press(page.getByRole('button', { name: 'Show cart summary' }));

  await open();
  await expect(summary.getByText(MUG)).toBeVisible();
  await press(summary.getByRole('button', { name: 'Close cart summary' }));
  await expect(summary).toBeHidden();

  await open();
  const { x = 0 } = (await summary.boundingBox()) ?? {};
  expect(x).toBeGreaterThan(20);
  await page.touchscreen.tap(x / 2, 400);
  await expect(summary).toBeHidden();

  await open();
  await press(summary.getByRole('link', { name: 'View cart' }));
  await expect(cart.quantityOf(MUG)).toHaveValue('1');
});

test('quick taps count, each of them, and do not zoom', async ({ page, catalog, cart, header }) => {
  await catalog.openProduct(MUG);
  await catalog.add(MUG);
  await header.openCart();
  const more = page.getByRole('button', { name: `Increase quantity of ${MUG}` });
  await more.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await more.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  for (let tap = 0; tap < 4; tap += 1) await page.touchscreen.tap(x + width / 2, y + height / 2);
  await expect(cart.quantityOf(MUG)).toHaveValue('5');
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
  await expect(more).toHaveCSS('touch-action', 'manipulation');

  await press(page.getByRole('button', { name: `Decrease quantity of ${MUG}` }));
  await expect(cart.quantityOf(MUG)).toHaveValue('4');
  await cart.remove(MUG);
  await press(page.getByRole('status').getByRole('button', { name: 'Undo' }));
  await expect(cart.quantityOf(MUG)).toHaveValue('4');
});

test('a finger applies a coupon, changes it for another one, and takes it out', async ({
  page,
  catalog,
  cart,
  header,
}) => {
  await catalog.openProduct(MUG);
  await catalog.add(MUG);
  await header.openCart();
  await cart.apply(SAVE5.code);
  await cart.expectApplied(SAVE5);
  await cart.apply(TABLE3.code);
  await cart.expectApplied(TABLE3);
  await cart.applyTyped('save5');
  await cart.expectApplied(SAVE5);
  await press(page.getByRole('button', { name: 'Remove SAVE5' }));
  await cart.expectNoneApplied();
});

test('a finger signs in, opens the menu, chooses how to pay, and buys', async ({
  page,
  account,
  catalog,
  checkout,
  header,
  order,
}) => {
  await account.openSignIn();
  await account.signIn('ada@example.com');
  await account.expectCustomer('Ada Lovelace');
  await account.openMenu();
  await page.touchscreen.tap(30, 600);
  await expect(page.getByRole('banner').getByRole('button', { name: 'Sign out' })).toBeHidden();

  await catalog.openProduct(MUG);
  await catalog.add(MUG);
  await header.expectItems(1);
  await checkout.open();
  await checkout.fillInAddress();
  await press(checkout.payment('Store credit'));
  await expect(page.getByText('Left after this order')).toBeVisible();
  await press(checkout.payment('Card'));
  await checkout.fillInCard();
  await checkout.pay('$23.90');
  await order.expectReceipt([MUG], '$23.90');
});

test('what a refusal offers is in sight, with all that is asked for it afterwards', async ({
  page,
  catalog,
  checkout,
  shop,
}) => {
  await catalog.openProduct(MUG);
  await catalog.add(MUG);
  await catalog.openProduct(BRUSH);
  await catalog.add(BRUSH);
  await shop.scenario({ name: 'product_gone', productId: 'speckled-mug', when: 'paying' });
  await checkout.open();
  await checkout.fillIn();
  await press(page.getByRole('button', { name: /^Pay / }));
  await expect(checkout.alert).toContainText(`${MUG}: no longer sold`);
  const offer = checkout.alert.getByRole('button', { name: 'Remove it and buy the rest' });
  await expect(offer).toBeInViewport({ ratio: 1 });
  await press(offer);
  await expect(page.getByRole('button', { name: /^Pay / })).toBeFocused();
});

test('a finger chooses a customer of the demonstration, and next it presses the button that signs in', async ({
  page,
  account,
}) => {
  await account.openSignIn();
  await press(page.getByRole('button', { name: 'Fill in as Grace Hopper' }));
  const signIn = page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true });
  await expect(signIn).toBeFocused();
  await expect(signIn).toBeInViewport({ ratio: 1 });
  await press(signIn);
  await account.expectCustomer('Grace Hopper');
});

test('nothing is wider than the phone, and every control is large enough for a finger', async ({
  page,
  catalog,
  checkout,
}) => {
  await catalog.openProduct(MUG);
  await catalog.add(MUG);
  await checkout.open();
  for (const path of [
    '/',
    `/products/speckled-mug`,
    '/cart',
    '/checkout',
    '/sign-in',
    '/account/financing',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
    expect({ path, small: await page.evaluate(findSmallControls) }).toEqual({ path, small: [] });
    const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect({ path, isTooWide }).toEqual({ path, isTooWide: false });
  }
});

/** Buttons and fields under 44 px, and links that are no part of a sentence under 24. For `page.evaluate`. */
function findSmallControls(): string[] {
  const leastOf = (control: Element) => (control.matches('a') ? 24 : 44);
  return [...document.querySelectorAll<HTMLElement>('button, select, summary, input:not([type=radio]), a')]
    .filter((control) => control.checkVisibility({ visibilityProperty: true }) && !control.closest('p, li p'))
    .filter((control) => {
      const { width, height } = control.getBoundingClientRect();
      return width > 1 && Math.min(width, height) < leastOf(control) - 0.5;
    })
    .map((control) => `${control.tagName} ${control.ariaLabel ?? control.textContent}`);
}
