import { moveClock } from '../fixtures/clock.ts';
import { expect, test } from '../fixtures/test.ts';

const PLANT = { id: 'snake-plant', name: 'Snake plant in terracotta' };
const COUPON = { code: 'GARDEN20', title: '20% off plants & garden' };
const HOUR_MS = 60 * 60_000;

test('a restored cart has the prices and the coupon of today, not those of the day it was put away', async ({
  page,
  catalog,
  cart,
  header,
  services,
}) => {
  await page.clock.install();
  await catalog.open();
  // The coupon ends on the third day.
  await moveClock(page, 71 * HOUR_MS);
  await catalog.openProduct(PLANT.name);
  await catalog.add(PLANT.name);
  await header.openCart();
  await cart.apply(COUPON.code);
  await cart.expectApplied(COUPON);
  await expect(cart.amount('Subtotal')).toHaveText('$34.50');
  await expect(cart.amount('Discount')).toHaveText('−$6.90');

  await page.clock.fastForward('02:00:01');
  await expect(cart.lines).toHaveCount(0);
  await services.deviate({ name: 'price_rose', productId: PLANT.id, percent: 10 });
  await page.getByRole('button', { name: 'Restore my cart' }).click();

  await expect(cart.amount('Subtotal')).toHaveText('$37.95');
  await expect(cart.lines.filter({ hasText: 'it was $34.50, it is now $37.95' })).toBeVisible();
  await expect(cart.coupons.getByText(/^Expired on /)).not.toHaveCount(0);
  await expect(cart.amount('Total')).toHaveText('$43.85');
  await expect(cart.coupons.getByRole('button', { name: 'Remove GARDEN20' })).toBeVisible();
});
