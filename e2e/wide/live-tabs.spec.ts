import type { Page } from '@playwright/test';
import { CartPage } from '../fixtures/cart-page.ts';
import { CheckoutPage } from '../fixtures/checkout-page.ts';
import { expect, test } from '../fixtures/test.ts';

const MUG = { id: 'speckled-mug', name: 'Speckled stoneware mug' };
const PLANT = { id: 'snake-plant', name: 'Snake plant in terracotta' };
const SAVE5 = { code: 'SAVE5', title: '$5 off' };
const TABLE3 = { code: 'TABLE3', title: '$3 off each piece of tableware' };
const RELOADS = process.env['DEEP'] ? 300 : 10;

/** A few records, however many tabs and reloads there were: this tab's, and at most one that is just being taken over. */
const FEW_RECORDS = 2;

async function add(page: Page, { id, name }: { id: string; name: string }): Promise<void> {
  await page.goto(`/products/${id}`);
  await page.getByRole('button', { name: `Add ${name} to cart` }).click();
  await expect(page.getByRole('banner').getByRole('link', { name: /^Cart, \d/ })).toBeVisible();
}

/** Keys of tabs' records of the cart. */
function recordKeys(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Object.keys(localStorage).filter((key) => /^cartwright:cart:[0-9a-f]{12}$/.test(key)),
  );
}

/** A tab of the cart beside `page`'s, to be looked at only: neither reloaded nor touched. */
async function openBeside(page: Page): Promise<{ other: Page; shown: CartPage }> {
  const other = await page.context().newPage();
  const shown = new CartPage(other);
  await shown.open();
  return { other, shown };
}

test('whatever becomes of a line in one tab shows in the other, which nobody touches', async ({
  page,
  cart,
}) => {
  const { other, shown } = await openBeside(page);
  const emptyTitle = other.getByRole('heading', { name: 'Nothing in here yet' });
  const undo = page.getByRole('status').getByRole('button', { name: 'Undo' });
  await expect(emptyTitle).toBeVisible();

  await add(page, MUG);
  await add(page, PLANT);
  await expect(shown.lines).toHaveCount(2);
  await cart.open();
  await page.getByRole('button', { name: `Increase quantity of ${MUG.name}` }).click();
  await expect(shown.quantityOf(MUG.name)).toHaveValue('2');
  await cart.setQuantity(MUG.name, 7);
  await expect(shown.quantityOf(MUG.name)).toHaveValue('7');

  await cart.remove(PLANT.name);
  await expect(shown.lines).toHaveCount(1);
  await undo.click();
  await expect(shown.lines).toHaveCount(2);

  await page.getByRole('button', { name: 'Empty cart' }).click();
  await expect(emptyTitle).toBeVisible();
  await undo.click();
  await expect(shown.quantityOf(MUG.name)).toHaveValue('7');
  await expect(shown.lines).toHaveCount(2);
});

test('the coupon, and what is saved for later, show in the other tab too', async ({ page, cart }) => {
  await add(page, MUG);
  await cart.open();
  const { other, shown } = await openBeside(page);
  const saved = other.getByRole('list', { name: 'Saved for later' });

  await cart.apply(SAVE5.code);
  await shown.expectApplied(SAVE5);
  await cart.apply(TABLE3.code);
  await shown.expectApplied(TABLE3);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await shown.expectApplied(SAVE5);
  await cart
    .coupon(SAVE5.title)
    .getByRole('button', { name: `Remove ${SAVE5.code}` })
    .click();
  await shown.expectNoneApplied();

  await page.getByRole('button', { name: `Save ${MUG.name} for later` }).click();
  await expect(saved.getByRole('link', { name: MUG.name })).toBeVisible();
  await expect(shown.lines).toHaveCount(0);
  await page.getByRole('button', { name: `Move ${MUG.name} to cart` }).click();
  await expect(shown.quantityOf(MUG.name)).toHaveValue('1');
  await expect(saved).toHaveCount(0);
});

test('buying in one tab empties the cart in the others, and all of them fill the next one', async ({
  page,
  cart,
  checkout,
  header,
}) => {
  await add(page, MUG);
  const { other, shown } = await openBeside(page);
  await expect(shown.lines).toHaveCount(1);

  await header.openCart();
  await cart.checkOut();
  await checkout.fillIn();
  await expect(page.getByRole('button', { name: 'Pay $23.90' })).toBeVisible();
  await checkout.pay('$23.90');
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  await expect(other.getByRole('heading', { name: 'Nothing in here yet' })).toBeVisible();
  await expect(other.getByRole('link', { name: 'Cart, empty' })).toBeVisible();

  await add(other, PLANT);
  await header.expectItems(1);
  await new CheckoutPage(page).open();
  await expect(page.getByRole('button', { name: 'Pay $40.40' })).toBeVisible();
});

test('a duplicated tab writes a record of its own, so that clicks in both count', async ({
  page,
  context,
  cart,
}) => {
  await add(page, MUG);
  await cart.open();
  await page.evaluate(() => sessionStorage.setItem('copied', 'with the tab'));
  const [copy] = await Promise.all([
    context.waitForEvent('page'),
    page.evaluate((url) => void window.open(url), page.url()),
  ]);
  const copied = new CartPage(copy);
  await expect(copied.quantityOf(MUG.name)).toHaveValue('1');
  expect(await copy.evaluate(() => sessionStorage.getItem('copied'))).toBe('with the tab');

  for (const tab of [page, copy, page, copy]) {
    await tab.getByRole('button', { name: `Increase quantity of ${MUG.name}` }).click();
  }
  for (const shown of [cart, copied]) await expect(shown.quantityOf(MUG.name)).toHaveValue('5');
  expect((await recordKeys(page)).length).toBeGreaterThanOrEqual(2);
});

test(
  `${RELOADS} reloads with a change in each leave no pile of records, and lose nothing`,
  { tag: '@campaign' },
  async ({ page, cart }) => {
    test.setTimeout(60_000 + RELOADS * 4_000);
    await add(page, MUG);
    await cart.open();
    const increase = page.getByRole('button', { name: `Increase quantity of ${MUG.name}` });
    const decrease = page.getByRole('button', { name: `Decrease quantity of ${MUG.name}` });
    for (let reload = 1; reload <= RELOADS; reload += 1) {
      const before = reload % 2;
      await expect(cart.quantityOf(MUG.name)).toHaveValue(String(2 - before));
      await (before === 1 ? increase : decrease).click();
      await page.reload();
    }
    await expect(cart.quantityOf(MUG.name)).toHaveValue(String(1 + (RELOADS % 2)));
    await expect.poll(async () => (await recordKeys(page)).length).toBeLessThanOrEqual(FEW_RECORDS);
  },
);

test('records of tabs that are gone are taken over by one that is open, with all they knew', async ({
  page,
  context,
  cart,
}) => {
  await page.clock.install();
  await add(page, MUG);
  await cart.open();
  for (let tab = 1; tab <= 3; tab += 1) {
    const gone = await context.newPage();
    const shown = new CartPage(gone);
    await shown.open();
    await expect(shown.quantityOf(MUG.name)).toHaveValue(String(tab));
    await gone.getByRole('button', { name: `Increase quantity of ${MUG.name}` }).click();
    await expect(shown.quantityOf(MUG.name)).toHaveValue(String(tab + 1));
    await gone.close();
  }
  await expect
    .poll(async () => {
      await page.clock.fastForward('01:01');
      return (await recordKeys(page)).length;
    })
    .toBe(1);
  await page.reload();
  await expect(cart.quantityOf(MUG.name)).toHaveValue('4');
});
