import { CartPage } from '../fixtures/cart-page.ts';
import { HeldAnswers } from '../fixtures/held-answers.ts';
import { expect, test as base } from '../fixtures/test.ts';

const PRODUCT = "Sir Rodney's Marmalade";
const FIVE = { id: 'nw-c5', code: 'NW5', title: '5% off' };
const ONCE = { id: 'nw-once', code: 'ONCE', title: '$25 off, one customer only' };
/** From $200 on. */
const FIFTEEN = { id: 'nw-c15', code: 'NW15', title: '15% off over $200' };

/** One jar for $81.00 in the cart, on the cart page. Whatever is tried there, the services write nothing down. */
const test = base.extend<{ filledCart: void; held: HeldAnswers }>({
  filledCart: [
    async ({ catalog, cart, header, services }, use) => {
      await catalog.openProduct(PRODUCT);
      await catalog.add(PRODUCT);
      await header.openCart();
      await cart.expectNoneApplied();
      await expect(cart.amount('Total')).toHaveText('$86.90');
      const before = await services.database();
      await use();
      expect(await services.database()).toBe(before);
    },
    { auto: true },
  ],
  held: async ({ context }, use) => use(await HeldAnswers.toValidations(context)),
});

test('of two clicks the last one wins when its answer comes first', async ({ cart, held }) => {
  await cart.apply(FIVE.code);
  await held.expectAsked(FIVE.id);
  await expect(cart.coupon(FIVE.title).getByText('Checking…')).toBeVisible();
  await cart.apply(ONCE.code);
  await expect(cart.coupon(FIVE.title).getByText('Checking…')).toHaveCount(0);
  await held.letGo(ONCE.id);
  await cart.expectApplied(ONCE);
  await held.letGo(FIVE.id);
  await expect(cart.amount('Discount')).toHaveText('−$25.00');
  await cart.expectApplied(ONCE);
});

test('the last click wins though it is refused and the first would have been accepted', async ({
  cart,
  held,
}) => {
  await cart.apply(FIVE.code);
  await held.expectAsked(FIVE.id);
  await cart.apply(FIFTEEN.code);
  await held.letGo(FIFTEEN.id);
  await expect(cart.coupon(FIFTEEN.title).getByText('Add $119.00 more to unlock')).toBeVisible();
  await held.letGo(FIVE.id);
  await cart.expectNoneApplied();
  await expect(cart.amount('Total')).toHaveText('$86.90');
});

test('a double click asks once, and leaves the coupon applied', async ({ cart, held }) => {
  await cart.coupons.getByRole('button', { name: `Apply ${FIVE.code}` }).dblclick();
  await held.letGo(FIVE.id);
  await cart.expectApplied(FIVE);
  expect(held.asked).toEqual([FIVE.id]);
});

test('a coupon is applied though the shopper has moved on', async ({ page, cart, catalog, header, held }) => {
  await cart.apply(FIVE.code);
  await held.expectAsked(FIVE.id);
  await page.getByRole('link', { name: 'Cartwright' }).first().click();
  await expect(catalog.products).toBeVisible();
  await held.letGo(FIVE.id);
  await header.openCart();
  await cart.expectApplied(FIVE);
  await expect(cart.amount('Discount')).toHaveText('−$4.05');
});

test('a no about a cart that grows on another page is asked again', async ({
  page,
  cart,
  catalog,
  header,
  held,
}) => {
  await cart.apply(FIFTEEN.code);
  await held.expectAsked(FIFTEEN.id);
  await page.getByRole('link', { name: PRODUCT }).first().click();
  for (const count of [2, 3]) {
    await catalog.add(PRODUCT);
    await header.expectItems(count);
  }
  await held.letGo(FIFTEEN.id);
  await held.letGo(FIFTEEN.id);
  await header.openCart();
  await cart.expectApplied(FIFTEEN);
  await expect(cart.amount('Discount')).toHaveText('−$36.45');
});

test('a reload before the answer leaves the cart as it was', async ({ page, cart, held }) => {
  await cart.apply(FIVE.code);
  await held.expectAsked(FIVE.id);
  await page.reload();
  await cart.expectNoneApplied();
  await held.letGo(FIVE.id);
  await expect(cart.amount('Total')).toHaveText('$86.90');
  await cart.expectNoneApplied();
});

test('removing while another coupon is asked about leaves none', async ({ cart, held }) => {
  await cart.apply(FIVE.code);
  await held.letGo(FIVE.id);
  await cart.expectApplied(FIVE);
  await cart.apply(ONCE.code);
  await held.expectAsked(FIVE.id, ONCE.id);
  await cart.coupons.getByRole('button', { name: `Remove ${FIVE.code}` }).click();
  await held.letGo(ONCE.id);
  await cart.expectNoneApplied();
  await expect(cart.amount('Total')).toHaveText('$86.90');
});

