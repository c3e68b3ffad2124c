import type { Locator, Page } from '@playwright/test';
import { announcementsIn, listenInAllTabs } from '../fixtures/announcements.ts';
import { CARDS } from '../fixtures/checkout-page.ts';
import { GALLERY_SCREENS } from '../fixtures/gallery-screens.ts';
import { tabStops, tabTo } from '../fixtures/keyboard.ts';
import { openScreen } from '../fixtures/open-screen.ts';
import { expect, test } from '../fixtures/test.ts';

const MUG = 'Speckled stoneware mug';
const CUSHION = 'Deckchair cushion';

test.describe.configure({ timeout: 90_000 });

test.beforeEach(({ context }) => listenInAllTabs(context));

test('without a mouse: search, add, apply a coupon, buy', async ({ page, catalog, cart, order }) => {
  await catalog.open();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();

  const search = page.getByRole('searchbox', { name: 'Search products' });
  await write(page, search, 'stoneware mug');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /stoneware mug/ })).toBeVisible();
  await expect(search).toBeFocused();
  const add = page.getByRole('button', { name: `Add ${MUG} to cart` });
  await pressOn(page, add);
  await expectSaid(page, `${MUG} added. Cart: 1 item.`);
  await expect(add).toBeFocused();

  await pressOn(page, page.getByRole('link', { name: 'Cart, 1 item' }));
  await expect(page.getByRole('heading', { name: 'Your cart', level: 1 })).toBeFocused();
  await expect(cart.amount('Total')).toHaveText('$23.90');
  await tabTo(page, cart.quantityOf(MUG));
  await page.keyboard.press('ArrowUp');
  await expect(cart.amount('Subtotal')).toHaveText('$36.00');
  await expectSaid(page, 'Total $41.90');
  await expect(cart.quantityOf(MUG)).toBeFocused();

  await pressOn(page, cart.coupons.getByRole('button', { name: 'Apply SAVE5' }));
  await cart.expectApplied({ code: 'SAVE5', title: '$5 off' });
  await expect(cart.coupons.getByRole('button', { name: 'Remove SAVE5' })).toBeFocused();
  await expectSaid(page, '$5 off: applied.');

  await pressOn(page, page.getByRole('link', { name: 'Check out' }));
  await expect(page.getByRole('heading', { name: 'Check out', level: 1 })).toBeFocused();
  const contact = page.getByRole('group', { name: 'Contact', exact: true });
  const delivery = page.getByRole('group', { name: 'Delivery', exact: true });
  const payment = page.getByRole('group', { name: 'Payment', exact: true });
  await write(page, contact.getByRole('textbox', { name: 'Email' }), 'grace@example.com');
  await write(page, contact.getByRole('textbox', { name: 'Name' }), 'Grace Hopper');
  await expect(page.getByRole('button', { name: 'Pay $36.90' })).toBeVisible();
  await tabTo(page, delivery.getByRole('radio', { name: 'Standard' }));
  await page.keyboard.press('ArrowDown');
  await expect(delivery.getByRole('radio', { name: 'Express' })).toBeFocused();
  await expectSaid(page, 'Total $43.90');
  await page.keyboard.press('ArrowUp');
  await write(page, delivery.getByRole('combobox', { name: 'Country' }), 'United States');
  await write(page, delivery.getByRole('textbox', { name: 'Street address' }), '1 Navy Yard');
  await write(page, delivery.getByRole('textbox', { name: 'Postal code' }), '20374');
  await write(page, delivery.getByRole('textbox', { name: 'City' }), 'Washington');
  await write(page, payment.getByRole('textbox', { name: 'Card number' }), CARDS.declined);
  await write(page, payment.getByRole('textbox', { name: 'Expiry date' }), '12/40');
  await write(page, payment.getByRole('textbox', { name: 'Security code' }), '123');
  await pressOn(page, page.getByRole('button', { name: 'Pay $36.90' }));

  await expectSaid(page, 'The payment was declined');
  await expect(page.locator(':focus').getByRole('alert')).toContainText('The payment was declined');
  await pressOn(page, page.getByRole('button', { name: 'Pay another way' }));
  await expect(payment.getByRole('textbox', { name: 'Card number' })).toBeFocused();
  await write(page, payment.getByRole('textbox', { name: 'Card number' }), CARDS.ok);
  await write(page, payment.getByRole('textbox', { name: 'Expiry date' }), '12/40');
  await write(page, payment.getByRole('textbox', { name: 'Security code' }), '123');
  await pressOn(page, page.getByRole('button', { name: 'Pay $36.90' }));
  await order.expectReceipt([MUG], '$36.90');
  await expect(order.thanks).toBeFocused();
});

