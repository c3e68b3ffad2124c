import { expect, test } from 'vitest';
import { earlyCalls } from './early-calls.ts';

function pathsOf(pathname: string, search: string): string[] {
  return earlyCalls(pathname, search).map(({ path }) => path);
}

function picturesOf(pathname: string, body: unknown, width = 360): string[] {
  return earlyCalls(pathname, '').flatMap((call) => call.picturesOf?.(body, width) ?? []);
}

test.each([
  ['', 'sort=featured&page=1&pageSize=24'],
  ['?lang=de', 'sort=featured&page=1&pageSize=24'],
  ['?query=+tea%20pot+', 'query=tea+pot&sort=featured&page=1&pageSize=24'],
  ['?query=%20', 'sort=featured&page=1&pageSize=24'],
  [
    '?page=3&sort=name&category=a%26b&query=%C3%A9',
    'query=%C3%A9&category=a%26b&sort=name&page=3&pageSize=24',
  ],
  ['?page=0', 'sort=featured&page=1&pageSize=24'],
  ['?page=1e3', 'sort=featured&page=1&pageSize=24'],
])('the catalog at "/%s" begins with one list and its categories', (search, query) => {
  expect(pathsOf('/', search)).toEqual([`/catalog/products?${query}`, '/catalog/categories']);
});

test.each([
  ['/products/mug-1', '/catalog/products/mug-1'],
  ['/products/mug-1/', '/catalog/products/mug-1'],
  ['/products/caf%C3%A9(1)', '/catalog/products/caf%C3%A9(1)'],
  ['/products/a%2Fb', '/catalog/products/a%2Fb'],
])('a product at %s begins with itself and the categories', (pathname, request) => {
  expect(pathsOf(pathname, '')).toEqual([request, '/catalog/categories']);
});

test.each(['/cart', '/products', '/products/', '/products/a/b', '/products/%E0%A4%A', '/orders/7'])(
  '%s begins with nothing of the catalog',
  (pathname) => {
    expect(pathsOf(pathname, '')).toEqual([]);
  },
);

test.each([
  [360, ['/1.svg']],
  [800, ['/1.svg', '/3.svg']],
  [1280, ['/1.svg', '/3.svg', '/4.svg']],
])('the pictures in view at a width of %i are those of the first row', (width, pictures) => {
  const items = ['/1.svg', undefined, '/3.svg', '/4.svg', '/5.svg'].map((src) => ({ image: src && { src } }));
  expect(picturesOf('/', { items }, width)).toEqual(pictures);
});

test('a product has one picture, or none', () => {
  expect(picturesOf('/products/mug', { image: { src: '/mug.svg', alt: '' } })).toEqual(['/mug.svg']);
  expect(picturesOf('/products/mug', { name: 'Mug' })).toEqual([]);
});

test.each(['data:image/svg+xml,x', 'javascript:alert(1)', 'file:///etc/passwd', 'blob:https://x/y'])(
  'a picture that leads elsewhere than to the web, %s, is not asked for',
  (src) => {
    expect(picturesOf('/products/mug', { image: { src } })).toEqual([]);
    expect(picturesOf('/', { items: [{ image: { src } }] })).toEqual([]);
  },
);

test.each([{}, { items: 'none' }, { items: [null, 7, { image: { src: 7 } }] }, [], 'text'])(
  'an answer off the contract, %j, has no pictures',
  (body) => {
    expect(picturesOf('/', body)).toEqual([]);
    expect(picturesOf('/products/mug', body)).toEqual([]);
  },
);
