import type { Page } from '@playwright/test';
import { announcementsIn, listenInAllTabs } from '../fixtures/announcements.ts';
import { CartPage } from '../fixtures/cart-page.ts';
import { tabTo } from '../fixtures/keyboard.ts';
import { moveClock } from '../fixtures/clock.ts';
import { expect, test } from '../fixtures/test.ts';

const MUG = 'Speckled stoneware mug';
const COUPON = { code: 'SAVE5', title: '$5 off' };
const TOTAL = '$18.90';
const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

const keepButton = (page: Page) => page.getByRole('button', { name: 'Keep my cart' });
const restoreButton = (page: Page) => page.getByRole('button', { name: 'Restore my cart' });
const minutesLeft = (count: number) =>
  `Your cart is kept for ${count === 1 ? '1 minute' : `${count} minutes`} more.`;

test.beforeEach(async ({ page, context, catalog, cart, header }) => {
  await listenInAllTabs(context);
  await page.clock.install();
  await catalog.openProduct(MUG);
  await catalog.add(MUG);
  await header.openCart();
  await cart.apply(COUPON.code);
  await cart.expectApplied(COUPON);
});

test('ten minutes before the end the shopper is told, and keeps the cart with one tap, any number of times', async ({
  page,
  cart,
}) => {
  await page.clock.fastForward('01:45:00');
  await expect(keepButton(page)).toHaveCount(0);

  for (const wait of ['06:00', '01:51:00', '01:51:00']) {
    await page.clock.fastForward(wait);
    await expect(page.getByRole('status').filter({ hasText: /kept for \d+ minutes more/ })).toBeVisible();
    await keepButton(page).click();
    await expect(keepButton(page)).toHaveCount(0);
  }
  await page.clock.fastForward('01:45:00');
  await expect(cart.lines).toHaveCount(1);
});

test('the warning is in view wherever on the page the shopper is', async ({ page, catalog }) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 720 });
    await catalog.open();
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.clock.fastForward('01:51:00');
    await expect(keepButton(page)).toBeInViewport({ ratio: 1 });
    await keepButton(page).click();
    await expect(keepButton(page)).toHaveCount(0);
  }
});

test('by keyboard alone the cart is kept, and brought back', async ({ page, cart }) => {
  await page.clock.fastForward('01:51:00');
  await tabTo(page, keepButton(page));
  await page.keyboard.press('Enter');
  await expect(keepButton(page)).toHaveCount(0);
  await expectFocusOnPage(page);

  await page.clock.fastForward('01:51:00');
  await tabTo(page, keepButton(page));
  await page.clock.fastForward('09:30');
  await expect(restoreButton(page)).toBeVisible();
  await expectFocusOnPage(page);
  await tabTo(page, restoreButton(page));
  await page.keyboard.press('Enter');
  await expect(cart.quantityOf(MUG)).toHaveValue('1');
  await expectFocusOnPage(page);
});

test('the minutes are shown each, and said once at ten and once at two, in each tab', async ({
  page,
  context,
}) => {
  const second = await context.newPage();
  await new CartPage(second).open();
  await page.clock.fastForward('01:49:30');
  for (let minutes = 10; minutes >= 1; minutes -= 1) {
    await page.clock.fastForward('01:00');
    for (const tab of [page, second]) await expect(tab.getByText(minutesLeft(minutes))).not.toHaveCount(0);
  }
  await page.clock.fastForward('01:00');
  for (const tab of [page, second]) {
    await expect(restoreButton(tab)).toBeVisible();
    expect(await announcementsIn(tab, /kept for/)).toEqual([minutesLeft(10), minutesLeft(2)]);
    // The clocks of two pages are moved one after the other, so they may name different minutes.
    const ended = await announcementsIn(tab, /was put away/);
    expect(new Set(ended.map((text) => text.replace(/ at [^,]+/, ''))).size).toBe(1);
  }
});

test('after two hours the cart is put away, leaves no trace in storage, and can be restored', async ({
  page,
  cart,
  header,
}) => {
  await page.clock.fastForward('02:00:01');
  await expect(restoreButton(page)).toBeVisible();
  await expect(cart.lines).toHaveCount(0);
  await header.expectItems(0);
  const keys = await page.evaluate(() =>
    Object.keys(localStorage).filter((key) => key.startsWith('cartwright:cart')),
  );
  expect(keys).toEqual(['cartwright:cart:expired']);

  await restoreButton(page).click();
  await expect(cart.quantityOf(MUG)).toHaveValue('1');
  await cart.expectApplied(COUPON);
  await header.expectItems(1);
});

test('a click that comes before any timer changes nothing in a cart whose time is over', async ({
  page,
  cart,
}) => {
  await moveClock(page, 2 * HOUR_MS);
  await page.getByRole('button', { name: `Increase quantity of ${MUG}` }).click();
  await expect(cart.lines).toHaveCount(0);
  await restoreButton(page).click();
  await expect(cart.quantityOf(MUG)).toHaveValue('1');
});

