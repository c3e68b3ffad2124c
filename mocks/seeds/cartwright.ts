import type { Product } from '@/features/catalog/schemas.ts';
import { money } from '@/shared/money/money.ts';
import type { SeedFile } from '../seed-file.ts';
import { cartwrightCoupons } from './coupons.ts';
import { DEPARTMENTS } from './products/departments.ts';
import type { ProductRow } from './products/product-row.ts';

const CURRENCY = 'USD';

/**
 * The shop that comes with Cartwright: well-made things for the home and garden, coupons in every state, two customers.
 *
 * @param now ms since the epoch; the coupons' windows are laid around it
 */
export function cartwrightSeed(now: number): SeedFile {
  return {
    currency: CURRENCY,
    delivery: {
      standard: money(590, CURRENCY),
      express: money(1290, CURRENCY),
      freeFrom: money(7500, CURRENCY),
    },
    categories: DEPARTMENTS.map(({ id, name }) => ({ id, name })),
    products: featured(),
    coupons: cartwrightCoupons(now),
    customers: [
      {
        email: 'ada@example.com',
        password: 'correct horse battery',
        name: 'Ada Lovelace',
        creditLimit: money(50_000, CURRENCY),
      },
      { email: 'grace@example.com', password: 'correct horse battery', name: 'Grace Hopper' },
    ],
  };
}

/** All products in turns: the first of every department, then the second of every department, and so on. */
function featured(): Product[] {
  const depth = Math.max(...DEPARTMENTS.map(({ rows }) => rows.length));
  return Array.from({ length: depth }, (_, place) =>
    DEPARTMENTS.flatMap(({ id, rows }) => rows.slice(place, place + 1).map((row) => toProduct(row, id))),
  ).flat();
}

function toProduct(row: ProductRow, categoryId: string): Product {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    categoryId,
    image: { src: `/api/_mocks/pictures/${row.id}.svg`, alt: row.alt },
    unitPrice: money(row.price, CURRENCY),
    ...(row.was !== undefined && { compareAtPrice: money(row.was, CURRENCY) }),
    stock: row.stock,
    maxPerOrder: row.maxPerOrder ?? 99,
  };
}
