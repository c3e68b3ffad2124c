import { buildCoupon, buildProduct, buildSeed, usd } from '../../mocks/builders.ts';
import { CARDS } from '../fixtures/checkout-page.ts';
import { expect, test } from '../fixtures/test.ts';

const MUG = { id: 'speckled-mug', name: 'Speckled stoneware mug' };
const SAVE5 = { code: 'SAVE5', title: '$5 off' };
const MINUTE_MS = 60_000;

test('1. what is added stands in the cart', async ({ catalog, header, cart }) => {
  await catalog.open();
  await catalog.add(MUG.name);
  await header.expectItems(1);
  await header.openCart();
  await expect(cart.quantityOf(MUG.name)).toHaveValue('1');
});

test('2. a coupon stays applied after a reload', async ({ page, catalog, header, cart }) => {
  await catalog.open();
  await catalog.add(MUG.name);
  await header.openCart();
  await cart.apply('SAVE5');
  await cart.expectApplied(SAVE5);
  await page.reload();
  await cart.expectApplied(SAVE5);
});

test('3. goods of my own: a seed with one product and one coupon', async ({
  page,
  shop,
  catalog,
  header,
  cart,
}) => {
  await shop.seed(
    buildSeed({
      products: [buildProduct({ name: 'Brass bell', unitPrice: usd(4000) })],
      coupons: [buildCoupon({ code: 'TENTH', title: 'A tenth off' })],
    }),
  );
  await page.reload();
  await catalog.add('Brass bell');
  await header.openCart();
  await cart.apply('TENTH');
  await expect(cart.amount('Discount')).toHaveText('−$4.00');
});

test('4. a customer who is signed in already', async ({ page, shop, catalog }) => {
  await shop.signIn('ada@example.com');
  await catalog.open();
  await expect(page.getByRole('button', { name: 'Account of Ada Lovelace' })).toBeVisible();
});

test('5. a service that is down, and comes back', async ({ page, shop, catalog }) => {
  await shop.scenario({ name: 'service_down', service: 'catalog' });
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('The products could not be loaded.');
  await shop.scenario();
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  await expect(catalog.products).toBeVisible();
});

test('6. a price that rises while the shopper fills in the form', async ({
  page,
  shop,
  catalog,
  cart,
  header,
  checkout,
}) => {
  await shop.scenario({ name: 'price_rose', productId: MUG.id, percent: 10, when: 'paying' });
  await catalog.open();
  await catalog.add(MUG.name);
  await header.openCart();
  await cart.checkOut();
  await checkout.fillIn();
  await checkout.pay('$23.90');
  await expect(checkout.alert).toContainText('$19.80');
  await checkout.alert.getByRole('button', { name: 'Accept new price' }).click();
  await checkout.pay('$25.70');
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
});

test('7. a declined card charges nothing and holds nothing', async ({
  shop,
  catalog,
  header,
  cart,
  checkout,
}) => {
  await catalog.open();
  await catalog.add(MUG.name);
  await header.openCart();
  await cart.checkOut();
  await checkout.fillIn({ card: CARDS.declined });
  await checkout.pay('$23.90');
  await expect(checkout.alert).toBeVisible();
  const { charges, stock } = await shop.ledger();
  expect(charges).toEqual([]);
  expect(stock.filter(({ held, sold }) => held + sold > 0)).toEqual([]);
});

test('8. two hours later the cart has been put away, and can be had back', async ({
  page,
  shop,
  catalog,
  cart,
  header,
}) => {
  await shop.scenario();
  await catalog.open();
  await catalog.add(MUG.name);
  await header.openCart();
  await shop.clock.advance(121 * MINUTE_MS);
  await page.getByRole('button', { name: 'Restore my cart' }).click();
  await expect(cart.quantityOf(MUG.name)).toHaveValue('1');
});

test('9. several things go wrong at once', async ({ page, shop, catalog, header, cart }) => {
  await catalog.open();
  await catalog.add(MUG.name);
  await shop.scenario(
    { name: 'service_down', service: 'coupons' },
    { name: 'price_rose', productId: MUG.id, percent: 10 },
    'storage_full',
  );
  await header.openCart();
  await cart.setQuantity(MUG.name, 2);
  await expect(cart.coupons.getByText('Your coupons could not be loaded.')).toBeVisible();
  await expect(cart.lines.first()).toContainText('$19.80 each');
  await expect(page.getByText(/does not let us store your cart/)).toBeVisible();
});

test('10. ten thousand coupons', async ({ shop, catalog, header, cart }) => {
  await shop.scenario({ name: 'many_coupons', count: 10_000 });
  await catalog.open();
  await catalog.add(MUG.name);
  await header.openCart();
  await cart.applyTyped('SAVE5');
  await expect(cart.amount('Discount')).toHaveText('−$5.00');
});