test('a cart whose time is over is not bought', async ({ page, cart, checkout }) => {
  await cart.checkOut();
  await checkout.fillIn();
  await expect(page.getByRole('button', { name: `Pay ${TOTAL}` })).toBeVisible();
  await moveClock(page, 2 * HOUR_MS);
  await checkout.pay(TOTAL);
  await expect(restoreButton(page)).toBeVisible();
  await page.goto('/orders');
  await expect(page.getByRole('main').getByRole('link', { name: /Order/ })).toHaveCount(0);
});

test('a cart does not end under an order that is on its way', async ({
  page,
  cart,
  checkout,
  header,
  services,
}) => {
  await cart.checkOut();
  await checkout.fillIn();
  await page.clock.fastForward('01:59:00');
  await expect(page.getByRole('button', { name: `Pay ${TOTAL}` })).toBeVisible();
  await services.deviate('lost_answer_after_charge', { name: 'service_slow', service: 'orders', ms: 60_000 });
  await checkout.pay(TOTAL);
  await expect(page.getByRole('main').getByRole('status').filter({ hasText: /\S/ }).first()).toBeVisible();
  await page.clock.fastForward('01:01');
  await header.expectItems(1);
  await expect(restoreButton(page)).toHaveCount(0);

  await services.behave();
  await page.clock.fastForward('01:00');
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible({ timeout: 20_000 });
  await header.expectItems(0);
  await expect(restoreButton(page)).toHaveCount(0);
});

test('a cart that ended while the shop was closed is put away on the next visit', async ({
  page,
  context,
}) => {
  await page.close();
  const later = await context.newPage();
  await later.clock.fastForward('02:00:01');
  await later.goto('/');
  await expect(restoreButton(later)).toBeVisible();
  await expect(later.getByRole('link', { name: 'Cart, empty' })).toBeVisible();
});

test('what was put away is kept in the browser for a day, and no longer', async ({ page, cart }) => {
  await page.clock.fastForward('02:00:01');
  await expect(restoreButton(page)).toBeVisible();
  await moveClock(page, 23 * HOUR_MS);
  await page.reload();
  await expect(restoreButton(page)).toBeVisible();
  await moveClock(page, HOUR_MS);
  await page.reload();
  await expect(cart.lines).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Nothing in here yet' })).toBeVisible();
  await expect(page.getByText(/was put away/)).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('cartwright:cart:expired'))).toBeNull();
});

test('a cart that ends does so in every tab, and comes back to every tab', async ({
  page,
  context,
  cart,
}) => {
  const second = await context.newPage();
  const secondCart = new CartPage(second);
  await secondCart.open();
  await expect(secondCart.lines).toHaveCount(1);

  await page.clock.fastForward('02:00:01');
  for (const [tab, shown] of [
    [page, cart],
    [second, secondCart],
  ] as const) {
    await expect(shown.lines).toHaveCount(0);
    await expect(restoreButton(tab)).toBeVisible();
  }

  await restoreButton(second).click();
  for (const [tab, shown] of [
    [page, cart],
    [second, secondCart],
  ] as const) {
    await expect(shown.quantityOf(MUG)).toHaveValue('1');
    await shown.expectApplied(COUPON);
    await expect(restoreButton(tab)).toHaveCount(0);
  }
});

test('a change counts anew for the two hours', async ({ page, cart }) => {
  await page.clock.fastForward('01:30:00');
  await page.getByRole('button', { name: `Increase quantity of ${MUG}` }).click();
  await page.clock.fastForward('01:30:00');
  await expect(cart.quantityOf(MUG)).toHaveValue('2');
  await page.clock.fastForward('31:00');
  await expect(cart.lines).toHaveCount(0);
});

test('a clock that was a year ahead for a moment is explained, and undone by restoring', async ({
  page,
  cart,
}) => {
  await moveClock(page, 365 * DAY_MS);
  await page.reload();
  await expect(restoreButton(page)).toBeVisible();
  await expect(page.getByText(/Your cart with 1 item was put away/)).toBeVisible();
  await moveClock(page, -365 * DAY_MS);
  await page.reload();
  await restoreButton(page).click();
  await expect(cart.quantityOf(MUG)).toHaveValue('1');
  await cart.expectApplied(COUPON);

  await page.clock.fastForward('01:59:00');
  await expect(keepButton(page)).toBeVisible();
  await page.clock.fastForward('01:30');
  await expect(restoreButton(page)).toBeVisible();
});

test('a clock that was ahead and is set back makes no cart immortal', async ({ page, cart }) => {
  await moveClock(page, -365 * DAY_MS);
  await page.clock.fastForward('01:01');
  await expect(cart.lines).toHaveCount(1);
  await page.clock.fastForward('02:00:01');
  await expect(restoreButton(page)).toBeVisible();
  await expect(cart.lines).toHaveCount(0);
});

async function expectFocusOnPage(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
}
