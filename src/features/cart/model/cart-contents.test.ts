import { expect, it } from 'vitest';
import type { Product } from '@/features/catalog/schemas.ts';
import { money } from '@/shared/money/money.ts';
import { priceableLines } from './cart-contents.ts';

const product = (id: string, terms: Partial<Product> = {}): Product => ({
  id,
  name: id,
  description: '',
  categoryId: 'kitchen',
  unitPrice: money(1000, 'USD'),
  stock: 5,
  maxPerOrder: 5,
  ...terms,
});

it('prices lines by the catalog, in their order, and leaves out what the catalog does not have', () => {
  const products = new Map([
    ['mug', product('mug')],
    ['board', product('board', { compareAtPrice: money(1200, 'USD') })],
    ['pan', product('pan', { compareAtPrice: money(1000, 'USD') })],
  ]);
  const lines = ['board', 'gone', 'mug', 'pan'].map((productId) => ({ productId, quantity: 2 }));
  const common = { categoryId: 'kitchen', quantity: 2, unitPrice: money(1000, 'USD') };
  expect(priceableLines(lines, products)).toEqual([
    { ...common, productId: 'board', reduced: true },
    { ...common, productId: 'mug', reduced: false },
    { ...common, productId: 'pan', reduced: false },
  ]);
});
