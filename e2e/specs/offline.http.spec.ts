import { expect, test } from '../fixtures/test.ts';

test.beforeEach(async ({ catalog, shop, header, cart }) => {
  await catalog.openProduct(shop.products.opened);
  await catalog.add(shop.products.opened);
  await header.openCart();
  await cart.expectNoneApplied();
});

test('offline, applying says so and changes nothing; online again it works', async ({
  context,
  cart,
  shop,
  header,
}) => {
  await context.setOffline(true);
  await cart.apply(shop.coupon.code);
  await expect(cart.coupon(shop.coupon.title).getByText(/We could not reach the shop/)).toBeVisible();
  await header.expectItems(1);

  await context.setOffline(false);
  await cart.apply(shop.coupon.code);
  await cart.expectApplied(shop.coupon);
});
