import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { buildCoupon, usd } from '../../../mocks/builders.ts';
import { chargedCents, fillIn, openCheckout, orderBeside, pay, restock } from '../testing/open-checkout.tsx';

const choose = (name: string) => screen.getByRole('button', { name });
const thanks = () => screen.findByRole('heading', { name: 'Thank you' });

/** Ten percent off a teapot makes $23.00 of $25.00. */
const ONCE = buildCoupon({ id: 'once', code: 'ONCE', title: 'Once', usageLimit: 1 });
const withOnce = (payment: { token: string } = { token: 'tok_ok' }) =>
  orderBeside({ couponId: 'once', expectedTotal: usd(2300), payment: { method: 'card', ...payment } });

/** A checkout with everything filled in and the coupon counted. */
async function readyWithCoupon(visit: Parameters<typeof openCheckout>[0] = {}) {
  const opened = await openCheckout({ seed: { coupons: [ONCE] }, couponId: 'once', ...visit });
  await fillIn(opened.user);
  await screen.findByRole('button', { name: 'Pay $23.00' });
  const appliedCouponId = () => opened.cart.read(opened.cart.store.getState().cart).appliedCouponId;
  return { ...opened, appliedCouponId };
}

describe('a purchase that is refused for its coupon', () => {
  const changes = [
    {
      when: 'somebody else was quicker with it',
      change: async () => expect(await withOnce()).toBe(201),
      says: 'ONCE has already been used',
      because: 'Limit reached: this coupon has been used up.',
    },
    {
      when: 'an unfinished order holds its last use',
      change: async () => expect(await withOnce({ token: 'tok_slow' })).toBe(202),
      says: 'ONCE is in use by another order',
      because: /In use by an order that is not finished/,
    },
    {
      when: 'its time was over before Pay',
      change: () => restock({ coupons: [{ ...ONCE, endsAt: '2020-01-01T00:00:00.000Z' }] }),
      says: 'ONCE has expired',
      because: /Expired on Jan 1, 2020/,
    },
    {
      when: 'it does not count for these items any more',
      change: () => restock({ coupons: [{ ...ONCE, minimumSubtotal: usd(5000) }] }),
      says: 'ONCE does not count for this order',
      because: /\$30\.00/,
    },
    {
      when: 'it is not there any more',
      change: () => restock({ coupons: [] }),
      says: 'ONCE is no longer available',
      because: 'You can buy without it, or choose another one.',
    },
  ];
  for (const { when, change, says, because } of changes) {
    it(`because ${when} says so with both totals, and buys without it`, async () => {
      const { user, appliedCouponId } = await readyWithCoupon();
      await change();
      const before = await chargedCents();
      await pay(user, '$23.00');
      const alert = await screen.findByRole('alert');
      expect(alert).toHaveTextContent(says);
      await waitFor(() => expect(alert).toHaveTextContent(because));
      expect(alert).toHaveTextContent('Total before$23.00New total$25.00');
      expect(alert).toHaveTextContent('Nothing was charged, and your cart is kept.');
      expect(await chargedCents()).toEqual(before);

      await user.click(choose('Buy without coupon'));
      expect(choose('Pay $25.00')).toHaveFocus();
      expect(appliedCouponId()).toBeNull();
      await pay(user, '$25.00');
      await thanks();
      expect((await chargedCents()).toSorted((a, b) => a - b)).toEqual([...before, 2500]);
    });
  }

  it('leads to the other coupons, and keeps the refused one in its slot', async () => {
    const { user, appliedCouponId } = await readyWithCoupon();
    await withOnce();
    await pay(user, '$23.00');
    await screen.findByRole('alert');
    await user.click(choose('Choose another coupon'));
    expect(await screen.findByRole('heading', { name: 'Your cart' })).toBeVisible();
    expect(appliedCouponId()).toBe('once');
    // The discount that was counted with it is gone, not shown for a while longer.
    expect(await screen.findByText('$25.00', { selector: 'dd' })).toBeVisible();
  });
});
