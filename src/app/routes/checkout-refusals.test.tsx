import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { buildCoupon, buildOrderRequest, buildProduct, usd } from '../../../mocks/builders.ts';
import { CARDS, fillIn, fillInCard, openCheckout, pay } from '../testing/open-checkout.tsx';

const choose = (name: string) => screen.getByRole('button', { name });
const thanks = () => screen.findByRole('heading', { name: 'Thank you' });

/** Makes the next purchase be refused like this, whatever it asks for. */
function refusal(status: number, code: string, data: object = {}) {
  const problem = { type: 'about:blank', title: code, status, code, detail: code, ...data };
  return http.post('*/api/orders', () => HttpResponse.json(problem, { status }), { once: true });
}

describe('a refused purchase', () => {
  it('for a risen price names both, and buys at the new one only after a second yes', async () => {
    const { user, mocks, ledger } = await openCheckout();
    await fillIn(user);
    await mocks.settings.setScenarios([{ name: 'price_rose', productId: 'teapot', percent: 10 }]);
    await pay(user, '$25.00');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Teapot: $20.00 before, $22.00 now');
    expect(alert).toHaveTextContent('Total before$25.00New total$27.00');
    expect(alert).toHaveTextContent('Nothing was charged, and your cart is kept.');

    await user.click(choose('Accept new price'));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect((await ledger()).charges).toEqual([]);
    expect(choose('Pay $27.00')).toHaveFocus();
    await pay(user, '$27.00');
    await thanks();
    expect((await ledger()).charges).toMatchObject([{ amount: usd(2700) }]);
  });

  it('for stock takes what is left, at a total that is known before', async () => {
    const { user, mocks, cartLines } = await openCheckout({
      lines: [
        ['teapot', 4],
        ['mug', 1],
      ],
    });
    await fillIn(user);
    mocks.server.use(
      refusal(409, 'out_of_stock', { lines: [{ productId: 'teapot', requested: 4, available: 1 }] }),
    );
    await pay(user, '$93.00');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Teapot: 1 left of the 4 you wanted');
    await waitFor(() => expect(alert).toHaveTextContent('Total before$93.00New total$33.00'));

    await user.click(choose('Take what is left'));
    expect(cartLines()).toEqual([
      ['teapot', 1],
      ['mug', 1],
    ]);
    await pay(user, '$33.00');
    await thanks();
  });

  it('for a sold-out cart has nothing left to take, and leads back to the cart', async () => {
    const { user, mocks } = await openCheckout({ lines: [['spade', 1]] });
    await fillIn(user);
    await mocks.settings.setScenarios([{ name: 'sold_out', productId: 'spade' }]);
    await pay(user, '$35.00');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Spade: sold out');
    expect(screen.queryByRole('button', { name: 'Take what is left' })).not.toBeInTheDocument();
    await user.click(within(alert).getByRole('link', { name: 'Back to your cart' }));
    expect(await screen.findByRole('heading', { name: 'Your cart' })).toBeVisible();
  });

  const once = buildCoupon({ id: 'once', code: 'ONCE', title: 'Once', usageLimit: 1 });

  it('for a coupon that somebody else was quicker with buys without it', async () => {
    const { user, ledger } = await openCheckout({ seed: { coupons: [once] }, couponId: 'once' });
    await fillIn(user);
    await screen.findByRole('button', { name: 'Pay $23.00' });
    await useUp('once');
    await pay(user, '$23.00');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('ONCE has already been used');
    expect(alert).toHaveTextContent('Total before$23.00New total$25.00');

    await user.click(choose('Buy without coupon'));
    await pay(user, '$25.00');
    await thanks();
    expect((await ledger()).coupons.find(({ couponId }) => couponId === 'once')).toMatchObject({ used: 1 });
  });

  it('for a coupon leads to the other coupons, and keeps the refused one in its slot', async () => {
    const { user, cart } = await openCheckout({ seed: { coupons: [once] }, couponId: 'once' });
    await fillIn(user);
    await screen.findByRole('button', { name: 'Pay $23.00' });
    await useUp('once');
    await pay(user, '$23.00');
    await screen.findByRole('alert');
    await user.click(choose('Choose another coupon'));
    expect(await screen.findByRole('heading', { name: 'Your cart' })).toBeVisible();
    expect(cart.read(cart.store.getState().cart).appliedCouponId).toBe('once');
  });

  it('for a declined card can be paid another way at once, with the same last item', async () => {
    const { user, ledger } = await openCheckout({ lines: [['spade', 1]] });
    await fillIn(user, CARDS.declined);
    await pay(user, '$35.00');
    expect(await screen.findByRole('alert')).toHaveTextContent('The payment was declined');
    await user.click(choose('Pay another way'));
    const number = screen.getByRole('textbox', { name: 'Card number' });
    expect(number).toHaveFocus();
    expect(number).toHaveValue('');
    await fillInCard(user, CARDS.ok);
    await pay(user, '$35.00');
    await thanks();
    expect((await ledger()).charges).toHaveLength(1);
  });

  it('for missing store credit says how much is missing', async () => {
    const { user, mocks } = await openCheckout();
    await fillIn(user);
    mocks.server.use(refusal(402, 'credit_insufficient', { missing: usd(420) }));
    await pay(user, '$25.00');
    expect(await screen.findByRole('alert')).toHaveTextContent('It is $4.20 short.');
    await user.click(choose('Pay another way'));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('for another total shows both, and pays the new one', async () => {
    const { user, mocks } = await openCheckout();
    await fillIn(user);
    const line = {
      productId: 'teapot',
      quantity: 1,
      unitPrice: usd(2000),
      subtotal: usd(2000),
      discount: usd(0),
    };
    const quote = {
      lines: [line],
      subtotal: usd(2000),
      discount: usd(0),
      delivery: usd(700),
      total: usd(2700),
      coupon: null,
    };
    mocks.server.use(refusal(409, 'total_changed', { expectedTotal: usd(2500), quote }));
    await pay(user, '$25.00');
    expect(await screen.findByRole('alert')).toHaveTextContent('Total before$25.00New total$27.00');
    await user.click(choose('Accept new price'));
    expect(choose('Pay $27.00')).toHaveFocus();
  });

  it('for a product that is gone buys the rest', async () => {
    const { user, mocks, cartLines } = await openCheckout({
      seed: { products: [buildProduct(), buildProduct({ id: 'jug', name: 'Jug' })] },
      lines: [
        ['teapot', 1],
        ['gone', 2],
      ],
    });
    await user.click(await screen.findByRole('button', { name: 'Remove it and buy the rest' }));
    await waitFor(() => expect(cartLines()).toEqual([['teapot', 1]]));
    await fillIn(user);
    mocks.server.use(refusal(409, 'product_not_found'));
    await pay(user, '$25.00');
    await user.click(within(await screen.findByRole('alert')).getByRole('button', { name: /buy the rest/ }));
    await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument());
    await pay(user, '$25.00');
    await thanks();
  });

  it('for a cart that was bought already leads to that order, and ends the cart', async () => {
    const { user, cart, cartLines, ledger } = await openCheckout({ lines: [['teapot', 2]] });
    const cartId = cart.read(cart.store.getState().cart).id ?? '';
    await fillIn(user);
    const otherTab = await fetch('/api/orders', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify(buildOrderRequest({ cartId })),
    });
    expect(otherTab.status).toBe(201);
    await pay(user, '$45.00');
    expect(await screen.findByRole('alert')).toHaveTextContent('This cart has already been bought');

    await user.click(choose('See that order'));
    expect(await screen.findByRole('heading', { name: /^Order / })).toBeVisible();
    expect(cartLines()).toEqual([['teapot', 1]]);
    expect((await ledger()).charges).toHaveLength(1);
  });

  it('for an ended session leads to signing in', async () => {
    const { user, mocks } = await openCheckout();
    await fillIn(user);
    mocks.server.use(refusal(401, 'session_expired'));
    await pay(user, '$25.00');
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in');
  });
});

/** Somebody buys a teapot with this coupon. */
async function useUp(couponId: string): Promise<void> {
  const response = await fetch('/api/orders', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify(buildOrderRequest({ couponId, expectedTotal: usd(2300) })),
  });
  expect(response.status).toBe(201);
}
