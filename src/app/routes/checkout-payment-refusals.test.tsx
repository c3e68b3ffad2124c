import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { buildCoupon, usd } from '../../../mocks/builders.ts';
import { CARDS, chargedCents, fillIn, fillInCard, openCheckout, pay } from '../testing/open-checkout.tsx';

const choose = (name: string) => screen.getByRole('button', { name });
const thanks = () => screen.findByRole('heading', { name: 'Thank you' });

describe('a purchase whose payment is refused', () => {
  it('can be paid another way at once, with the same last item and the same single-use coupon', async () => {
    const once = buildCoupon({ id: 'once', code: 'ONCE', usageLimit: 1 });
    const { user } = await openCheckout({
      seed: { coupons: [once] },
      couponId: 'once',
      lines: [['spade', 1]],
    });
    await fillIn(user, CARDS.declined);
    await pay(user, '$32.00');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The payment was declined');
    expect(alert).toHaveTextContent('The total is still $32.00.');
    expect(alert).toHaveTextContent('Nothing was charged, and your cart is kept.');

    await user.click(choose('Pay another way'));
    const number = screen.getByRole('textbox', { name: 'Card number' });
    expect(number).toHaveFocus();
    expect(number).toHaveValue('');
    await fillInCard(user, CARDS.ok);
    await pay(user, '$32.00');
    await thanks();
    expect(await chargedCents()).toEqual([3200]);
  });

  it('because the bank never answered is said so, and paid with another card', async () => {
    const { user, mocks } = await openCheckout();
    await fillIn(user, CARDS.timeout);
    await pay(user, '$25.00');
    await screen.findByText(/^Reserving your items…|^Waiting for the payment…/);
    await mocks.settings.advanceClock(31_000);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The payment took too long');
    expect(alert).toHaveTextContent('The total is still $25.00.');
    expect(await chargedCents()).toEqual([]);

    await user.click(choose('Pay another way'));
    await fillInCard(user, CARDS.ok);
    await pay(user, '$25.00');
    await thanks();
    expect(await chargedCents()).toEqual([2500]);
  });

  it('for missing store credit says how much is missing, and pays by card', async () => {
    const { user, mocks } = await openCheckout();
    await fillIn(user);
    const problem = {
      type: 'about:blank',
      title: '',
      status: 402,
      code: 'credit_insufficient',
      detail: '',
      missing: usd(420),
    };
    mocks.server.use(
      http.post('*/api/orders', () => HttpResponse.json(problem, { status: 402 }), { once: true }),
    );
    await pay(user, '$25.00');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('It is $4.20 short.');
    expect(alert).toHaveTextContent('The total is still $25.00.');

    await user.click(choose('Pay another way'));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    await fillInCard(user, CARDS.ok);
    await pay(user, '$25.00');
    await thanks();
    expect(await chargedCents()).toEqual([2500]);
  });
});
