import { buildCoupon, buildProduct, buildSeed } from '../../mocks/builders.ts';
import { HOSTILE_STRINGS } from '../../mocks/hostile/hostile-strings.ts';
import { giveCart } from '../fixtures/buyers.ts';
import { expect, test } from '../fixtures/hostile-test.ts';

/** The longest an id may be. */
const LENGTH = 200;
const IDS = [...new Set(HOSTILE_STRINGS.map(({ text }) => text.slice(0, LENGTH)))];
/** How many of them are also used, of those that are all on screen. */
const USED = IDS.filter((_, index) => index % 25 === 0);
const LAST_PAGE = Math.ceil(IDS.length / 24);

test('ids of products are opaque: the catalog shows them, and links lead to the product or nowhere', async ({
  page,
  till,
  catalog,
  header,
  lookout,
}) => {
  test.setTimeout(120_000);
  const products = IDS.map((id, index) => buildProduct({ id, name: `Thing ${index}` }));
  await till.open(buildSeed({ products, coupons: [] }));
  for (let number = 1; number <= LAST_PAGE; number += 1) {
    await page.goto(`/?page=${number}`);
    await expect(catalog.products.getByRole('link', { name: /^Thing/ }).first()).toBeVisible();
    await lookout.expectHarmless();
  }
  await page.goto('/');
  await catalog.add('Thing 0');
  await header.expectItems(1);
  await catalog.product('Thing 0').click();
  await expect(page.getByRole('heading', { name: 'Thing 0', level: 1 })).toBeVisible();
  await lookout.expectHarmless();
});

test('ids of coupons are opaque: each can be applied, and is applied still after a reload', async ({
  page,
  context,
  till,
  cart,
  lookout,
}) => {
  test.setTimeout(120_000);
  const coupons = IDS.map((id, index) => buildCoupon({ id, code: `C${index}`, title: `Coupon ${index}.` }));
  const seed = buildSeed({ coupons });
  await till.open(seed);
  await giveCart(context, { lines: [{ productId: 'teapot', quantity: 1 }] }, seed);
  await cart.open();
  await expect(cart.coupon('Coupon 0.')).toBeVisible();
  await lookout.expectHarmless();
  for (const id of USED) {
    const code = `C${IDS.indexOf(id)}`;
    const title = `Coupon ${IDS.indexOf(id)}.`;
    await cart.applyTyped(code);
    await cart.expectApplied({ code, title });
    await page.reload();
    await cart.expectApplied({ code, title });
    await lookout.expectHarmless();
  }
});

test('ids of categories are opaque: each link leads to its category', async ({
  page,
  till,
  catalog,
  lookout,
}) => {
  test.setTimeout(120_000);
  const categories = IDS.map((id, index) => ({ id, name: `Kind ${index}.` }));
  const products = USED.map((id) =>
    buildProduct({ id: `p${IDS.indexOf(id)}`, name: `Thing ${IDS.indexOf(id)}.`, categoryId: id }),
  );
  await till.open(buildSeed({ categories, products, coupons: [] }));
  for (const id of USED) {
    await page.goto('/');
    await page.getByRole('link', { name: `Kind ${IDS.indexOf(id)}.` }).click();
    await expect(catalog.product(`Thing ${IDS.indexOf(id)}.`)).toBeVisible();
    await expect(catalog.products.getByRole('listitem')).toHaveCount(1);
    await lookout.expectHarmless();
  }
});
