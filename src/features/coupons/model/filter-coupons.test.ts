import { expect, test } from 'vitest';
import type { Coupon } from '@/features/coupons/schemas.ts';
import type { CouponEntry } from './describe-coupons.ts';
import { filterCoupons } from './filter-coupons.ts';

const entry = (id: string, words: Pick<Coupon, 'code' | 'title' | 'description'>): CouponEntry => ({
  coupon: { id, ...words, discount: { type: 'free_shipping' }, redemptions: 0, customerRedemptions: 0 },
  verdict: { kind: 'saves_delivery' },
});

const entries = [
  entry('tea', { code: 'TEA10', title: '10% off tea', description: 'For a quiet hour' }),
  entry('ship', { code: 'SHIPFREE', title: 'Free delivery', description: 'On tea and on all the rest' }),
];

test.each([
  ['', ['tea', 'ship']],
  ['   ', ['tea', 'ship']],
  ['TEA', ['tea', 'ship']],
  ['tea 10%', ['tea']],
  ['quiet', ['tea']],
  ['shipfree', ['ship']],
  ['delivery free', ['ship']],
  ['coffee', []],
])('“%s” finds %j', (text, ids) => {
  expect(filterCoupons(entries, text).map(({ coupon }) => coupon.id)).toEqual(ids);
});
