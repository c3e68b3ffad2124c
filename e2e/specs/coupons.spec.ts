import { CARDS } from '../fixtures/checkout-page.ts';
import { expect, test } from '../fixtures/test.ts';

const MUG = 'Speckled stoneware mug';
const CUSHION = 'Deckchair cushion';
const TOTAL = '$59.90';

test.beforeEach(async ({ catalog, cart, header }) => {
  for (const name of [MUG, CUSHION]) {
    await catalog.openProduct(name);
    await catalog.add(name);
  }
  await header.openCart();
  await cart.expectNoneApplied();
  await expect(cart.amount('Total')).toHaveText(TOTAL);
});

const REFUSALS = [
  { code: 'KITCHEN15', title: '15% off the kitchen', why: /^Not for these items$/ },
  { code: 'TWENTY', title: '20% off, up to $30', why: /^Add \$6\.00 more to unlock$/ },
  { code: 'SIXPACK', title: '12% off six or more', why: /^Add 4 more items to unlock$/ },
  { code: 'MEMBER10', title: '$10 off for members', why: /^Sign in to use this coupon$/ },
  { code: 'NEXTSEASON', title: '25% off textiles', why: /^Starts on .+/ },
  { code: 'LASTSEASON', title: '30% off lighting', why: /^Expired on .+/ },
  { code: 'FIRST100', title: '$15 off for the first hundred', why: /^Limit reached: .+ used up$/ },
];

for (const { code, title, why } of REFUSALS) {
  test(`${code} is refused in words, on its entry and at the code field, and changes nothing`, async ({
    page,
    cart,
  }) => {
    await cart.apply(code);
    await expect(cart.coupon(title).getByText(why)).toBeVisible();
    await expect(cart.coupon(title).getByRole('button', { name: `Apply ${code}` })).toBeVisible();
    await cart.applyTyped(code);
    await expect(cart.coupons.getByText(`${code} does not count for this cart: `)).toHaveText(
      new RegExp(`: ${why.source.replaceAll(/^\^|\$$/g, '')}\\.$`),
    );

    await page.reload();
    await cart.expectNoneApplied();
    await expect(cart.amount('Total')).toHaveText(TOTAL);
  });
}

test('a coupon that is switched off is not listed, and its code is refused in words', async ({ cart }) => {
  await expect(cart.coupon('Press discount')).toHaveCount(0);
  await cart.applyTyped('PRESS');
  await expect(
    cart.coupons.getByText('PRESS does not count for this cart: Not active at the moment.'),
  ).toBeVisible();
  await cart.expectNoneApplied();
});

test('a code that nobody knows is said to be unknown', async ({ cart }) => {
  await cart.applyTyped('nonsense');
  await expect(cart.coupons.getByText(/^We do not know the code “NONSENSE”/)).toBeVisible();
  await cart.expectNoneApplied();
});

test('an empty code field asks for a code', async ({ cart }) => {
  await cart.applyTyped('  ');
  await expect(cart.coupons.getByText('Enter a coupon code first.')).toBeVisible();
});

test('a code is found in any letter case and with spaces around it', async ({ cart }) => {
  await cart.applyTyped('  save5 ');
  await cart.expectApplied({ code: 'SAVE5', title: '$5 off' });
});

test('a second coupon replaces the first, and undo brings it back', async ({ page, cart }) => {
  await cart.apply('SAVE5');
  await cart.expectApplied({ code: 'SAVE5', title: '$5 off' });
  await cart.apply('LASTONE');
  await cart.expectApplied({ code: 'LASTONE', title: '$20 off, once only' });
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await cart.expectApplied({ code: 'SAVE5', title: '$5 off' });
});

test('a removed coupon is gone at once and stays gone', async ({ page, cart }) => {
  await cart.apply('SAVE5');
  await cart.expectApplied({ code: 'SAVE5', title: '$5 off' });
  await cart.coupons.getByRole('button', { name: 'Remove SAVE5' }).click();
  await cart.expectNoneApplied();
  await expect(cart.amount('Discount')).toHaveText('$0.00');
  await page.reload();
  await cart.expectNoneApplied();
});

test('a coupon whose minimum is no longer met stays, says what is missing, and counts again', async ({
  cart,
}) => {
  await cart.setQuantity(CUSHION, 2);
  await expect(cart.amount('Subtotal')).toHaveText('$90.00');
  await cart.apply('TWENTY');
  await cart.expectApplied({ code: 'TWENTY', title: '20% off, up to $30' });

  await cart.setQuantity(CUSHION, 1);
  await expect(cart.coupon('20% off, up to $30').getByText('Add $6.00 more to unlock')).toBeVisible();
  await cart.expectApplied({ code: 'TWENTY', title: '20% off, up to $30' });
  await expect(cart.amount('Discount')).toHaveText('$0.00');

  await cart.setQuantity(CUSHION, 2);
  await expect(cart.amount('Discount')).toHaveText('−$18.00');
});

test('coupons that an order has used up say so afterwards', async ({
  page,
  catalog,
  cart,
  checkout,
  header,
}) => {
  await cart.apply('THANKYOU');
  await cart.expectApplied({ code: 'THANKYOU', title: '7.5% off, once for you' });
  await cart.checkOut();
  await checkout.fillIn({ card: CARDS.ok });
  await checkout.pay('$55.85');
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();

  await catalog.openProduct(MUG);
  await catalog.add(MUG);
  await header.openCart();
  await cart.apply('THANKYOU');
  await expect(cart.coupon('7.5% off, once for you').getByText(/^Used on order /)).toBeVisible();
  await cart.apply('WELCOME10');
  await expect(cart.coupon('10% off your first order').getByText('For a first order only')).toBeVisible();
  await cart.expectNoneApplied();
});
