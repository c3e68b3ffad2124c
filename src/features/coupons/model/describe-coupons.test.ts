import { describe, expect, it, test } from 'vitest';
import type { Coupon } from '@/features/coupons/schemas.ts';
import { money } from '@/shared/money/money.ts';
import {
  type CouponVerdict,
  describeCoupons,
  type ListCircumstances,
  nextBoundary,
  rankCoupons,
  verdictOf,
} from './describe-coupons.ts';

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

const idsOf = (coupons: readonly { coupon: Coupon }[]) => coupons.map((entry) => entry.coupon.id);

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

describe('the order of the list', () => {
  it('is eligible by saving, nearly eligible by what is missing, then the rest', () => {
    const coupons = [
      coupon('expired', { endsAt: '2026-04-30T00:00:00Z' }),
      coupon('other-items', { categoryIds: ['garden'] }),
      coupon('far', { minimumSubtotal: usd(9000) }),
      coupon('two-items-short', { minimumQuantity: 5 }),
      coupon('near', { minimumSubtotal: usd(5100) }),
      coupon('saves-5', {}),
      coupon('starts-later', { startsAt: '2026-06-02T00:00:00Z' }),
      coupon('starts-soon', { startsAt: '2026-05-02T00:00:00Z' }),
      coupon('saves-10', { discount: { type: 'percentage', percent: 20 } }),
      coupon('sign-in', { signInRequired: true }),
    ];
    expect(idsOf(rankCoupons(coupons, cart))).toEqual([
      'saves-10',
      'saves-5',
      'near',
      'far',
      'two-items-short',
      'sign-in',
      'starts-soon',
      'starts-later',
      'other-items',
      'expired',
    ]);
  });

  it('leaves equals in the order of the service', () => {
    const coupons = ['b', 'a', 'c'].map((id) => coupon(id));
    expect(idsOf(rankCoupons(coupons, cart))).toEqual(['b', 'a', 'c']);
  });
});

describe('the applied coupon', () => {
  const small = coupon('small', { discount: { type: 'percentage', percent: 5 } });
  const large = coupon('large', { discount: { type: 'percentage', percent: 20 } });
  const locked = coupon('locked', { minimumSubtotal: usd(6000) });
  const ranked = rankCoupons([small, large, locked], cart);

  it('is the entry with the id in the cart, set apart from the others', () => {
    const overview = describeCoupons(ranked, 'small');
    expect(overview.applied?.coupon).toBe(small);
    expect(idsOf(overview.others)).toEqual(['large', 'locked']);
  });

  it('is none when the list does not have it', () => {
    const overview = describeCoupons(ranked, 'gone');
    expect(overview.applied).toBeNull();
    expect(idsOf(overview.others)).toEqual(['large', 'small', 'locked']);
  });

  it('is told when another one would save more, and how much', () => {
    expect(describeCoupons(ranked, 'small').better).toEqual({ coupon: large, more: usd(750) });
    expect(describeCoupons(ranked, 'small').best?.coupon).toBe(large);
  });

  it('is the best when none saves more', () => {
    expect(describeCoupons(ranked, 'large').better).toBeNull();
    expect(describeCoupons(ranked, 'large').best?.coupon).toBe(large);
  });

  it('stays in its slot when the cart does not qualify', () => {
    const overview = describeCoupons(ranked, 'locked');
    expect(overview.applied?.verdict).toEqual({
      kind: 'gives_nothing',
      obstacle: { code: 'minimum_subtotal_not_met', missing: usd(1000) },
    });
    expect(overview.better).toEqual({ coupon: large, more: usd(1000) });
  });

  it('says what the service says, not what the list says', () => {
    const verdict: CouponVerdict = { kind: 'gives_nothing', obstacle: { code: 'usage_limit_reached' } };
    const overview = describeCoupons(ranked, 'large', verdict);
    expect(overview.applied?.verdict).toBe(verdict);
    expect(overview.best?.coupon).toBe(small);
    expect(overview.better).toEqual({ coupon: small, more: usd(250) });
  });

  it('has nothing better beside it while its own saving is not known', () => {
    const shipping = coupon('shipping', { discount: { type: 'free_shipping' } });
    const unknown = rankCoupons([shipping, small], { ...cart, delivery: null });
    expect(describeCoupons(unknown, 'shipping').better).toBeNull();
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
