import { describe, expect, test } from 'vitest';
import { buildProduct, buildSeed, usd } from '../builders.ts';
import { openTestShop } from '../test-shop.ts';

const seed = buildSeed({
  products: [
    buildProduct({ id: 'a', name: 'Crème jug', description: 'For the table', unitPrice: usd(300) }),
    buildProduct({ id: 'b', name: 'Pot 10', description: 'Clay', categoryId: 'garden', unitPrice: usd(100) }),
    buildProduct({
      id: 'c',
      name: 'Pot 9',
      description: 'Clay, a creamy white',
      unitPrice: usd(200),
      stock: 0,
    }),
    buildProduct({ id: 'd', name: 'apron', description: 'Linen', unitPrice: usd(200) }),
  ],
});

async function idsOf(search: string): Promise<string[]> {
  const shop = await openTestShop({ seed });
  const { status, body } = await shop.call('GET', `/catalog/products${search}`);
  expect(status).toBe(200);
  return body.items.map((item: { id: string }) => item.id);
}

describe('the product list', () => {
  test.each([
    ['', ['a', 'b', 'c', 'd']],
    ['?sort=featured', ['a', 'b', 'c', 'd']],
    ['?sort=newest', ['d', 'c', 'b', 'a']],
    ['?sort=price-asc', ['b', 'c', 'd', 'a']],
    ['?sort=price-desc', ['a', 'c', 'd', 'b']],
    ['?sort=name', ['d', 'a', 'c', 'b']],
    ['?query=creme', ['a']],
    ['?query=POT%20%20clay', ['b', 'c']],
    ['?query=cr%C3%A9am', ['c']],
    ['?query=pot%20linen', []],
    ['?category=garden', ['b']],
    ['?category=nonesuch', []],
    ['?ids=d,nonesuch,%20a,d', ['d', 'a']],
    ['?query=&category=', ['a', 'b', 'c', 'd']],
  ])('for %s', async (search, ids) => {
    expect(await idsOf(search)).toEqual(ids);
  });

  test('comes in pages that say how many there are', async () => {
    const shop = await openTestShop({ seed });
    const second = await shop.call('GET', '/catalog/products?page=2&pageSize=3');
    expect(second.body).toMatchObject({ page: 2, pageSize: 3, total: 4, items: [{ id: 'd' }] });
    expect((await shop.call('GET', '/catalog/products?page=9')).body).toMatchObject({ items: [], total: 4 });
  });

  test.each([
    ['?page=0', 'page'],
    ['?pageSize=101', 'pageSize'],
    ['?page=1.5', 'page'],
    ['?sort=cheapest', 'sort'],
    ['?page=1&page=2', 'page'],
  ])('refuses %s by name', async (search, path) => {
    const shop = await openTestShop({ seed });
    const { status, body } = await shop.call('GET', `/catalog/products${search}`);
    expect([status, body.code, body.errors.map((error: { path: string }) => error.path)]).toEqual([
      400,
      'malformed_request',
      [path],
    ]);
  });

  test('stays quick with 10,000 products', async () => {
    const products = Array.from({ length: 10_000 }, (_, index) =>
      buildProduct({ id: `p${index}`, name: `Pot ${index}`, unitPrice: usd(index) }),
    );
    const shop = await openTestShop({ seed: buildSeed({ products }) });
    await shop.call('GET', '/catalog/products');
    const start = performance.now();
    const { body } = await shop.call('GET', '/catalog/products?query=pot%209&sort=price-desc&pageSize=100');
    expect(performance.now() - start).toBeLessThan(500);
    expect(body.items[0].id).toBe('p9999');
  });
});

test('categories count their products, in the order of the seed', async () => {
  const shop = await openTestShop({ seed });
  expect((await shop.call('GET', '/catalog/categories')).body.items).toEqual([
    { id: 'kitchen', name: 'Kitchen', productCount: 3 },
    { id: 'garden', name: 'Garden', productCount: 1 },
  ]);
});

describe('one product', () => {
  test('is found by id', async () => {
    const shop = await openTestShop({ seed });
    expect((await shop.call('GET', '/catalog/products/c')).body).toEqual(seed.products[2]);
    expect(await shop.call('GET', '/catalog/products/z')).toMatchObject({
      status: 404,
      body: { code: 'product_not_found' },
    });
  });

  test('may cost more or be gone by scenario, the last of which counts', async () => {
    const shop = await openTestShop({ seed });
    await shop.activate(
      { name: 'price_rose', productId: 'b', percent: 40 },
      { name: 'price_rose', productId: 'b', percent: 15 },
      { name: 'sold_out', productId: 'b' },
    );
    expect((await shop.call('GET', '/catalog/products/b')).body).toMatchObject({
      unitPrice: usd(115),
      stock: 0,
    });
    expect((await shop.call('GET', '/catalog/products/a')).body).toMatchObject({
      unitPrice: usd(300),
      stock: 10,
    });
  });
});
