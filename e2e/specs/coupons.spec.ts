import type { CartPage } from '../fixtures/cart-page.ts';
import type { CatalogPage } from '../fixtures/catalog-page.ts';
import { CARDS } from '../fixtures/checkout-page.ts';
import type { Header } from '../fixtures/header.ts';
import { expect, test as base } from '../fixtures/test.ts';

const MUG = 'Speckled stoneware mug';
const CUSHION = 'Deckchair cushion';
const SEEDS = 'Seeds: zinnia & cornflower';
const TOTAL = '$59.90';
const DAY_MS = 24 * 60 * 60 * 1000;
const SAVE5 = { code: 'SAVE5', title: '$5 off' };
const LASTONE = { code: 'LASTONE', title: '$20 off, once only' };
const FREESHIP = { code: 'FREESHIP', title: 'Free standard delivery' };

/** A cart of 18.00 + 36.00, on the cart page. Whatever is tried there, the services write nothing down. */
const test = base.extend<{ filledCart: void }>({
  filledCart: [
    async ({ catalog, cart, header, services }, use) => {
      await fillCart(catalog, cart, header);
      const before = await services.database();
      await use();
      expect(await services.database()).toBe(before);
    },
    { auto: true },
  ],
});

async function fillCart(catalog: CatalogPage, cart: CartPage, header: Header): Promise<void> {
  for (const name of [MUG, CUSHION]) {
    await catalog.openProduct(name);
    await catalog.add(name);
  }
  await header.openCart();
  await cart.expectNoneApplied();
  await expect(cart.amount('Total')).toHaveText(TOTAL);
}

test('every entry says what it would do for this cart; the best one is named, and one tap swaps to it', async ({
  page,
  cart,
}) => {
  await expect(cart.coupon(SAVE5.title).getByText('Saves $5.00')).toBeVisible();
  await expect(cart.coupon(FREESHIP.title).getByText('Saves $5.90')).toBeVisible();
  await expect(cart.coupon(LASTONE.title).getByText('Best for this cart')).toBeVisible();
  await expect(cart.coupons.getByText('Best for this cart')).toHaveCount(1);
  await cart.apply(SAVE5.code);
  await cart.expectApplied(SAVE5);

  await expect(cart.coupons.getByText('“$20 off, once only” would save $15.00 more.')).toBeVisible();
  await cart.coupons.getByRole('button', { name: 'Use LASTONE instead' }).click();
  await cart.expectApplied(LASTONE);
  await expect(cart.amount('Discount')).toHaveText('−$20.00');
  await expect(cart.coupons.getByText(/would save/)).toHaveCount(0);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await cart.expectApplied(SAVE5);
});

test('free delivery says when the delivery is free anyway', async ({ cart }) => {
  await cart.setQuantity(CUSHION, 2);
  await expect(cart.coupon(FREESHIP.title).getByText('Delivery is already free for this cart')).toBeVisible();
});

test('an applied coupon that ends meanwhile stays, says so, and has a way out', async ({
  page,
  catalog,
  cart,
  header,
  services,
}) => {
  const garden = { code: 'GARDEN20', title: '20% off plants & garden' };
  await catalog.openProduct(SEEDS);
  await catalog.add(SEEDS);
  await header.openCart();
  await cart.apply(garden.code);
  await cart.expectApplied(garden);
  await services.passTime(4 * DAY_MS);
  await page.reload();
  await expect(cart.coupon(garden.title).getByText(/^Expired on /)).toBeVisible();
  await cart.expectApplied(garden);
  await expect(cart.amount('Discount')).toHaveText('$0.00');
  await cart.coupons.getByRole('button', { name: `Remove ${garden.code}` }).click();
  await cart.expectNoneApplied();
});

