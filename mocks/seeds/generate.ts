import type { Product } from '@/features/catalog/schemas.ts';
import type { Coupon } from '@/features/coupons/schemas.ts';
import { money, type Money } from '@/shared/money/money.ts';
import { randomNumbers } from '../random-numbers.ts';
import type { SeedFile } from '../seed-file.ts';
import { cartwrightSeed } from './cartwright.ts';

type SeedCoupon = SeedFile['coupons'][number];

export type GenerateOptions = {
  readonly products: number;
  readonly coupons: number;
  /** The same number gives the same shop. */
  readonly randomSeed: number;
  /** Ms since the epoch; the coupons' windows are laid around it. */
  readonly now: number;
};

const DAY_MS = 24 * 60 * 60 * 1000;
const WOODS = [
  'ash',
  'beech',
  'birch',
  'cherry',
  'elm',
  'larch',
  'maple',
  'oak',
  'pear',
  'rowan',
  'spruce',
  'yew',
];

/**
 * The shop at any size, for measuring: variations of its products (each with the original's picture) and coupons of
 * every kind. Deterministic.
 */
export function generateSeed({ products, coupons, randomSeed, now }: GenerateOptions): SeedFile {
  const shop = cartwrightSeed(now);
  const random = randomNumbers(randomSeed);
  const variations = Array.from({ length: products }, (_, index) =>
    variationOf(pick(shop.products, index), Math.floor(index / shop.products.length), random),
  );
  return {
    ...shop,
    products: variations,
    coupons: Array.from({ length: coupons }, (_, index) =>
      generatedCoupon(index, { random, now, products: variations, categories: shop.categories }),
    ),
  };
}

function variationOf(original: Product, edition: number, random: () => number): Product {
  if (edition === 0) return original;
  const amount = between(random, 95, 45_000);
  const isReduced = random() < 0.15;
  const { compareAtPrice: _, ...rest } = original;
  return {
    ...rest,
    id: `${original.id}-${edition}`,
    name: `${original.name}, ${pick(WOODS, edition)} edition ${edition}`,
    unitPrice: { ...original.unitPrice, amount },
    ...(isReduced && {
      compareAtPrice: { ...original.unitPrice, amount: amount + between(random, 50, 5000) },
    }),
    stock: random() < 0.04 ? 0 : between(random, 1, 200),
  };
}

type CouponSurroundings = {
  readonly random: () => number;
  readonly now: number;
  readonly products: readonly Product[];
  readonly categories: SeedFile['categories'];
};

function generatedCoupon(index: number, surroundings: CouponSurroundings): SeedCoupon {
  const { random, products } = surroundings;
  const currency = products[0]?.unitPrice.currency ?? 'USD';
  const discount = generatedDiscount(random, currency);
  const code = `${pick(WOODS, index).toUpperCase()}-${(index + 1).toString(36).toUpperCase().padStart(4, '0')}`;
  return {
    id: `coupon-${index + 1}`,
    code,
    title: `${titleOf(discount)} · ${code}`,
    description: 'One of very many coupons.',
    discount,
    redemptions: 0,
    customerRedemptions: 0,
    ...generatedConditions(index, currency, surroundings),
  };
}

function generatedDiscount(random: () => number, currency: string): Coupon['discount'] {
  const amount: Money = money(between(random, 1, 40) * 50, currency);
  const kind = random();
  if (kind < 0.5) return { type: 'percentage', percent: between(random, 1, 80) / 2 };
  if (kind < 0.75) return { type: 'fixed_amount', amount };
  if (kind < 0.9) return { type: 'fixed_amount_per_unit', amount };
  return { type: 'free_shipping' };
}

function titleOf(discount: Coupon['discount']): string {
  switch (discount.type) {
    case 'percentage':
      return `${discount.percent}% off`;
    case 'fixed_amount':
      return `$${(discount.amount.amount / 100).toFixed(2)} off`;
    case 'fixed_amount_per_unit':
      return `$${(discount.amount.amount / 100).toFixed(2)} off each`;
    case 'free_shipping':
      return 'Free standard delivery';
  }
}

/** One kind of condition for each coupon in turn, none for the first of every ten. */
function generatedConditions(
  index: number,
  currency: string,
  { random, now, products, categories }: CouponSurroundings,
): Partial<SeedCoupon> {
  const inDays = (days: number) => new Date(now + days * DAY_MS).toISOString();
  const product = products[Math.floor(random() * products.length)];
  const category = categories[Math.floor(random() * categories.length)];
  const conditions: readonly Partial<SeedCoupon>[] = [
    {},
    { minimumSubtotal: money(between(random, 10, 300) * 100, currency) },
    { minimumQuantity: between(random, 2, 12) },
    category ? { categoryIds: [category.id] } : {},
    product ? { productIds: [product.id] } : {},
    category ? { excludedCategoryIds: [category.id], excludeReducedItems: true } : {},
    { startsAt: inDays(between(random, 1, 60)) },
    { startsAt: inDays(-60), endsAt: inDays(between(random, -50, 30)) },
    { usageLimit: 10, redemptions: between(random, 0, 10) },
    random() < 0.5 ? { signInRequired: true } : { firstOrderOnly: true, perCustomerLimit: 1 },
  ];
  return pick(conditions, index);
}

function pick<T>(from: readonly T[], index: number): T {
  const chosen = from[index % from.length];
  if (chosen === undefined) throw new RangeError('Nothing to pick from');
  return chosen;
}

/** A whole number from `least` to `most`, both possible. */
function between(random: () => number, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}
