import type { BrowserContext } from '@playwright/test';
import { CartPage } from '../fixtures/cart-page.ts';
import { CatalogPage } from '../fixtures/catalog-page.ts';
import { CARDS, CheckoutPage } from '../fixtures/checkout-page.ts';
import { Header } from '../fixtures/header.ts';
import { expect, test } from '../fixtures/test.ts';

const PRODUCT = "Sir Rodney's Marmalade";
const ONCE = { code: 'ONCE', title: '$25 off, one customer only' };

/** A shopper with $81.00 in the cart, on the cart page. */
async function shopper(context: BrowserContext) {
  const page = await context.newPage();
  const [catalog, cart] = [new CatalogPage(page), new CartPage(page)];
  await catalog.openProduct(PRODUCT);
  await catalog.add(PRODUCT);
  await new Header(page).openCart();
  await cart.expectNoneApplied();
  return { page, cart, checkout: new CheckoutPage(page), header: new Header(page) };
}

test('while another order holds the last use, applying says when it may be free again', async ({
  browser,
  baseURL,
}) => {
  const options = baseURL ? { baseURL } : {};
  const [first, second] = [await browser.newContext(options), await browser.newContext(options)];
  const [holder, other] = [await shopper(first), await shopper(second)];
  await holder.cart.apply(ONCE.code);
  await holder.cart.expectApplied(ONCE);
  await holder.cart.checkOut();
  await holder.checkout.fillIn({ card: CARDS.slow });
  await holder.checkout.pay('$61.90');
  await expect(holder.page.getByText('Waiting for the payment…')).toBeVisible();

  await other.cart.apply(ONCE.code);
  await expect(
    other.cart.coupon(ONCE.title).getByText(/^In use by an order that is not finished/),
  ).toBeVisible();
  await other.cart.expectNoneApplied();
  await Promise.all([first.close(), second.close()]);
});