test('while the coupons cannot be had, the applied one is unknown, not gone', async ({
  page,
  cart,
  services,
}) => {
  await cart.apply(SAVE5.code);
  await cart.expectApplied(SAVE5);
  await services.deviate({ name: 'service_down', service: 'coupons' });
  await page.reload();
  await expect(cart.coupons.getByText('Your coupons could not be loaded.')).toBeVisible({ timeout: 20_000 });
  await expect(cart.coupon('Your coupon').getByRole('button', { name: 'Remove coupon' })).toBeVisible();
  await expect(cart.coupons.getByText('Applied', { exact: true })).toHaveCount(0);

  await services.behave();
  await cart.coupons.getByRole('button', { name: 'Try again' }).click();
  await cart.expectApplied(SAVE5);
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

test('each refusal is said in words, on its entry and at the code field, and changes nothing', async ({
  page,
  cart,
}) => {
  for (const { code, title, why } of REFUSALS) {
    await cart.apply(code);
    await expect(cart.coupon(title).getByText(why)).toBeVisible();
    await expect(cart.coupon(title).getByRole('button', { name: `Apply ${code}` })).toBeVisible();
    await cart.applyTyped(code);
    await expect(cart.coupons.getByText(`${code} does not count for this cart: `)).toHaveText(
      new RegExp(`: ${why.source.replaceAll(/^\^|\$$/g, '')}\\.$`),
    );
    await cart.expectNoneApplied();
  }
  const signIn = cart.coupon('$10 off for members').getByRole('link', { name: 'Sign in' });
  await expect(signIn).toHaveAttribute('href', '/sign-in?next=%2Fcart');
  await page.reload();
  await cart.expectNoneApplied();
  await expect(cart.amount('Total')).toHaveText(TOTAL);
});

test('a coupon that is switched off is not listed, and its code is refused in words', async ({ cart }) => {
  await expect(cart.coupon('Press discount')).toHaveCount(0);
  await cart.applyTyped('PRESS');
  await expect(
    cart.coupons.getByText('PRESS does not count for this cart: Not active at the moment.'),
  ).toBeVisible();
  await cart.expectNoneApplied();
});

base('a code that nobody knows is said to be unknown', async ({ page, catalog, cart, header }) => {
  await fillCart(catalog, cart, header);
  await cart.applyTyped('nonsense');
  await expect(cart.coupons.getByText(/^We do not know the code “NONSENSE”/)).toBeVisible();

  await page.setViewportSize({ width: 360, height: 740 });
  await cart.applyTyped('x'.repeat(80));
  await expect(cart.coupons.getByText(/^We do not know the code “X{80}”/)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await cart.expectNoneApplied();
});

base(
  'after too many guesses, even a good code is told when to try again',
  async ({ catalog, cart, header, services }) => {
    await fillCart(catalog, cart, header);
    for (let guess = 1; guess <= 10; guess += 1) {
      await cart.applyTyped(`guess${guess}`);
      await expect(cart.coupons.getByText(`We do not know the code “GUESS${guess}”.`)).toBeVisible();
    }
    await cart.applyTyped(SAVE5.code);
    await expect(
      cart.coupons.getByText(/^Too many tries\. Please try again in (\d+ seconds|1 minute)\.$/),
    ).toBeVisible();
    await cart.expectNoneApplied();
    await services.passTime(60_000);
    await cart.applyTyped(SAVE5.code);
    await cart.expectApplied(SAVE5);
  },
);

test('a code is asked for, and found in any letter case and with spaces around it', async ({ cart }) => {
  await cart.applyTyped('  ');
  await expect(cart.coupons.getByText('Enter a coupon code first.')).toBeVisible();
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

base(
  'coupons that an order has used up say so afterwards',
  async ({ page, catalog, cart, checkout, header }) => {
    await fillCart(catalog, cart, header);
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
    const usedUp = cart.coupon('7.5% off, once for you');
    await expect(usedUp.getByText('You have already used this coupon')).toBeVisible();
    await expect(usedUp.getByRole('link', { name: 'See that order' })).toBeVisible();
    await cart.apply('WELCOME10');
    await expect(cart.coupon('10% off your first order').getByText('For a first order only')).toBeVisible();
    await cart.expectNoneApplied();
  },
);
