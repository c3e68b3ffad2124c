import type { Page } from '@playwright/test';
import { buildCoupon, buildSeed } from '../../mocks/builders.ts';
import { hostileSeed } from '../../mocks/hostile/hostile-seed.ts';
import { LONG_TEXTS, UNBREAKABLE } from '../../mocks/hostile/long-texts.ts';
import { giveCart } from '../fixtures/buyers.ts';
import { expect, test } from '../fixtures/hostile-test.ts';

const SEED = hostileSeed();
const PAGE_SIZE = 24;
const LINES = 95;
const TOGETHER = 5;
/** The last ones: unicode and long texts. */
const HARD_TO_SET = 80;

const names = SEED.products.map(({ name }) => name);

/** Texts as they stand in the document, not as CSS shows them. */
function textsOf(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((elements) => elements.map(({ textContent }) => textContent));
}

/** Goes to a path of the shop without loading the document again. */
async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((url) => history.pushState(null, '', url), path);
}

test.beforeEach(async ({ till }) => till.open(SEED));

test('names in the catalog, its categories and pictures are text', async ({ page, catalog, lookout }) => {
  test.setTimeout(180_000);
  await catalog.open();
  const categories = await textsOf(page, 'nav[aria-label=Categories] a');
  for (const name of names) expect(categories.some((text) => text.startsWith(name))).toBe(true);

  const shown: string[] = [];
  for (let first = 0; first < names.length; first += PAGE_SIZE) {
    await page.goto(`/?page=${1 + first / PAGE_SIZE}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(catalog.products.getByRole('listitem')).toHaveCount(
      Math.min(PAGE_SIZE, names.length - first),
    );
    shown.push(...(await textsOf(page, 'main li > a[href^="/products/"]')));
    await lookout.expectHarmless();
  }
  expect(shown).toEqual(names);
});

/** Products to visit: every fifth with the next five descriptions in one, and all with texts that are hard to set. */
const VISITED = SEED.products.filter(
  (_, index) => index % TOGETHER === 0 || index >= names.length - HARD_TO_SET,
);

test('names, descriptions and pictures of products on their pages are text', async ({
  page,
  catalog,
  lookout,
}) => {
  test.setTimeout(120_000);
  await catalog.open();
  for (const { id, name, description } of VISITED) {
    await goTo(page, `/products/${id}`);
    await page.waitForFunction((text) => document.querySelector('h1')?.textContent === text, name);
    expect(await textsOf(page, 'article p')).toContain(description);
    await expect(page.getByRole('button', { name: 'Add' })).toBeVisible();
    await lookout.expectHarmless();
  }
});

for (let first = 0; first < names.length; first += LINES) {
  test(`names in the cart, its summary and the checkout are text (from ${first})`, async ({
    page,
    context,
    cart,
    checkout,
    lookout,
  }) => {
    test.setTimeout(120_000);
    const products = SEED.products.slice(first, first + LINES);
    const lines = products.map(({ id }) => ({ productId: id, quantity: 1 }));
    await giveCart(context, { lines }, SEED);
    await cart.open();
    await expect(cart.lines).toHaveCount(lines.length);
    await expect
      .poll(() => textsOf(page, 'main li a[href^="/products/"]'))
      .toEqual(expect.arrayContaining(products.map(({ name }) => name)));
    await lookout.expectHarmless();

    await page
      .getByRole('button', { name: /^Remove / })
      .first()
      .click();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    await lookout.expectHarmless();
    await page.getByRole('button', { name: 'Show cart summary' }).click();
    await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
    await lookout.expectHarmless();

    await checkout.open();
    await expect(page.getByRole('button', { name: /^Pay \$/ })).toBeVisible();
    await lookout.expectHarmless();
  });
}

test('a name of any length, taken away, leaves the page to be used', async ({
  page,
  context,
  cart,
  header,
  lookout,
}) => {
  const long = SEED.products.filter(({ name }) => LONG_TEXTS.long.includes(name));
  await giveCart(context, { lines: long.map(({ id }) => ({ productId: id, quantity: 1 })) }, SEED);
  await cart.open();
  await expect(cart.lines).toHaveCount(long.length);
  for (let left = long.length - 1; left > 0; left -= 1) {
    await page
      .getByRole('button', { name: /^Remove/ })
      .first()
      .click();
    await header.expectItems(left);
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    await lookout.expectHarmless();
  }
});

test('a coupon that would save more is offered in text', async ({ page, context, till, cart, lookout }) => {
  const hostile = { title: UNBREAKABLE, description: UNBREAKABLE };
  const seed = buildSeed({
    coupons: [
      buildCoupon(hostile),
      buildCoupon({
        ...hostile,
        id: 'twenty',
        code: UNBREAKABLE.slice(0, 64),
        discount: { type: 'percentage', percent: 20 },
      }),
    ],
  });
  await till.open(seed);
  await giveCart(context, { lines: [{ productId: 'teapot', quantity: 1 }], couponId: 'ten' }, seed);
  await cart.open();
  const offer = page.getByRole('button', { name: /^Use o/ });
  await expect(offer).toBeVisible();
  await lookout.expectHarmless();
  await offer.click();
  await expect(offer).toHaveCount(0);
  await lookout.expectHarmless();
});

test('codes, titles and descriptions of coupons are text', async ({ page, context, cart, lookout }) => {
  test.setTimeout(180_000);
  await giveCart(context, { lines: [{ productId: 'product-300', quantity: 1 }] }, SEED);
  await cart.open();
  const shown: string[] = [];
  const next = cart.coupons.getByRole('button', { name: 'Next coupons' });
  await expect(next).toBeEnabled();
  for (let turned = 0; ; turned += 1) {
    await lookout.expectHarmless();
    const titles = await textsOf(page, '#coupons li h3');
    shown.push(...titles);
    if (shown.length >= SEED.coupons.length) break;
    await next.click();
    await expect.poll(() => textsOf(page, '#coupons li h3')).not.toEqual(titles);
  }
  expect(shown.toSorted()).toEqual(SEED.coupons.map(({ title }) => title).toSorted());
});
