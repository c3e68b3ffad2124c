import { CartPage } from '../fixtures/cart-page.ts';
import { expect, test } from '../fixtures/test.ts';

const MUG = 'Speckled stoneware mug';
const COUPON = { code: 'SAVE5', title: '$5 off' };

test.beforeEach(async ({ page, catalog, cart, header }) => {
  await page.clock.install();
  await catalog.openProduct(MUG);
  await catalog.add(MUG);
  await header.openCart();
  await cart.apply(COUPON.code);
  await cart.expectApplied(COUPON);
});

test('ten minutes before the end the shopper is told, and keeps the cart with one tap', async ({
  page,
  cart,
}) => {
  const keep = page.getByRole('button', { name: 'Keep my cart' });
  await page.clock.fastForward('01:45:00');
  await expect(keep).toHaveCount(0);

  await page.clock.fastForward('06:00');
  await expect(page.getByRole('status').filter({ hasText: /kept for \d+ minutes more/ })).toBeVisible();
  await keep.click();
  await expect(keep).toHaveCount(0);

  await page.clock.fastForward('01:45:00');
  await expect(cart.lines).toHaveCount(1);
});

test('after two hours the cart is put away, leaves no trace in storage, and can be restored', async ({
  page,
  cart,
  header,
}) => {
  await page.clock.fastForward('02:00:01');
  await expect(page.getByRole('button', { name: 'Restore my cart' })).toBeVisible();
  await expect(cart.lines).toHaveCount(0);
  await header.expectItems(0);
  const keys = await page.evaluate(() =>
    Object.keys(localStorage).filter((key) => key.startsWith('cartwright:cart')),
  );
  expect(keys).toEqual(['cartwright:cart:expired']);

  await page.getByRole('button', { name: 'Restore my cart' }).click();
  await expect(cart.quantityOf(MUG)).toHaveValue('1');
  await cart.expectApplied(COUPON);
  await header.expectItems(1);
});

test('a cart that ended while the shop was closed is put away on the next visit', async ({
  page,
  context,
}) => {
  await page.close();
  const later = await context.newPage();
  await later.clock.fastForward('02:00:01');
  await later.goto('/');
  await expect(later.getByRole('button', { name: 'Restore my cart' })).toBeVisible();
  await expect(later.getByRole('link', { name: 'Cart, empty' })).toBeVisible();
});

test('a cart that ends does so in every tab', async ({ page, context, cart }) => {
  const second = await context.newPage();
  const secondCart = new CartPage(second);
  await secondCart.open();
  await expect(secondCart.lines).toHaveCount(1);

  await page.clock.fastForward('02:00:01');
  await expect(cart.lines).toHaveCount(0);
  await expect(secondCart.lines).toHaveCount(0);
  await expect(second.getByRole('button', { name: 'Restore my cart' })).toBeVisible();
});

test('a change counts anew for the two hours', async ({ page, cart }) => {
  await page.clock.fastForward('01:30:00');
  await page.getByRole('button', { name: `Increase quantity of ${MUG}` }).click();
  await page.clock.fastForward('01:30:00');
  await expect(cart.quantityOf(MUG)).toHaveValue('2');
  await page.clock.fastForward('31:00');
  await expect(cart.lines).toHaveCount(0);
});
