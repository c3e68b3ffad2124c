import { CartPage } from '../fixtures/cart-page.ts';
import { expect, test } from '../fixtures/test.ts';

test('a shopper finds three products, keeps one coupon through everything, buys, and has an empty cart', async ({
  page,
  context,
  catalogue,
  header,
  catalog,
  cart,
  checkout,
  order,
}) => {
  const { browsed, searched, opened } = catalogue.products;

  await test.step('browse a category and add from the list', async () => {
    await catalog.open();
    await catalog.chooseCategory(catalogue.category);
    await expect(page.getByRole('heading', { name: catalogue.category, level: 1 })).toBeVisible();
    await catalog.add(browsed);
    await header.expectItems(1);
  });

  await test.step('search and add what was found', async () => {
    await header.search(catalogue.query);
    await expect(catalog.product(browsed)).toHaveCount(0);
    await catalog.add(searched);
    await header.expectItems(2);
  });

  await test.step('add on a product’s own page', async () => {
    await catalog.openProduct(opened);
    await catalog.add(opened);
    await header.expectItems(3);
  });

  await test.step('apply a coupon', async () => {
    await header.openCart();
    await expect(cart.lines).toHaveCount(3);
    await cart.expectNoneApplied();
    await cart.apply(catalogue.coupon.code);
    await cart.expectApplied(catalogue.coupon);
    await expect(cart.amount('Subtotal')).toHaveText(catalogue.amounts.subtotal);
    await expect(cart.amount('Discount')).toHaveText(catalogue.amounts.discount);
    await expect(cart.amount('Delivery')).toHaveText(catalogue.amounts.delivery);
    await expect(cart.amount('Total')).toHaveText(catalogue.amounts.total);
  });

  await test.step('it is still applied after going back and forth', async () => {
    await page.goBack();
    await expect(page.getByRole('heading', { name: opened, level: 1 })).toBeVisible();
    await page.goForward();
    await cart.expectApplied(catalogue.coupon);
  });

  await test.step('… after a reload', async () => {
    await page.reload();
    await cart.expectApplied(catalogue.coupon);
    await expect(cart.amount('Total')).toHaveText(catalogue.amounts.total);
  });

  const secondTab = new CartPage(await context.newPage());
  await test.step('… and in a second tab', async () => {
    await secondTab.open();
    await secondTab.expectApplied(catalogue.coupon);
    await expect(secondTab.lines).toHaveCount(3);
  });

  await test.step('buy it for the total that was shown', async () => {
    await cart.checkOut();
    await checkout.fillIn();
    await checkout.pay(catalogue.amounts.total);
    await order.expectReceipt([browsed, searched, opened], catalogue.amounts.total);
  });

  await test.step('the cart is empty, in both tabs', async () => {
    await header.expectItems(0);
    await expect(secondTab.lines).toHaveCount(0);
    await cart.open();
    await expect(page.getByText('Nothing in here yet')).toBeVisible();
  });
});
