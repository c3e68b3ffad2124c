import type { Product } from '@/features/catalog/schemas.ts';
import type { Check } from '../check.ts';
import { expectMalformed, expectSame, expectThat } from '../expect.ts';
import type { Shop } from '../shop.ts';
import { api } from '../target.ts';

const { listCategories, listProducts, getProduct } = api.catalog;
const PRODUCTS = 'GET /catalog/products';
const PAGE_SIZE = 3;

/** Shapes and filters of the Catalog service. */
export const catalogShapes: readonly Check[] = [
  {
    id: 'shapes.categories',
    rule: 'Each category has an id, a name and the number of its products.',
    source: 'GET /catalog/categories',
    run: async (shop) => {
      const browser = shop.stranger();
      const { items } = await browser.ask(listCategories);
      expectThat(items.length > 0, 'there is no category');
      const [{ id, productCount } = { id: '', productCount: 0 }] = items;
      const { total } = await browser.ask(listProducts, { query: { category: id } });
      expectSame(`productCount of ${id} and total of its products`, productCount, total);
    },
  },
  {
    id: 'shapes.product',
    rule: 'A product alone is the same as in the list.',
    source: 'GET /catalog/products/{id}',
    run: async (shop) => {
      const product = await firstProduct(shop);
      const alone = await shop.stranger().ask(getProduct, { params: { id: product.id } });
      expectSame('the product', alone, product);
    },
  },
  {
    id: 'shapes.product-unknown',
    rule: 'An unknown product is 404 product_not_found.',
    source: 'GET /catalog/products/{id}',
    run: async (shop) => {
      const params = { id: crypto.randomUUID() };
      await shop.stranger().refused(getProduct, 404, 'product_not_found', { params });
    },
  },
  {
    id: 'shapes.pages',
    rule: 'Pages follow each other without a gap, and say page, pageSize and total.',
    source: PRODUCTS,
    run: async (shop) => {
      const browser = shop.stranger();
      const page = (number: number, pageSize: number) =>
        browser.ask(listProducts, { query: { page: number, pageSize } });
      const both = await page(1, 2 * PAGE_SIZE);
      const first = await page(1, PAGE_SIZE);
      const second = await page(2, PAGE_SIZE);
      expectSame('items of pages 1 and 2', idsOf([...first.items, ...second.items]), idsOf(both.items));
      expectSame('page, pageSize', [second.page, second.pageSize], [2, PAGE_SIZE]);
      expectSame('total on each page', [first.total, second.total], [both.total, both.total]);
      const { items } = await page(100_000, PAGE_SIZE);
      expectSame('items beyond the last page', items, []);
    },
  },
  {
    id: 'shapes.sorts',
    rule: 'price-asc, price-desc and name sort the products.',
    source: PRODUCTS,
    run: async (shop) => {
      const sorted = async (sort: string) =>
        (await shop.stranger().ask(listProducts, { query: { sort, pageSize: 100 } })).items;
      const rising = (await sorted('price-asc')).map(({ unitPrice }) => unitPrice.amount);
      expectSame(
        'prices by price-asc',
        rising,
        rising.toSorted((a, b) => a - b),
      );
      const falling = (await sorted('price-desc')).map(({ unitPrice }) => unitPrice.amount);
      expectSame(
        'prices by price-desc',
        falling,
        falling.toSorted((a, b) => b - a),
      );
      const names = (await sorted('name')).map(({ name }) => name);
      expectSame(
        'names by name',
        names,
        names.toSorted((a, b) => a.localeCompare(b)),
      );
      await shop.stranger().ask(listProducts, { query: { sort: 'newest' } });
    },
  },
  {
    id: 'shapes.filters',
    rule: 'category, query and ids narrow the list down.',
    source: PRODUCTS,
    run: async (shop) => {
      const browser = shop.stranger();
      const { id, name, categoryId } = await firstProduct(shop);
      const ofCategory = await browser.ask(listProducts, { query: { category: categoryId, pageSize: 100 } });
      expectThat(
        ofCategory.items.every((product) => product.categoryId === categoryId),
        `a product of another category than ${categoryId}`,
      );
      const named = await browser.ask(listProducts, { query: { query: name, pageSize: 100 } });
      expectThat(idsOf(named.items).includes(id), `"${name}" does not find ${id}`);
      const asked = await browser.ask(listProducts, { query: { ids: `${id},no-such-product` } });
      expectSame('products by ids', idsOf(asked.items), [id]);
    },
  },
  {
    id: 'shapes.bad-query',
    rule: 'A bad search parameter is 400 malformed_request, and every bad one is named.',
    source: PRODUCTS,
    run: async (shop) => {
      const query = { page: 0, pageSize: 1000, sort: 'sideways' };
      expectMalformed(await shop.stranger().send(listProducts, { query }), ['page', 'pageSize', 'sort']);
    },
  },
];

async function firstProduct(shop: Shop): Promise<Product> {
  const { items } = await shop.stranger().ask(listProducts, { query: { pageSize: 1 } });
  const [product] = items;
  expectThat(product !== undefined, 'the catalogue is empty');
  return product;
}

function idsOf(products: readonly Product[]): string[] {
  return products.map(({ id }) => id);
}
