import { expect, test } from 'vitest';
import { type CouponLine, evaluateCoupon } from '@/features/coupons/model/evaluate-coupon.ts';
import { money } from '@/shared/money/money.ts';
import { readSeedFile } from '../seed-file.ts';
import { cartwrightSeed } from './cartwright.ts';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const seed = cartwrightSeed(NOW);

test('is a valid seed file', () => {
  expect(readSeedFile(seed)).toEqual({ ok: true, seed });
});

test('is the same at the same time', () => {
  expect(cartwrightSeed(NOW)).toEqual(seed);
});

test('holds about 120 products in 8 categories, each with something in it', () => {
  expect(seed.products.length).toBeGreaterThanOrEqual(115);
  expect(seed.products.length).toBeLessThanOrEqual(125);
  const filled = new Set(seed.products.map((product) => product.categoryId));
  expect([...filled].toSorted()).toEqual(seed.categories.map((category) => category.id).toSorted());
  expect(filled.size).toBe(8);
});

test('names no two products alike and describes each in two sentences', () => {
  expect(new Set(seed.products.map((product) => product.name)).size).toBe(seed.products.length);
  const sentences = (text: string) => text.split(/[.!?](?:\s|$)/).filter((part) => part !== '').length;
  expect(seed.products.filter((product) => sentences(product.description) !== 2)).toEqual([]);
});

test('has every kind of stock, order limit and price', () => {
  const { products } = seed;
  expect(products.some((product) => product.stock === 0)).toBe(true);
  expect(products.some((product) => product.stock === 1)).toBe(true);
  expect(new Set(products.map((product) => product.maxPerOrder))).toEqual(new Set([1, 2, 5, 99]));
  const prices = products.map((product) => product.unitPrice.amount);
  expect([Math.min(...prices), Math.max(...prices)]).toEqual([150, 45_000]);
  expect(products.filter((product) => product.compareAtPrice).length).toBeGreaterThanOrEqual(16);
});

test('shows a guest every answer that a coupon can give before anything is bought', () => {
  const lines = linesOf(['speckled-mug', 'striped-cushion']);
  const answers = seed.coupons.map((coupon) => {
    const answer = evaluateCoupon(coupon, {
      lines,
      customer: { signedIn: false, hasOrdered: false },
      delivery: seed.delivery.standard,
      now: NOW,
    });
    return [coupon.code, answer.eligible ? answer.discount.amount : answer.reason.code];
  });
  expect(Object.fromEntries(answers)).toEqual({
    WELCOME10: 540,
    KITCHEN15: 'no_qualifying_items',
    SAVE5: 500,
    FREESHIP: 590,
    TWENTY: 'minimum_subtotal_not_met',
    TAKE25: 'minimum_subtotal_not_met',
    TABLE3: 300,
    SIXPACK: 'minimum_quantity_not_met',
    GARDEN20: 'no_qualifying_items',
    TOOLKIT: 'no_qualifying_items',
    ALMOSTALL: 432,
    FULLPRICE: 225,
    LASTONE: 2000,
    THANKYOU: 405,
    MEMBER10: 'sign_in_required',
    NEXTSEASON: 'not_started',
    LASTSEASON: 'expired',
    FIRST100: 'usage_limit_reached',
    PRESS: 'inactive',
  });
});

test('caps the twenty percent at thirty dollars', () => {
  const twenty = seed.coupons.find((coupon) => coupon.code === 'TWENTY');
  const answer =
    twenty &&
    evaluateCoupon(twenty, {
      lines: linesOf(['enamelled-casserole']),
      customer: { signedIn: false, hasOrdered: false },
      delivery: seed.delivery.standard,
      now: NOW,
    });
  expect(answer).toMatchObject({ eligible: true, discount: money(3000, 'USD') });
});

function linesOf(ids: readonly string[]): CouponLine[] {
  return ids.map((id) => {
    const product = seed.products.find((each) => each.id === id);
    if (!product) throw new Error(`No product "${id}"`);
    return {
      productId: id,
      categoryId: product.categoryId,
      quantity: 1,
      unitPrice: product.unitPrice,
      reduced: product.compareAtPrice !== undefined,
    };
  });
}