test('without a mouse: a coupon is typed in, refused in words, exchanged and removed', async ({
  page,
  cart,
}) => {
  await openScreen(page, GALLERY_SCREENS.cart);
  const code = page.getByRole('textbox', { name: 'Coupon code' });
  await write(page, code, 'KITCHEN15');
  await page.keyboard.press('Enter');
  await expectSaid(page, 'KITCHEN15 does not count');
  await expect(code).toBeFocused();

  await write(page, code, 'SAVE5');
  await page.keyboard.press('Enter');
  await cart.expectApplied({ code: 'SAVE5', title: '$5 off' });
  await expectSaid(page, '$5 off: applied.');
  await expect(code).toBeFocused();

  await pressOn(page, cart.coupons.getByRole('button', { name: 'Use TWENTY instead' }));
  await cart.expectApplied({ code: 'TWENTY', title: '20% off, up to $30' });
  await expectSaid(page, '20% off, up to $30: applied.');
  await expectSaid(page, 'Coupon switched.');
  await expect(page.getByRole('heading', { name: 'Coupons' })).toBeFocused();

  await pressOn(page, cart.coupons.getByRole('button', { name: 'Remove TWENTY' }));
  await cart.expectNoneApplied();
  await expectSaid(page, 'Coupon removed.');
  await expect(cart.coupons.getByRole('button', { name: 'Apply TWENTY' })).toBeFocused();
});

test('without a mouse: two carts are looked through, a line is left out, and another choice taken', async ({
  page,
  cart,
}) => {
  await openScreen(page, GALLERY_SCREENS['merge-review']);
  await expect(page.getByText('$108.00')).toBeVisible();
  const keepCushion = page.getByRole('checkbox', { name: `Keep ${CUSHION}` });
  await tabTo(page, keepCushion);
  await page.keyboard.press('Space');
  await expect(keepCushion).not.toBeChecked();
  await expect(keepCushion).toBeFocused();
  await expectSaid(page, 'Total for 2 items, with delivery: $41.90');

  await pressOn(page, page.getByRole('button', { name: 'Keep combined cart' }));
  await expect(page.getByRole('heading', { name: 'Your cart', level: 1 })).toBeFocused();
  await expectSaid(page, 'Your cart is ready.');
  await expect(cart.lines).toHaveCount(1);
  await expect(cart.quantityOf(MUG)).toHaveValue('2');

  await pressOn(page, page.getByRole('link', { name: 'Look at what came from where' }));
  await expect(page.getByRole('heading', { name: 'Review your combined cart' })).toBeFocused();
  await pressOn(page, page.getByRole('button', { name: 'Use only the saved one' }));
  await expect(page.getByRole('heading', { name: 'Your cart', level: 1 })).toBeFocused();
  await expect(cart.lines).toHaveCount(1);
  await expect(cart.quantityOf(CUSHION)).toHaveValue('2');
});

test('Escape closes the cart summary and leads back to the button that opened it', async ({
  page,
  catalog,
}) => {
  await catalog.open();
  const opener = page.getByRole('button', { name: 'Show cart summary' });
  const summary = page.getByRole('dialog', { name: 'Cart summary' });
  await pressOn(page, opener);
  await expect(summary.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(summary).toBeHidden();
  await expect(opener).toBeFocused();
});

test('the keyboard goes through the cart in the order in which it is read', async ({ page }) => {
  await openScreen(page, GALLERY_SCREENS.cart);
  const stopsOf = (name: string) => [
    `link "${name}"`,
    `button "Decrease quantity of ${name}"`,
    `spinbutton "Quantity of ${name}"`,
    `button "Increase quantity of ${name}"`,
    `button "Save ${name} for later"`,
    `button "Remove ${name}"`,
  ];
  const apply = (code: string) => `button "Apply ${code}"`;
  expect(await tabStops(page)).toEqual([
    'link "Skip to content"',
    'link "Cartwright, to the shop"',
    'searchbox "Search products"',
    'button "Search"',
    'link "Orders"',
    'link "Sign in"',
    'link "Cart, 6 items"',
    'button "Show cart summary"',
    'button "Empty cart"',
    ...[MUG, CUSHION, 'Flat brush, 50 mm'].flatMap(stopsOf),
    'link "Check out"',
    'link "Have a coupon?"',
    'textbox "Coupon code"',
    'button "Apply code"',
    ...['TWENTY', 'LASTONE', 'SIXPACK', 'WELCOME10', 'FULLPRICE', 'ALMOSTALL', 'THANKYOU'].map(apply),
    ...['TABLE3', 'SAVE5', 'TAKE25'].map(apply),
    'link "Sign in"',
    ...['MEMBER10', 'NEXTSEASON', 'KITCHEN15', 'FREESHIP', 'GARDEN20', 'TOOLKIT'].map(apply),
    ...['FIRST100', 'LASTSEASON'].map(apply),
    'link "Shop"',
    'link "Your cart"',
    'link "Your orders"',
    'link "Privacy"',
    'link "Accessibility"',
    'link "Store financing"',
    'link "English"',
    'link "Deutsch"',
  ]);
});

async function pressOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Replaces what is in a field; in a list of choices, typing finds the one. */
async function write(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** A screen reader has said it, or something that contains it. */
async function expectSaid(page: Page, text: string): Promise<void> {
  await expect.poll(() => announcementsIn(page, /./)).toContainEqual(expect.stringContaining(text));
}
