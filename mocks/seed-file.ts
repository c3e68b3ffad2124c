import * as z from 'zod/mini';
import { Registration } from '@/features/account/schemas.ts';
import { Category, Product } from '@/features/catalog/schemas.ts';
import { Coupon } from '@/features/coupons/schemas.ts';
import { Money } from '@/shared/money/money.ts';
import { IN_ENGLISH } from './in-english.ts';
import { jsonProblem } from './json-problem.ts';

const counter = z._default(z.int().check(z.gte(0)), 0);

export const SeedFile = z.object({
  /** The one currency of every amount in the file, ISO 4217. */
  currency: z.string().check(z.regex(/^[A-Z]{3}$/, 'Expected an ISO 4217 code such as "USD"')),
  /** Standard delivery costs nothing from a subtotal of `freeFrom`. */
  delivery: z.object({ standard: Money, express: Money, freeFrom: Money }),
  categories: z.array(
    z.extend(z.pick(Category, { id: true, name: true }), { productCount: z.optional(z.int()) }),
  ),
  /** In the order of the sort `featured`; the later a product stands, the newer it is. */
  products: z.array(Product),
  coupons: z.array(
    z.extend(z.omit(Coupon, { lastOrderId: true, pendingRedemptions: true, pendingUntil: true }), {
      redemptions: counter,
      customerRedemptions: counter,
    }),
  ),
  customers: z.array(z.extend(Registration, { creditLimit: z.optional(Money) })),
});

/** Everything the mock services know before the first request: one store's catalogue, coupons and customers. */
export type SeedFile = z.infer<typeof SeedFile>;

/** One thing wrong in a seed file: `path` as in `products.3.categoryId`, empty for the file as a whole. */
export type SeedProblem = { readonly path: string; readonly message: string };

export type SeedReading =
  | { readonly ok: true; readonly seed: SeedFile }
  | { readonly ok: false; readonly problems: readonly SeedProblem[] };

/**
 * Reads a seed file's content. Either every field with a wrong shape is named, or, when all shapes are right, every
 * contradiction between them: unknown categories and products, doubled ids, codes and emails, foreign currencies,
 * reductions that are none, coupon windows that end before they start.
 */
export function readSeedFile(content: unknown): SeedReading {
  const parsed = z.safeParse(SeedFile, content, IN_ENGLISH);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
    };
  }
  const problems = [...strayFields(content, parsed.data), ...contradictionsIn(parsed.data)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, seed: parsed.data };
}

/** Fields that no schema knows. A misspelled condition would otherwise make a coupon unconditional. */
function strayFields(content: unknown, parsed: unknown, path: readonly string[] = []): SeedProblem[] {
  if (!isObject(content) || !isObject(parsed)) return [];
  return Object.entries(content).flatMap(([name, value]) => {
    const at = [...path, name];
    if (Object.hasOwn(parsed, name)) return strayFields(value, parsed[name], at);
    return [{ path: at.join('.'), message: 'no such field' }];
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Reads a seed file from its JSON text; text that is not JSON is one problem, with line and column where known. */
export function parseSeedText(text: string): SeedReading {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return { ok: false, problems: [{ path: '', message: jsonProblem(text, error) }] };
  }
  return readSeedFile(content);
}

function contradictionsIn(seed: SeedFile): SeedProblem[] {
  const productIds = new Set(seed.products.map((product) => product.id));
  const categoryIds = new Set(seed.categories.map((category) => category.id));
  return [
    ...foreignCurrencies(seed, seed.currency),
    ...duplicates(seed.categories, 'categories', 'id', (category) => category.id),
    ...duplicates(seed.products, 'products', 'id', (product) => product.id),
    ...seed.products.flatMap((product, index) => problemsOfProduct(product, index, categoryIds)),
    ...duplicates(seed.coupons, 'coupons', 'id', (coupon) => coupon.id),
    ...duplicates(seed.coupons, 'coupons', 'code', (coupon) => coupon.code.trim().toUpperCase()),
    ...seed.coupons.flatMap((coupon, index) => problemsOfCoupon(coupon, index, productIds, categoryIds)),
    ...duplicates(seed.customers, 'customers', 'email', (customer) => customer.email.toLowerCase()),
  ];
}

function problemsOfProduct(
  { categoryId, unitPrice, compareAtPrice }: Product,
  index: number,
  categoryIds: ReadonlySet<string>,
): SeedProblem[] {
  const problems: SeedProblem[] = [];
  if (!categoryIds.has(categoryId)) {
    problems.push({ path: `products.${index}.categoryId`, message: `no category "${categoryId}"` });
  }
  if (compareAtPrice && compareAtPrice.amount <= unitPrice.amount) {
    problems.push({
      path: `products.${index}.compareAtPrice`,
      message: `${compareAtPrice.amount} is not above the unit price ${unitPrice.amount}`,
    });
  }
  return problems;
}

function problemsOfCoupon(
  coupon: SeedFile['coupons'][number],
  index: number,
  productIds: ReadonlySet<string>,
  categoryIds: ReadonlySet<string>,
): SeedProblem[] {
  const path = `coupons.${index}`;
  const { startsAt, endsAt } = coupon;
  const problems = [
    ...unknownIds(coupon.productIds, productIds, `${path}.productIds`, 'product'),
    ...unknownIds(coupon.excludedProductIds, productIds, `${path}.excludedProductIds`, 'product'),
    ...unknownIds(coupon.categoryIds, categoryIds, `${path}.categoryIds`, 'category'),
    ...unknownIds(coupon.excludedCategoryIds, categoryIds, `${path}.excludedCategoryIds`, 'category'),
  ];
  if (startsAt && endsAt && Date.parse(startsAt) > Date.parse(endsAt)) {
    problems.push({ path: `${path}.endsAt`, message: `${endsAt} is before startsAt ${startsAt}` });
  }
  return problems;
}

function unknownIds(
  ids: readonly string[] | undefined,
  known: ReadonlySet<string>,
  path: string,
  kind: string,
): SeedProblem[] {
  return (ids ?? []).flatMap((id, index) =>
    known.has(id) ? [] : [{ path: `${path}.${index}`, message: `no ${kind} "${id}"` }],
  );
}

function duplicates<T>(
  entries: readonly T[],
  list: string,
  field: string,
  keyOf: (entry: T) => string,
): SeedProblem[] {
  const firstIndexes = new Map<string, number>();
  return entries.flatMap((entry, index) => {
    const key = keyOf(entry);
    const first = firstIndexes.get(key);
    if (first !== undefined) {
      return [
        { path: `${list}.${index}.${field}`, message: `"${key}" is already taken by ${list}.${first}` },
      ];
    }
    firstIndexes.set(key, index);
    return [];
  });
}

/** Every amount below `value` that is not in `currency`, wherever it stands. */
function foreignCurrencies(value: unknown, currency: string, path = ''): SeedProblem[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('amount' in value && 'currency' in value && value.currency !== currency) {
    return [{ path: `${path}.currency`, message: `"${String(value.currency)}" in a file of ${currency}` }];
  }
  return Object.entries(value).flatMap(([key, child]) =>
    foreignCurrencies(child, currency, path === '' ? key : `${path}.${key}`),
  );
}
