import { expect, test } from 'vitest';
import { pageWindow } from './page-window.ts';

const written = (page: number, pageCount: number) =>
  pageWindow(page, pageCount)
    .map((offer) => `${offer.afterGap ? '… ' : ''}${offer.page}`)
    .join(' ');

test.each([
  [1, 1, '1'],
  [1, 2, '1 2'],
  [1, 3, '1 2 3'],
  [1, 10, '1 2 … 10'],
  [3, 10, '1 2 3 4 … 10'],
  [4, 10, '1 2 3 4 5 … 10'],
  [5, 10, '1 … 4 5 6 … 10'],
  [7, 10, '1 … 6 7 8 9 10'],
  [10, 10, '1 … 9 10'],
])('on page %i of %i it offers %s', (page, pageCount, expected) => {
  expect(written(page, pageCount)).toBe(expected);
});
