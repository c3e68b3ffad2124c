import { expect, test } from 'vitest';
import type { Coupon } from '@/features/coupons/schemas.ts';
import { money } from '@/shared/money/money.ts';
import type { ListCircumstances } from './describe-coupons.ts';
import { rankCoupons, rankInSlices, SLICE_SIZE } from './rank-coupons.ts';

const usd = (amount: number) => money(amount, 'USD');

/** Three items for 50.00 in all. */
const cart: ListCircumstances = {
  lines: [
    { productId: 'board', categoryId: 'kitchen', quantity: 2, unitPrice: usd(2000), reduced: false },
    { productId: 'mug', categoryId: 'tableware', quantity: 1, unitPrice: usd(1000), reduced: true },
  ],
  customer: { signedIn: false, hasOrdered: true },
  delivery: usd(590),
  currency: 'USD',
  now: Date.parse('2026-05-01T12:00:00Z'),
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

const idsOf = (entries: readonly { coupon: Coupon }[]) => entries.map((entry) => entry.coupon.id);

test('eligible by saving come first, nearly eligible by what is missing follow, then the rest', () => {
  const coupons = [
    coupon('inactive', { active: false }),
    coupon('expired', { endsAt: '2026-04-30T00:00:00Z' }),
    coupon('used-up', { usageLimit: 1, redemptions: 1 }),
    coupon('first-order', { firstOrderOnly: true }),
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
    'first-order',
    'used-up',
    'expired',
    'inactive',
  ]);
});

test('a coupon that saves a delivery of unknown price stands behind those that surely save', () => {
  const coupons = [coupon('ship', { discount: { type: 'free_shipping' } }), coupon('saves-5')];
  expect(idsOf(rankCoupons(coupons, { ...cart, delivery: null }))).toEqual(['saves-5', 'ship']);
});

test('equals stay in the order of the service', () => {
  const coupons = ['b', 'a', 'c'].map((id) => coupon(id));
  expect(idsOf(rankCoupons(coupons, cart))).toEqual(['b', 'a', 'c']);
});

test('never more than a slice of coupons is judged without a pause', () => {
  const judged: string[] = [];
  const coupons = Array.from({ length: 10_000 }, (_, index) => {
    const id = `c${index}`;
    // The rule asks every coupon whether it is active, once.
    return Object.defineProperty(coupon(id), 'active', { get: () => void judged.push(id) });
  });
  const slices = rankInSlices(coupons, cart);
  let step = slices.next();
  for (let pauses = 1; !step.done; pauses += 1) {
    expect(judged.length).toBe(pauses * SLICE_SIZE);
    step = slices.next();
  }
  expect(judged).toEqual(coupons.map(({ id }) => id));
  expect(step.value).toEqual(rankCoupons(coupons, cart));
});
