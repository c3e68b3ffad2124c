import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { buildProduct, usd } from '../../../mocks/builders.ts';
import { chargedCents, fillIn, openCheckout, orderBeside, pay, restock } from '../testing/open-checkout.tsx';

const choose = (name: string) => screen.getByRole('button', { name });
const thanks = () => screen.findByRole('heading', { name: 'Thank you' });
const NOTHING_CHARGED = 'Nothing was charged, and your cart is kept.';

describe('a refused purchase', () => {
  it('for a risen price names both, and buys at the new one only after a second yes', async () => {
    const { user, mocks } = await openCheckout();
    await fillIn(user);
    await mocks.settings.setScenarios([{ name: 'price_rose', productId: 'teapot', percent: 10 }]);
    await pay(user, '$25.00');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Teapot: $20.00 before, $22.00 now');
    expect(alert).toHaveTextContent('Total before$25.00New total$27.00');
    expect(alert).toHaveTextContent(NOTHING_CHARGED);

    await user.click(choose('Accept new price'));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(await chargedCents()).toEqual([]);
    expect(choose('Pay $27.00')).toHaveFocus();
    await pay(user, '$27.00');
    await thanks();
    expect(await chargedCents()).toEqual([2700]);
  });

  it('for another total shows both, and pays the new one', async () => {
    const { user } = await openCheckout();
    await fillIn(user);
    await restock({ delivery: { standard: usd(700), express: usd(900), freeFrom: usd(10_000) } });
    await pay(user, '$25.00');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The total changed before your order was placed');
    expect(alert).toHaveTextContent('Total before$25.00New total$27.00');
    expect(alert).toHaveTextContent(NOTHING_CHARGED);

    await user.click(choose('Accept new total'));
    expect(choose('Pay $27.00')).toHaveFocus();
    await pay(user, '$27.00');
    await thanks();
    expect(await chargedCents()).toEqual([2700]);
  });

  it('for another total may also lead back to the cart, which is as it was', async () => {
    const { user, cartLines } = await openCheckout();
    await fillIn(user);
    await restock({ delivery: { standard: usd(700), express: usd(900), freeFrom: usd(10_000) } });
    await pay(user, '$25.00');
    await user.click(
      within(await screen.findByRole('alert')).getByRole('link', { name: /Back to your cart/ }),
    );
    expect(await screen.findByRole('heading', { name: 'Your cart' })).toBeVisible();
    expect(cartLines()).toEqual([['teapot', 1]]);
  });

  it('for stock takes what is left, at a total that is known before', async () => {
    const { user, cartLines } = await openCheckout({
      lines: [
        ['teapot', 4],
        ['mug', 1],
      ],
    });
    await fillIn(user);
    await restock({
      products: [buildProduct({ stock: 1 }), buildProduct({ id: 'mug', unitPrice: usd(800) })],
    });
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
    expect(await chargedCents()).toEqual([3300]);
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

  it('for a product that is gone names it, and buys the rest at a total that is known before', async () => {
    const { user, cartLines } = await openCheckout({
      lines: [
        ['teapot', 1],
        ['mug', 2],
      ],
    });
    await fillIn(user);
    await screen.findByRole('button', { name: 'Pay $41.00' });
    await restock({ products: [buildProduct()] });
    await pay(user, '$41.00');
    const alert = await screen.findByRole('alert');
    await waitFor(() => expect(alert).toHaveTextContent('Mug: no longer sold'));
    await waitFor(() => expect(alert).toHaveTextContent('Total before$41.00New total$25.00'));

    await user.click(choose('Remove it and buy the rest'));
    expect(cartLines()).toEqual([['teapot', 1]]);
    await pay(user, '$25.00');
    await thanks();
    expect(await chargedCents()).toEqual([2500]);
  });

  it('for a product that is back by now can be tried again as it was', async () => {
    const { user, mocks } = await openCheckout();
    await fillIn(user);
    mocks.server.use(refuseOrder(409, 'product_not_found'));
    await pay(user, '$25.00');
    const alert = await screen.findByRole('alert');
    await waitFor(() => expect(alert).toHaveTextContent('It is back in the meantime.'));
    await waitFor(() => expect(alert).toHaveTextContent('The total is still $25.00.'));
    await user.click(choose('Try again'));
    await thanks();
    expect(await chargedCents()).toEqual([2500]);
  });

  it('for products that are all gone has no rest to buy', async () => {
    const { user } = await openCheckout();
    await fillIn(user);
    await screen.findByRole('button', { name: 'Pay $25.00' });
    await restock({ products: [], coupons: [] });
    await pay(user, '$25.00');
    const alert = await screen.findByRole('alert');
    await waitFor(() => expect(alert).toHaveTextContent('Nothing in this order is sold any more'));
    expect(within(alert).queryByRole('button')).not.toBeInTheDocument();
    expect(within(alert).getByRole('link', { name: 'Back to your cart' })).toBeVisible();
  });

  it('for a gone product asks again which it was when the catalog did not say', async () => {
    const { user, mocks, cartLines } = await openCheckout({
      lines: [
        ['teapot', 1],
        ['mug', 2],
      ],
    });
    await fillIn(user);
    await screen.findByRole('button', { name: 'Pay $41.00' });
    await restock({ products: [buildProduct()] });
    mocks.server.use(http.get('*/api/catalog/products', () => HttpResponse.error(), { once: true }));
    await pay(user, '$41.00');
    const alert = await screen.findByRole('alert');
    await waitFor(() => expect(alert).toHaveTextContent('could not be found out just now'));
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    await user.click(await screen.findByRole('button', { name: 'Remove it and buy the rest' }));
    expect(cartLines()).toEqual([['teapot', 1]]);
  });

  it('for a cart that was bought already leads to that order, and ends the cart', async () => {
    const { user, cart, cartLines } = await openCheckout({ lines: [['teapot', 2]] });
    await fillIn(user);
    const cartId = cart.read(cart.store.getState().cart).id ?? '';
    expect(await orderBeside({ cartId })).toBe(201);
    await pay(user, '$45.00');
    expect(await screen.findByRole('alert')).toHaveTextContent('This cart has already been bought');

    await user.click(choose('See that order'));
    expect(await screen.findByRole('heading', { name: /^Order / })).toBeVisible();
    expect(cartLines()).toEqual([['teapot', 1]]);
    expect(await chargedCents()).toEqual([2500]);
  });

  it('for an ended session offers to sign in, at the same total', async () => {
    const { user, mocks } = await openCheckout();
    await fillIn(user);
    mocks.server.use(refuseOrder(401, 'session_expired'));
    await pay(user, '$25.00');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('You have been signed out');
    expect(alert).toHaveTextContent(
      `The total is still $25.00.Sign in again; what you typed stays here. ${NOTHING_CHARGED}`,
    );
    expect(choose('Sign in')).toBeVisible();
  });

  it('for a part of the shop that is down takes everything back, and goes through at the next try', async () => {
    const { user, mocks } = await openCheckout();
    await fillIn(user);
    await mocks.settings.setScenarios([{ name: 'service_down', service: 'accounts' }]);
    await pay(user, '$25.00');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The shop could not finish this order');
    expect(alert).toHaveTextContent('The total is still $25.00.');
    expect(alert).toHaveTextContent(NOTHING_CHARGED);
    expect(await chargedCents()).toEqual([]);

    await mocks.settings.setScenarios([]);
    await user.click(choose('Try again'));
    await thanks();
    expect(await chargedCents()).toEqual([2500]);
  });
});

describe('a cart with a product that is gone', () => {
  it('has no total until it is taken out', async () => {
    const { user, cartLines } = await openCheckout({
      lines: [
        ['teapot', 1],
        ['gone', 2],
      ],
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('Something in this order is no longer sold');
    expect(choose('Pay')).toHaveAttribute('aria-disabled', 'true');
    await waitFor(() => expect(choose('Remove it and buy the rest')).not.toHaveAttribute('aria-disabled'));
    await user.click(choose('Remove it and buy the rest'));
    expect(cartLines()).toEqual([['teapot', 1]]);
    expect(await screen.findByRole('button', { name: 'Pay $25.00' })).toBeVisible();
  });

  it('offers no rest where all of them are gone', async () => {
    const { cartLines } = await openCheckout({
      lines: [
        ['gone', 2],
        ['lost', 1],
      ],
    });
    const alert = await screen.findByRole('alert');
    await waitFor(() => expect(alert).toHaveTextContent('Nothing in this order is sold any more'));
    expect(within(alert).queryByRole('button')).not.toBeInTheDocument();
    expect(within(alert).getByRole('link', { name: 'Back to your cart' })).toBeVisible();
    expect(cartLines()).toEqual([
      ['gone', 2],
      ['lost', 1],
    ]);
  });
});

/** Makes the next purchase be refused like this, whatever it asks for. */
function refuseOrder(status: number, code: string) {
  const problem = { type: 'about:blank', title: code, status, code, detail: code };
  return http.post('*/api/orders', () => HttpResponse.json(problem, { status }), { once: true });
}
