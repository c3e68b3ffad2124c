import * as z from 'zod/mini';
import { defineEndpoints, Id } from '@/shared/api/endpoint.ts';
import { Money } from '@/shared/money/money.ts';

/** The most units of one product that a cart may hold, whatever the product allows. */
export const MAX_QUANTITY = 99;

export const Category = z.object({ id: Id, name: z.string(), productCount: z.int().check(z.gte(0)) });
export type Category = z.infer<typeof Category>;

export const Product = z.object({
  id: Id,
  name: z.string().check(z.minLength(1)),
  description: z.string(),
  categoryId: Id,
  image: z.optional(z.object({ src: z.string(), alt: z.string() })),
  unitPrice: Money,
  compareAtPrice: z.optional(Money),
  stock: z.int().check(z.gte(0)),
  maxPerOrder: z.int().check(z.gte(1)),
});
/** A product of the catalog. Without an `image` the app draws a placeholder; `compareAtPrice` marks a reduced item. */
export type Product = z.infer<typeof Product>;

export const PRODUCT_SORTS = ['featured', 'price-asc', 'price-desc', 'name', 'newest'] as const;
export type ProductSort = (typeof PRODUCT_SORTS)[number];

const pageNumber = z.coerce.number().check(z.int(), z.gte(1), z.lte(100_000));

export const ProductQuery = z.object({
  query: z.optional(z.string().check(z.maxLength(200))),
  category: z.optional(Id),
  sort: z._default(z.enum(PRODUCT_SORTS), 'featured'),
  page: z._default(pageNumber, 1),
  pageSize: z._default(pageNumber.check(z.lte(100)), 24),
  /** Comma-separated product ids, at most 100. */
  ids: z.optional(z.string().check(z.maxLength(20_200))),
});
export type ProductQuery = z.infer<typeof ProductQuery>;

export const ProductPage = z.object({
  items: z.array(Product),
  page: z.int(),
  pageSize: z.int(),
  total: z.int().check(z.gte(0)),
});
export type ProductPage = z.infer<typeof ProductPage>;

export const catalogEndpoints = defineEndpoints({
  listCategories: {
    method: 'GET',
    path: '/catalog/categories',
    answers: { 200: z.object({ items: z.array(Category) }) },
  },
  listProducts: {
    method: 'GET',
    path: '/catalog/products',
    query: ProductQuery,
    answers: { 200: ProductPage },
    problems: { 400: ['malformed_request'] },
  },
  getProduct: {
    method: 'GET',
    path: '/catalog/products/{id}',
    answers: { 200: Product },
    problems: { 404: ['product_not_found'] },
  },
});
