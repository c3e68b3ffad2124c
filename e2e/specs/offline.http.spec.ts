import { expect, test } from '../fixtures/test.ts';

test.beforeEach(async ({ catalog, catalogue, header, cart }) => {
  await catalog.openProduct(catalogue.products.opened);
  await catalog.add(catalogue.products.opened);
  await header.openCart();
  await cart.expectNoneApplied();
});

test('offline, applying says so and changes nothing; online again it works', async ({
  context,
  cart,
  catalogue,
  header,
}) => {
  await context.setOffline(true);
  await cart.apply(catalogue.coupon.code);
  await expect(cart.coupon(catalogue.coupon.title).getByText(/We could not reach the shop/)).toBeVisible();
  await header.expectItems(1);

  await context.setOffline(false);
  await cart.apply(catalogue.coupon.code);
  await cart.expectApplied(catalogue.coupon);
});