test('a no about a cart that has changed meanwhile is asked again', async ({ cart, held }) => {
  await cart.apply(FIFTEEN.code);
  await held.expectAsked(FIFTEEN.id);
  await cart.setQuantity(PRODUCT, 3);
  await expect(cart.amount('Subtotal')).toHaveText('$243.00');
  await held.letGo(FIFTEEN.id);
  await held.letGo(FIFTEEN.id);
  await cart.expectApplied(FIFTEEN);
  await expect(cart.amount('Discount')).toHaveText('−$36.45');
  expect(held.asked).toEqual([FIFTEEN.id, FIFTEEN.id]);
});

test('a yes about a cart that has shrunk meanwhile is kept, and says what is missing', async ({
  cart,
  held,
}) => {
  await cart.setQuantity(PRODUCT, 3);
  await expect(cart.amount('Subtotal')).toHaveText('$243.00');
  await cart.apply(FIFTEEN.code);
  await held.expectAsked(FIFTEEN.id);
  await cart.setQuantity(PRODUCT, 2);
  await held.letGo(FIFTEEN.id);
  await cart.expectApplied(FIFTEEN);
  await expect(cart.coupon(FIFTEEN.title).getByText('Add $38.00 more to unlock')).toBeVisible();
  await expect(cart.amount('Discount')).toHaveText('$0.00');
});

test('a lost answer is said, changes nothing, and can be asked for again', async ({ cart, held }) => {
  await cart.apply(FIVE.code);
  await held.lose(FIVE.id);
  await expect(
    cart.coupon(FIVE.title).getByText(/could not reach the shop, so nothing has changed/),
  ).toBeVisible();
  await cart.expectNoneApplied();
  await cart.apply(FIVE.code);
  await held.letGo(FIVE.id);
  await cart.expectApplied(FIVE);
});

for (const order of [
  [FIVE, ONCE],
  [ONCE, FIVE],
]) {
  test(`of clicks in two tabs the last one wins; answers: ${order.map(({ code }) => code).join(', ')}`, async ({
    context,
    cart,
    held,
  }) => {
    const second = new CartPage(await context.newPage());
    await second.open();
    await second.expectNoneApplied();
    await cart.apply(FIVE.code);
    await held.expectAsked(FIVE.id);
    await second.apply(ONCE.code);
    await held.expectAsked(FIVE.id, ONCE.id);
    for (const { id } of order) await held.letGo(id);
    for (const tab of [second, cart]) {
      await tab.expectApplied(ONCE);
      await expect(tab.amount('Discount')).toHaveText('−$25.00');
      await expect(tab.coupons.getByText('Checking…')).toHaveCount(0);
    }
  });
}

test('while the list is on its way nobody says applied or not applied', async ({ page, context, cart }) => {
  await cart.apply(FIVE.code);
  await cart.expectApplied(FIVE);
  const held = await HeldAnswers.toTheList(context);
  await page.reload();
  await expect(cart.coupon('Your coupon').getByText('Checking what it does for this cart…')).toBeVisible();
  await expect(cart.amount('Discount')).toHaveText('−$4.05');
  await expect(cart.coupons.getByText('Applied', { exact: true })).toHaveCount(0);
  await expect(cart.coupons.getByRole('button', { name: /^Apply NW/ })).toHaveCount(0);
  await held.letGo('list');
  await cart.expectApplied(FIVE);
  await expect(cart.coupon('Your coupon')).toHaveCount(0);
});

test('back and forth twenty times asks for the list once in thirty seconds, and says applied every time', async ({
  page,
  cart,
  catalog,
  header,
}) => {
  test.setTimeout(120_000);
  const start = Date.now();
  await page.clock.setFixedTime(start);
  await cart.apply(FIVE.code);
  await cart.expectApplied(FIVE);
  let asked = 0;
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/coupons') asked += 1;
  });
  const goRound = async () => {
    await page.getByRole('link', { name: 'Cartwright' }).first().click();
    await expect(catalog.products).toBeVisible();
    await header.openCart();
    await cart.expectApplied(FIVE);
    await cart.checkOut();
    await expect(page.getByText('−$4.05').first()).toBeVisible();
    await page.goBack();
    await cart.expectApplied(FIVE);
    await expect(cart.amount('Discount')).toHaveText('−$4.05');
  };
  await page.reload();
  await cart.expectApplied(FIVE);
  for (let round = 0; round < 10; round += 1) await goRound();
  expect(asked).toBe(1);
  await page.clock.setFixedTime(start + 30_001);
  for (let round = 0; round < 10; round += 1) await goRound();
  expect(asked).toBe(2);
});
