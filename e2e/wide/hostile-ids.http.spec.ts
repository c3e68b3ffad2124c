import { buildProduct, buildSeed } from '../../mocks/builders.ts';
import { HOSTILE_STRINGS } from '../../mocks/hostile/hostile-strings.ts';
import { expect, test } from '../fixtures/hostile-test.ts';

/** The longest an id may be. */
const LENGTH = 200;
const IDS = [...new Set(HOSTILE_STRINGS.map(({ text }) => text.slice(0, LENGTH)))];
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
