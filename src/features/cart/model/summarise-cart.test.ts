import { describe, expect, it } from 'vitest';
import type { Coupon } from '@/features/coupons/schemas.ts';
import { money } from '@/shared/money/money.ts';
import { type CouponSituation, type QuotedCart, summariseCart } from './summarise-cart.ts';

const usd = (amount: number) => money(amount, 'USD');

const lines = [
  { productId: 'board', categoryId: 'kitchen', quantity: 2, unitPrice: usd(2000), reduced: false },
  { productId: 'mug', categoryId: 'tableware', quantity: 1, unitPrice: usd(1000), reduced: false },
];

const tenOff: Coupon = {
  id: 'ten',
  code: 'TEN',
  title: '10% off',
  description: '',
  discount: { type: 'percentage', percent: 10 },
  redemptions: 0,
  customerRedemptions: 0,
};
const freeShipping: Coupon = { ...tenOff, id: 'ship', discount: { type: 'free_shipping' } };

const noCoupon: CouponSituation = {
  appliedCouponId: null,
  coupon: null,
  customer: { signedIn: false, hasOrdered: false },
  now: 0,
};
const withCoupon = (coupon: Coupon): CouponSituation => ({ ...noCoupon, appliedCouponId: coupon.id, coupon });
const estimate = { quoted: null, lastDelivery: usd(590) };

describe('without a quote for exactly this cart', () => {
  it('adds up the lines and the last known delivery', () => {
    expect(summariseCart(lines, noCoupon, estimate, 'USD')).toEqual({
      subtotal: usd(5000),
      discount: usd(0),
      delivery: usd(590),
      total: usd(5590),
      verdict: null,
    });
  });

  it('takes the applied coupon off by the one rule', () => {
    expect(summariseCart(lines, withCoupon(tenOff), estimate, 'USD')).toMatchObject({
      discount: usd(500),
      total: usd(5090),
      verdict: { kind: 'saves', saving: usd(500) },
    });
  });

  it('names no total while delivery is not known', () => {
    const summary = summariseCart(lines, noCoupon, { quoted: null, lastDelivery: null }, 'USD');
    expect(summary).toMatchObject({ subtotal: usd(5000), discount: usd(0), delivery: null, total: null });
  });

  it('names no discount while the applied coupon is not known', () => {
    const situation = { ...noCoupon, appliedCouponId: 'ten' };
    expect(summariseCart(lines, situation, estimate, 'USD')).toMatchObject({
      subtotal: usd(5000),
      discount: null,
      total: null,
      verdict: null,
    });
  });

  it('names no discount of free delivery while delivery is not known', () => {
    const summary = summariseCart(
      lines,
      withCoupon(freeShipping),
      { quoted: null, lastDelivery: null },
      'USD',
    );
    expect(summary).toMatchObject({ discount: null, total: null });
  });

  it('gives no discount when the cart does not qualify, and says what is missing', () => {
    const locked = { ...tenOff, minimumSubtotal: usd(6000) };
    expect(summariseCart(lines, withCoupon(locked), estimate, 'USD')).toMatchObject({
      discount: usd(0),
      total: usd(5590),
      verdict: { obstacle: { code: 'minimum_subtotal_not_met', missing: usd(1000) } },
    });
  });
});

describe('with the service’s quote', () => {
  const quoted: QuotedCart = {
    subtotal: usd(5000),
    discount: usd(400),
    delivery: usd(0),
    total: usd(4600),
    coupon: { couponId: 'ten', eligible: true },
  };
  const summarise = (situation: CouponSituation, patch: Partial<QuotedCart> = {}) =>
    summariseCart(lines, situation, { quoted: { ...quoted, ...patch }, lastDelivery: usd(590) }, 'USD');

  it('shows its figures, not the app’s own', () => {
    expect(summarise(withCoupon(tenOff))).toEqual({
      subtotal: usd(5000),
      discount: usd(400),
      delivery: usd(0),
      total: usd(4600),
      verdict: { kind: 'saves', saving: usd(400) },
    });
  });

  it('believes its no', () => {
    const coupon = { couponId: 'ten', eligible: false, reason: { code: 'usage_limit_reached' } };
    expect(summarise(withCoupon(tenOff), { coupon }).verdict).toEqual({
      kind: 'gives_nothing',
      obstacle: { code: 'usage_limit_reached' },
    });
  });

  it('knows a coupon that is gone, also when the list does not have it', () => {
    const coupon = { couponId: 'ten', eligible: false, reason: { code: 'coupon_not_found' } };
    expect(summarise({ ...noCoupon, appliedCouponId: 'ten' }, { coupon }).verdict).toEqual({
      kind: 'gives_nothing',
      obstacle: { code: 'coupon_not_found' },
    });
  });

  it('says that delivery is free anyway where the service only finds nothing to take off', () => {
    const coupon = { couponId: 'ship', eligible: false, reason: { code: 'no_qualifying_items' } };
    expect(summarise(withCoupon(freeShipping), { coupon }).verdict).toEqual({
      kind: 'gives_nothing',
      obstacle: { code: 'delivery_already_free' },
    });
  });

  it('has no verdict for a reason nobody knows', () => {
    const coupon = { couponId: 'ten', eligible: false, reason: { code: 'moon_phase' } };
    expect(summarise({ ...noCoupon, appliedCouponId: 'ten' }, { coupon }).verdict).toBeNull();
  });
});
