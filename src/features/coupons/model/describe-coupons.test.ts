import { describe, expect, it, test } from 'vitest';
import type { Coupon } from '@/features/coupons/schemas.ts';
import { money } from '@/shared/money/money.ts';
import {
  appliedEntry,
  compareCoupons,
  type CouponEntry,
  type CouponObstacle,
  type CouponVerdict,
  explainReason,
  isOver,
  type ListCircumstances,
  nextBoundary,
  verdictOf,
} from './describe-coupons.ts';
import { rankCoupons } from './rank-coupons.ts';

const usd = (amount: number) => money(amount, 'USD');
const NOW = Date.parse('2026-05-01T12:00:00Z');

/** Two boards at 20.00 and a mug at 10.00: 50.00 in all. */
const cart: ListCircumstances = {
  lines: [
    { productId: 'board', categoryId: 'kitchen', quantity: 2, unitPrice: usd(2000), reduced: false },
    { productId: 'mug', categoryId: 'tableware', quantity: 1, unitPrice: usd(1000), reduced: true },
  ],
  customer: { signedIn: false, hasOrdered: false },
  delivery: usd(590),
  currency: 'USD',
  now: NOW,
};

function coupon(id: string, terms: Partial<Coupon> = {}): Coupon {
  return {
    id,
    code: id.toUpperCase(),
    title: `Coupon ${id}`,
    description: '',
    discount: { type: 'percentage', percent: 10 },
    redemptions: 0,
    customerRedemptions: 0,
    ...terms,
  };
}

describe('what an entry says', () => {
  const freeShipping: Partial<Coupon> = { discount: { type: 'free_shipping' } };
  const table: [string, Partial<Coupon>, Partial<ListCircumstances>, CouponVerdict][] = [
    ['saves a part', {}, {}, { kind: 'saves', saving: usd(500) }],
    ['saves the delivery', freeShipping, {}, { kind: 'saves', saving: usd(590) }],
    ['saves a delivery not yet known', freeShipping, { delivery: null }, { kind: 'saves_delivery' }],
    [
      'delivery is free anyway',
      freeShipping,
      { delivery: usd(0) },
      { kind: 'gives_nothing', obstacle: { code: 'delivery_already_free' } },
    ],
    [
      'free delivery below its minimum, delivery not yet known',
      { ...freeShipping, minimumSubtotal: usd(5800) },
      { delivery: null },
      { kind: 'gives_nothing', obstacle: { code: 'minimum_subtotal_not_met', missing: usd(800) } },
    ],
    [
      'free delivery for other items',
      { ...freeShipping, productIds: ['lamp'] },
      { delivery: null },
      { kind: 'gives_nothing', obstacle: { code: 'no_qualifying_items' } },
    ],
    [
      'some money is missing',
      { minimumSubtotal: usd(5800) },
      {},
      { kind: 'gives_nothing', obstacle: { code: 'minimum_subtotal_not_met', missing: usd(800) } },
    ],
    [
      'some items are missing',
      { minimumQuantity: 5 },
      {},
      { kind: 'gives_nothing', obstacle: { code: 'minimum_quantity_not_met', missing: 2 } },
    ],
    [
      'not for these items',
      { categoryIds: ['garden'] },
      {},
      { kind: 'gives_nothing', obstacle: { code: 'no_qualifying_items' } },
    ],
    [
      'not yet',
      { startsAt: '2026-05-02T00:00:00Z' },
      {},
      { kind: 'gives_nothing', obstacle: { code: 'not_started', startsAt: '2026-05-02T00:00:00Z' } },
    ],
    [
      'no more',
      { endsAt: '2026-04-30T00:00:00Z' },
      {},
      { kind: 'gives_nothing', obstacle: { code: 'expired', endsAt: '2026-04-30T00:00:00Z' } },
    ],
    [
      'used on an order',
      { perCustomerLimit: 1, customerRedemptions: 1, lastOrderId: 'order-7' },
      {},
      { kind: 'gives_nothing', obstacle: { code: 'customer_limit_reached', orderId: 'order-7' } },
    ],
  ];

  test.each(table)('%s', (_, terms, circumstances, verdict) => {
    expect(verdictOf(coupon('c', terms), { ...cart, ...circumstances })).toEqual(verdict);
  });
});

describe('the applied coupon', () => {
  const locked = coupon('locked', { minimumSubtotal: usd(6000) });
  const coupons = [coupon('small'), locked];

  it('is the entry with the id in the cart, with what it does for this cart', () => {
    expect(appliedEntry(coupons, 'small', cart)).toEqual({
      coupon: coupons[0],
      verdict: { kind: 'saves', saving: usd(500) },
    });
  });

  it('is none when none is applied, or the list does not have it', () => {
    expect(appliedEntry(coupons, null, cart)).toBeNull();
    expect(appliedEntry(coupons, 'gone', cart)).toBeNull();
  });

  it('stays applied when the cart does not qualify', () => {
    expect(appliedEntry(coupons, 'locked', cart)?.verdict).toEqual({
      kind: 'gives_nothing',
      obstacle: { code: 'minimum_subtotal_not_met', missing: usd(1000) },
    });
  });

  it('says what the service says, not what the list says', () => {
    const verdict: CouponVerdict = { kind: 'gives_nothing', obstacle: { code: 'usage_limit_reached' } };
    expect(appliedEntry(coupons, 'small', cart, verdict)?.verdict).toBe(verdict);
  });
});

