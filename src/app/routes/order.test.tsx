import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { buildCoupon, buildOrderRequest, buildProduct, usd } from '../../../mocks/builders.ts';
import { fillIn, openCheckout, pay } from '../testing/open-checkout.tsx';

async function place(overrides: Parameters<typeof buildOrderRequest>[0] = {}): Promise<string> {
  const response = await fetch('/api/orders', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify(buildOrderRequest(overrides)),
  });
  expect(response.status).toBe(201);
  const order: { id: string } = await response.json();
  return order.id;
}

/** Leaves the page that is open for another one of the app. */
function visit(url: string): void {
  window.history.pushState(null, '', url);
}

describe('an order', () => {
  it('says thank you once, and is called by its number after a reload', async () => {
    const { user, reload } = await openCheckout();
    await fillIn(user);
    await pay(user, '$25.00');
    const thanks = await screen.findByRole('heading', { name: 'Thank you' });
    await waitFor(() => expect(thanks).toHaveFocus());
    reload();
    expect(await screen.findByRole('heading', { name: /^Order CW-/ })).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Thank you' })).not.toBeInTheDocument();
  });

  it('shows lines, figures, coupon, address, payment and what happened when', async () => {
    await openCheckout({ seed: { coupons: [buildCoupon()] }, url: '/orders' });
    visit(`/orders/${await place({ couponId: 'ten', expectedTotal: usd(2300) })}`);
    const lines = await screen.findByRole('list', { name: 'Ordered items' });
    expect(within(lines).getByRole('listitem')).toHaveTextContent('Teapot1 × $20.00, $2.00 off$20.00');
    const figures = screen
      .getAllByRole('term')
      .map((term) => [term.textContent, term.nextElementSibling?.textContent]);
    expect(figures).toEqual([
      ['Subtotal', '$20.00'],
      ['Discount', '−$2.00'],
      ['Delivery', '$5.00'],
      ['Total', '$23.00'],
    ]);
    expect(screen.getByText('Coupon TEN')).toBeVisible();
    expect(screen.getByText(/1 Main St/)).toHaveTextContent(
      'Ada Lovelace 1 Main St 12345 Springfield United States',
    );
    expect(screen.getByText('Card')).toBeVisible();
    const steps = screen.getAllByRole('listitem').map((item) => item.textContent ?? '');
    expect(steps.filter((text) => /^(Received|Items set aside|Paid|Completed)/.test(text))).toHaveLength(4);
  });

  it('is cancelled only after a second yes, and gives stock and money back', async () => {
    const { user, ledger } = await openCheckout({ url: '/orders' });
    visit(`/orders/${await place()}`);
    await user.click(await screen.findByRole('button', { name: 'Cancel order' }));
    const dialog = screen.getByRole('dialog', { name: /^Cancel order CW-/ });
    expect(dialog).toHaveTextContent('$25.00 goes back to you');
    await user.click(within(dialog).getByRole('button', { name: 'Keep the order' }));
    expect((await ledger()).charges).toMatchObject([{ state: 'charged' }]);

    await user.click(screen.getByRole('button', { name: 'Cancel order' }));
    await user.click(screen.getByRole('button', { name: 'Yes, cancel it' }));
    expect(await screen.findByText('Cancelled', { selector: '[role=status]' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Cancel order' })).not.toBeInTheDocument();
    expect((await ledger()).charges).toMatchObject([{ state: 'refunded' }]);
  });

  it('says why it was not cancelled, and stays as it is', async () => {
    const { user, mocks } = await openCheckout({ url: '/orders' });
    visit(`/orders/${await place()}`);
    const problem = {
      type: 'about:blank',
      title: '',
      status: 409,
      code: 'order_not_cancellable',
      detail: '',
    };
    mocks.server.use(http.post('*/cancellation', () => HttpResponse.json(problem, { status: 409 })));
    await user.click(await screen.findByRole('button', { name: 'Cancel order' }));
    await user.click(screen.getByRole('button', { name: 'Yes, cancel it' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('can no longer be cancelled');
  });

  it('can be bought again at what the products cost now', async () => {
    const { user, mocks, cart, cartLines } = await openCheckout({ lines: [], url: '/orders' });
    visit(`/orders/${await place()}`);
    const again = await screen.findByRole('button', { name: 'Buy again' });
    await mocks.settings.setScenarios([{ name: 'price_rose', productId: 'teapot', percent: 10 }]);
    await user.click(again);
    expect(await screen.findByText('1 product of this order is in your cart.')).toBeVisible();
    expect(cartLines()).toEqual([['teapot', 1]]);
    expect(cart.read(cart.store.getState().cart).lines[0]?.lastSeenUnitPrice).toEqual(usd(2200));
  });

  it('says what of it cannot be bought again', async () => {
    const { user, cartLines } = await openCheckout({
      seed: { products: [buildProduct({ stock: 1 })] },
      lines: [],
      url: '/orders',
    });
    visit(`/orders/${await place()}`);
    await user.click(await screen.findByRole('button', { name: 'Buy again' }));
    expect(await screen.findByText(/^Not available any more.*: Teapot\.$/)).toBeVisible();
    expect(cartLines()).toEqual([]);
  });

  it('that nobody knows says so and leads to the others', async () => {
    await openCheckout({ url: '/orders/nonsense' });
    expect(await screen.findByRole('heading', { name: 'We do not know this order' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'All your orders' })).toHaveAttribute('href', '/orders');
  });
});

describe('the history', () => {
  it('lists orders newest first with what they cost, and leads to each', async () => {
    const { user, mocks } = await openCheckout({ url: '/' });
    await place();
    await mocks.settings.advanceClock(60_000);
    const line = { productId: 'mug', quantity: 2, expectedUnitPrice: usd(800) };
    await place({ lines: [line], expectedTotal: usd(2100) });
    visit('/orders');
    const list = await screen.findByRole('list', { name: 'Your orders' });
    const [latest, earlier] = within(list).getAllByRole('listitem');
    expect(latest).toHaveTextContent(/\$21\.00.*2 itemsComplete$/);
    expect(earlier).toHaveTextContent(/\$25\.00.*1 itemComplete$/);
    await user.click(within(latest as HTMLElement).getByRole('link'));
    expect(await screen.findByText('Mug')).toBeVisible();
  });

  it('is empty before the first order', async () => {
    await openCheckout({ url: '/orders' });
    expect(await screen.findByRole('heading', { name: 'No orders yet' })).toBeVisible();
  });

  it('offers a retry when it cannot be loaded', async () => {
    const { user, mocks, reload } = await openCheckout({ url: '/orders' });
    await mocks.settings.setScenarios([{ name: 'service_down', service: 'orders' }]);
    reload();
    expect(await screen.findByRole('alert')).toHaveTextContent('Your orders could not be loaded.');
    await mocks.settings.setScenarios([]);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.getByRole('heading', { name: 'No orders yet' })).toBeVisible());
  });
});
