import type { Locator, Page } from '@playwright/test';
import { announcementsIn, listenInAllTabs } from '../fixtures/announcements.ts';
import { CARDS } from '../fixtures/checkout-page.ts';
import { GALLERY_SCREENS } from '../fixtures/gallery-screens.ts';
import { tabTo } from '../fixtures/keyboard.ts';
import { openScreen } from '../fixtures/open-screen.ts';
import { expect, test } from '../fixtures/test.ts';

const MUG = 'Speckled stoneware mug';

test.describe.configure({ timeout: 90_000 });

test.beforeEach(({ context }) => listenInAllTabs(context));

test('without a mouse: search, add, apply a coupon, buy', async ({ page, catalog, cart, order }) => {
  await catalog.open();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();

  await write(page, page.getByRole('searchbox', { name: 'Search products' }), 'stoneware mug');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /stoneware mug/ })).toBeVisible();
  await pressOn(page, page.getByRole('button', { name: `Add ${MUG} to cart` }));
  await expectSaid(page, `${MUG} added. Cart: 1 item.`);

  await pressOn(page, page.getByRole('link', { name: 'Cart, 1 item' }));
  await expect(page.getByRole('heading', { name: 'Your cart', level: 1 })).toBeVisible();
  await tabTo(page, cart.quantityOf(MUG));
  await page.keyboard.press('ArrowUp');
  await expect(cart.amount('Subtotal')).toHaveText('$36.00');

  await pressOn(page, cart.coupons.getByRole('button', { name: 'Apply SAVE5' }));
  await cart.expectApplied({ code: 'SAVE5', title: '$5 off' });
  await expectFocusKept(page);
  await expectSaid(page, '$5 off: applied.');

  await pressOn(page, page.getByRole('link', { name: 'Check out' }));
  const contact = page.getByRole('group', { name: 'Contact', exact: true });
  const delivery = page.getByRole('group', { name: 'Delivery', exact: true });
  const payment = page.getByRole('group', { name: 'Payment', exact: true });
  await write(page, contact.getByRole('textbox', { name: 'Email' }), 'grace@example.com');
  await write(page, contact.getByRole('textbox', { name: 'Name' }), 'Grace Hopper');
  await write(page, delivery.getByRole('combobox', { name: 'Country' }), 'United States');
  await write(page, delivery.getByRole('textbox', { name: 'Street address' }), '1 Navy Yard');
  await write(page, delivery.getByRole('textbox', { name: 'Postal code' }), '20374');
  await write(page, delivery.getByRole('textbox', { name: 'City' }), 'Washington');
  await write(page, payment.getByRole('textbox', { name: 'Card number' }), CARDS.declined);
  await write(page, payment.getByRole('textbox', { name: 'Expiry date' }), '12/40');
  await write(page, payment.getByRole('textbox', { name: 'Security code' }), '123');
  await pressOn(page, page.getByRole('button', { name: 'Pay $36.90' }));

  await expectSaid(page, 'The payment was declined');
  await pressOn(page, page.getByRole('button', { name: 'Pay another way' }));
  await expectFocusKept(page);
  await write(page, payment.getByRole('textbox', { name: 'Card number' }), CARDS.ok);
  await write(page, payment.getByRole('textbox', { name: 'Expiry date' }), '12/40');
  await write(page, payment.getByRole('textbox', { name: 'Security code' }), '123');
  await pressOn(page, page.getByRole('button', { name: 'Pay $36.90' }));
  await order.expectReceipt([MUG], '$36.90');
  await expectFocusKept(page);
});

test('without a mouse: a coupon is typed in, refused in words, exchanged and removed', async ({
  page,
  cart,
}) => {
  await openScreen(page, GALLERY_SCREENS.cart);
  await write(page, page.getByRole('textbox', { name: 'Coupon code' }), 'KITCHEN15');
  await page.keyboard.press('Enter');
  await expectSaid(page, 'KITCHEN15 does not count');
  await expectFocusKept(page);

  await write(page, page.getByRole('textbox', { name: 'Coupon code' }), 'SAVE5');
  await page.keyboard.press('Enter');
  await cart.expectApplied({ code: 'SAVE5', title: '$5 off' });
  await pressOn(page, cart.coupons.getByRole('button', { name: 'Remove SAVE5' }));
  await cart.expectNoneApplied();
  await expectSaid(page, 'Coupon removed.');
  await expectFocusKept(page);
});

test('without a mouse: two carts are looked through and one is kept', async ({ page }) => {
  await openScreen(page, GALLERY_SCREENS['merge-review']);
  await pressOn(page, page.getByRole('button', { name: 'Keep combined cart' }));
  await expect(page.getByRole('heading', { name: 'Your cart', level: 1 })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Cart lines' }).getByRole('listitem')).toHaveCount(2);
  await expectSaid(page, 'Your cart is ready.');
  await expectFocusKept(page);
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

/** What was pressed may be gone; the next press of Tab must not begin at the top of the page again. */
async function expectFocusKept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);
}