describe('the best coupon', () => {
  const small = coupon('small', { discount: { type: 'percentage', percent: 5 } });
  const large = coupon('large', { discount: { type: 'percentage', percent: 20 } });
  const locked = coupon('locked', { minimumSubtotal: usd(6000) });
  const coupons = [small, large, locked];
  const ranked = rankCoupons(coupons, cart);
  const withApplied = (id: string, verdict?: CouponVerdict) =>
    compareCoupons(appliedEntry(coupons, id, cart, verdict), ranked);

  it('is the one that saves most, and how much more than the applied one is said', () => {
    expect(withApplied('small')).toMatchObject({
      best: { coupon: large },
      better: { coupon: large, more: usd(750) },
    });
  });

  it('is the applied one when none saves more', () => {
    expect(withApplied('large')).toMatchObject({ best: { coupon: large }, better: null });
  });

  it('saves more than an applied one that gives nothing', () => {
    expect(withApplied('locked').better).toEqual({ coupon: large, more: usd(1000) });
  });

  it('is another one when the service says that the applied one gives nothing', () => {
    expect(
      withApplied('large', {
        kind: 'gives_nothing',
        obstacle: { code: 'expired', endsAt: '2026-04-30T00:00:00Z' },
      }),
    ).toMatchObject({
      best: { coupon: small },
      better: { coupon: small, more: usd(250) },
    });
  });

  it('is none when nothing saves', () => {
    expect(compareCoupons(null, rankCoupons([locked], cart))).toEqual({ best: null, better: null });
  });

  it('is not known to be better while the saving of the applied one is not known', () => {
    const shipping = coupon('shipping', { discount: { type: 'free_shipping' } });
    const unknown = { ...cart, delivery: null };
    const applied = appliedEntry([shipping, small], 'shipping', unknown);
    expect(compareCoupons(applied, rankCoupons([shipping, small], unknown)).better).toBeNull();
  });

  it('is judged for the cart as it is now, when the order is one of before', () => {
    const halved = { ...cart, lines: cart.lines.slice(1) };
    const judge = (entry: CouponEntry) => ({ ...entry, verdict: verdictOf(entry.coupon, halved) });
    expect(compareCoupons(appliedEntry(coupons, 'small', halved), ranked, judge).better).toEqual({
      coupon: large,
      more: usd(150),
    });
  });
});

describe('the next moment at which a window opens or closes', () => {
  const startsAt = '2026-05-02T00:00:00.000Z';
  const endsAt = '2026-05-01T18:00:00.000Z';

  it('is the first of all coupons, one millisecond after an end since the end itself still counts', () => {
    const coupons = [coupon('a', { startsAt }), coupon('b', { endsAt })];
    expect(nextBoundary(coupons, NOW)).toBe(Date.parse(endsAt) + 1);
    expect(nextBoundary(coupons, Date.parse(endsAt) + 1)).toBe(Date.parse(startsAt));
  });

  it('is none when nothing lies ahead', () => {
    expect(nextBoundary([coupon('a', { startsAt }), coupon('b')], Date.parse(startsAt))).toBeNull();
  });
});

const LATER = new Date(NOW + 1).toISOString();
const THEN = new Date(NOW).toISOString();
const MEMBER = { signedIn: true, hasOrdered: false };

test.each<[CouponObstacle, Partial<ListCircumstances>, boolean]>([
  [{ code: 'sign_in_required' }, {}, false],
  [{ code: 'sign_in_required' }, { customer: MEMBER }, true],
  [{ code: 'not_started', startsAt: LATER }, {}, false],
  [{ code: 'not_started', startsAt: THEN }, {}, true],
  [{ code: 'held_by_another_order', retryAt: LATER }, {}, false],
  [{ code: 'held_by_another_order', retryAt: THEN }, {}, true],
  [{ code: 'expired', endsAt: THEN }, { customer: MEMBER, now: NOW + 1 }, false],
  [{ code: 'usage_limit_reached' }, { customer: MEMBER }, false],
])('whether %j is over, with %j', (obstacle, circumstances, expected) => {
  expect(isOver(obstacle, { ...cart, ...circumstances })).toBe(expected);
});

test('only “no qualifying items” is said more exactly, and only by a verdict that gives nothing', () => {
  const vague = { code: 'no_qualifying_items' } as const;
  const exact = { kind: 'gives_nothing', obstacle: { code: 'delivery_already_free' } } as const;
  expect(explainReason(vague, exact)).toEqual(exact.obstacle);
  expect(explainReason({ code: 'inactive' }, exact)).toEqual({ code: 'inactive' });
  expect(explainReason(vague, { kind: 'saves', saving: usd(1) })).toEqual(vague);
  expect(explainReason(vague, null)).toEqual(vague);
});
