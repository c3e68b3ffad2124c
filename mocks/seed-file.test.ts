import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseSeedText, readSeedFile } from './seed-file.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const mug = {
  id: 'mug',
  name: 'Mug',
  description: 'Holds tea.',
  categoryId: 'tableware',
  unitPrice: usd(1800),
  stock: 4,
  maxPerOrder: 99,
};
const coupon = {
  id: 'ten',
  code: 'TEN',
  title: '10% off',
  description: 'Ten percent off.',
  discount: { type: 'percentage', percent: 10 },
};
const ada = { email: 'ada@example.com', password: 'correct horse battery', name: 'Ada' };
const seed = {
  currency: 'USD',
  delivery: { standard: usd(590), express: usd(1290), freeFrom: usd(7500) },
  categories: [{ id: 'tableware', name: 'Tableware' }],
  products: [mug],
  coupons: [coupon],
  customers: [ada],
};

function problemsOf(content: unknown) {
  const reading = readSeedFile(content);
  return reading.ok ? [] : reading.problems;
}

test('accepts a seed file and starts the left-out coupon counters at 0', () => {
  const reading = readSeedFile(seed);
  expect(reading).toEqual({
    ok: true,
    seed: { ...seed, coupons: [{ ...coupon, redemptions: 0, customerRedemptions: 0 }] },
  });
});

test('accepts the Northwind catalogue', () => {
  const text = readFileSync(fileURLToPath(new URL('./seeds/northwind.json', import.meta.url)), 'utf8');
  const reading = parseSeedText(text);
  expect(reading.ok && [reading.seed.products.length, reading.seed.coupons.length]).toEqual([77, 4]);
});

test('names every field with a wrong shape', () => {
  const problems = problemsOf({
    ...seed,
    currency: 'dollars',
    delivery: { standard: usd(-1), express: usd(1290) },
    products: [mug, { ...mug, id: '', stock: 1.5, unitPrice: { amount: '18.00', currency: 'USD' } }],
    coupons: [{ ...coupon, discount: { type: 'percentage', percent: 12.345 }, startsAt: 'tomorrow' }],
    customers: [{ ...ada, email: 'ada', password: 'short' }],
  });
  expect(problems.map((problem) => problem.path).toSorted()).toEqual([
    'coupons.0.discount.percent',
    'coupons.0.startsAt',
    'currency',
    'customers.0.email',
    'customers.0.password',
    'delivery.freeFrom',
    'delivery.standard.amount',
    'products.1.id',
    'products.1.stock',
    'products.1.unitPrice.amount',
  ]);
  expect(problems.find((problem) => problem.path === 'products.1.stock')?.message).toBe(
    'Invalid input: expected int, received number',
  );
});

test.each([null, undefined, 'seed', [], 7])('refuses %j as a whole', (content) => {
  expect(problemsOf(content)).toEqual([
    { path: '', message: expect.stringContaining('expected object') as string },
  ]);
});

describe('contradictions', () => {
  test.each([
    [
      'an unknown category',
      { products: [{ ...mug, categoryId: 'garden' }] },
      'products.0.categoryId: no category "garden"',
    ],
    ['a doubled product id', { products: [mug, mug] }, 'products.1.id: "mug" is already taken by products.0'],
    [
      'a doubled category id',
      { categories: [...seed.categories, ...seed.categories] },
      'categories.1.id: "tableware" is already taken by categories.0',
    ],
    [
      'a doubled coupon id',
      { coupons: [coupon, { ...coupon, code: 'OTHER' }] },
      'coupons.1.id: "ten" is already taken by coupons.0',
    ],
    [
      'a doubled coupon code in other letter case and with spaces',
      { coupons: [coupon, { ...coupon, id: 'other', code: ' ten ' }] },
      'coupons.1.code: "TEN" is already taken by coupons.0',
    ],
    [
      'a doubled email in other letter case',
      { customers: [ada, { ...ada, email: 'Ada@Example.com' }] },
      'customers.1.email: "ada@example.com" is already taken by customers.0',
    ],
    [
      'a price in another currency',
      { products: [{ ...mug, unitPrice: { amount: 1800, currency: 'EUR' } }] },
      'products.0.unitPrice.currency: "EUR" in a file of USD',
    ],
    [
      'a coupon amount in another currency',
      {
        coupons: [{ ...coupon, discount: { type: 'fixed_amount', amount: { amount: 1, currency: 'EUR' } } }],
      },
      'coupons.0.discount.amount.currency: "EUR" in a file of USD',
    ],
    [
      'a credit limit in another currency',
      { customers: [{ ...ada, creditLimit: { amount: 1, currency: 'EUR' } }] },
      'customers.0.creditLimit.currency: "EUR" in a file of USD',
    ],
    [
      'a former price that is not above the present one',
      { products: [{ ...mug, compareAtPrice: usd(1800) }] },
      'products.0.compareAtPrice: 1800 is not above the unit price 1800',
    ],
    [
      'a coupon for an unknown product',
      { coupons: [{ ...coupon, productIds: ['mug', 'jug'] }] },
      'coupons.0.productIds.1: no product "jug"',
    ],
    [
      'a coupon without an unknown product',
      { coupons: [{ ...coupon, excludedProductIds: ['jug'] }] },
      'coupons.0.excludedProductIds.0: no product "jug"',
    ],
    [
      'a coupon for an unknown category',
      { coupons: [{ ...coupon, categoryIds: ['garden'] }] },
      'coupons.0.categoryIds.0: no category "garden"',
    ],
    [
      'a coupon without an unknown category',
      { coupons: [{ ...coupon, excludedCategoryIds: ['garden'] }] },
      'coupons.0.excludedCategoryIds.0: no category "garden"',
    ],
    [
      'a window that ends before it starts',
      { coupons: [{ ...coupon, startsAt: '2026-03-02T00:00:00Z', endsAt: '2026-03-01T00:00:00Z' }] },
      'coupons.0.endsAt: 2026-03-01T00:00:00Z is before startsAt 2026-03-02T00:00:00Z',
    ],
  ])('says where and what: %s', (_case, change, expected) => {
    const problems = problemsOf({ ...seed, ...change });
    expect(problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([expected]);
  });

  test('are all named, not only the first', () => {
    const problems = problemsOf({
      ...seed,
      categories: [],
      coupons: [{ ...coupon, categoryIds: ['tableware'] }],
      customers: [ada, ada],
    });
    expect(problems.map((problem) => problem.path)).toEqual([
      'products.0.categoryId',
      'coupons.0.categoryIds.0',
      'customers.1.email',
    ]);
  });
});

describe('text that is not JSON', () => {
  test.each([
    ['a missing value', '{\n  "currency": "USD",\n  "delivery": ,\n  "products": []\n}', 'line 3 column 15'],
    ['a trailing comma', '{\n  "currency": "USD",\n}', 'line 3 column 1'],
    ['a cut-off file', '{\n  "currency": "USD"', 'line 2 column 20'],
    ['an empty file', '', 'line 1 column 1'],
  ])('is one problem with its place: %s', (_case, text, place) => {
    const reading = parseSeedText(text);
    expect(reading).toEqual({
      ok: false,
      problems: [{ path: '', message: expect.stringContaining(place) as string }],
    });
  });
});

test('names fields that no schema knows, such as a misspelled condition', () => {
  const problems = problemsOf({
    ...seed,
    coupons: [{ ...coupon, minimumSubTotal: usd(20000) }],
    extra: 1,
  });
  expect(problems).toEqual([
    { path: 'coupons.0.minimumSubTotal', message: 'no such field' },
    { path: 'extra', message: 'no such field' },
  ]);
});
