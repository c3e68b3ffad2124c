import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { FOUND_CODES_KEY } from '@/features/coupons/found-codes.ts';
import { CARDS, fillIn, fillInCard, openCheckout, pay } from '../testing/open-checkout.tsx';

const field = (name: string | RegExp) => screen.findByRole('textbox', { name });
const figure = (term: string) =>
  within(screen.getByRole('region', { name: 'Order summary' })).getByText(term, { selector: 'dt' })
    .nextElementSibling?.textContent;

describe('the checkout', () => {
  it('takes an order from a filled-in form to its receipt, and ends the cart', async () => {
    const { user, cartLines, ledger } = await openCheckout({
      lines: [
        ['teapot', 2],
        ['mug', 1],
      ],
    });
    await fillIn(user);
    await pay(user, '$53.00');
    expect(await screen.findByRole('heading', { name: 'Thank you' })).toBeVisible();
    expect(await screen.findByText(/receipt goes to ada@example.com/)).toBeVisible();
    expect(cartLines()).toEqual([]);
    expect((await ledger()).charges.map(({ amount, state }) => [amount.amount, state])).toEqual([
      [5300, 'charged'],
    ]);
  });

  it('places one order for a double click', async () => {
    const { user, ledger } = await openCheckout();
    await fillIn(user);
    await user.dblClick(await screen.findByRole('button', { name: 'Pay $25.00' }));
    await screen.findByRole('heading', { name: 'Thank you' });
    expect((await ledger()).orders).toHaveLength(1);
  });

  it('needs one round trip from Pay to the receipt, and waits for nothing else', async () => {
    const { user, mocks } = await openCheckout();
    await fillIn(user);
    await screen.findByRole('button', { name: 'Pay $25.00' });
    const requests: string[] = [];
    mocks.server.events.on('request:start', ({ request }) => {
      requests.push(`${request.method} ${new URL(request.url).pathname}`);
    });
    mocks.server.use(
      http.all('*/api/*', ({ request }) =>
        request.method === 'POST' && request.url.endsWith('/orders')
          ? undefined
          : new Promise<never>(() => {}),
      ),
    );
    await user.click(screen.getByRole('button', { name: 'Pay $25.00' }));
    await screen.findByRole('heading', { name: 'Thank you' });
    expect(await screen.findByText('Teapot')).toBeVisible();
    expect(requests[0]).toBe('POST /api/orders');
    expect(requests.filter((request) => request === 'POST /api/orders')).toHaveLength(1);
  });

  it('does not buy a cart whose time was over while the page slept', async () => {
    const { user, cartLines, ledger } = await openCheckout();
    await fillIn(user);
    await screen.findByRole('button', { name: 'Pay $25.00' });
    const now = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 3 * 3_600_000);
    await pay(user, '$25.00');
    expect(await screen.findByRole('heading', { name: 'Your cart is empty' })).toBeVisible();
    now.mockRestore();
    expect(cartLines()).toEqual([]);
    expect((await ledger()).orders).toEqual([]);
  });

  it('shows the quote of the chosen delivery, and pays exactly that', async () => {
    const { user } = await openCheckout({ lines: [['teapot', 5]] });
    const delivery = await screen.findByRole('group', { name: 'Delivery' });
    expect(await within(delivery).findByText('Free')).toBeVisible();
    expect(within(delivery).getByText('$9.00')).toBeVisible();
    await user.click(within(delivery).getByRole('radio', { name: /Express/ }));
    await waitFor(() => expect(figure('Total')).toBe('$109.00'));
    await fillIn(user);
    await pay(user, '$109.00');
    await screen.findByRole('heading', { name: 'Thank you' });
    expect(screen.getByText('Express delivery')).toBeVisible();
  });

  it('names the coupon that counts, also one that is only known by its code', async () => {
    const { mocks, reload } = await openCheckout({ couponId: 'ten' });
    expect(await screen.findByText('Coupon TEN')).toBeVisible();
    expect(figure('Discount')).toBe('−$2.00');

    const unlisted = { items: [], serverTime: new Date().toISOString() };
    mocks.server.use(http.get('*/api/coupons', () => HttpResponse.json(unlisted)));
    window.localStorage.setItem(FOUND_CODES_KEY, JSON.stringify(['TEN']));
    onTestFinished(() => window.localStorage.clear());
    reload();
    expect(await screen.findByText('Coupon TEN')).toBeVisible();
  });

  it('says of every field what is wrong, on the field, and puts focus on the first', async () => {
    const { user } = await openCheckout();
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Country' }), '');
    await pay(user, '$25.00');
    expect(await field('Email')).toHaveFocus();
    expect(await field('Email')).toBeInvalid();
    expect(await field('Email')).toHaveAccessibleDescription(/Enter your email address/);
    expect(screen.getByRole('combobox', { name: 'Country' })).toHaveAccessibleDescription(
      /Choose the country/,
    );
    expect(await field('Street address')).toHaveAccessibleDescription(/Enter the street/);
    expect(await field('Card number')).toHaveAccessibleDescription('Enter the card number.');
    expect(await field(/^Phone/)).toBeValid();
  });

  it('takes an error away as soon as the field is right, and not before', async () => {
    const { user } = await openCheckout();
    await fillIn(user);
    await user.clear(await field('Email'));
    await pay(user, '$25.00');
    await user.type(await field('Email'), 'ada@');
    expect(await field('Email')).toHaveAccessibleDescription(/does not look like an email address/);
    await user.type(await field('Email'), 'example.com');
    expect(await field('Email')).toBeValid();
    await pay(user, '$25.00');
    expect(await screen.findByRole('heading', { name: 'Thank you' })).toBeVisible();
  });

  it('sends nothing while the card is wrong, and points at its field', async () => {
    const { user, ledger } = await openCheckout();
    await fillIn(user, '4242424242424241');
    await pay(user, '$25.00');
    expect(await field('Card number')).toHaveFocus();
    expect(await field('Card number')).toHaveAccessibleDescription(/has a wrong digit/);
    expect((await ledger()).orders).toEqual([]);
  });

  it('has what was typed after a reload, but nothing of the card', async () => {
    const { user, reload } = await openCheckout();
    await fillIn(user);
    await user.click(screen.getByRole('radio', { name: /Express/ }));
    reload();
    expect(await field('Email')).toHaveValue('ada@example.com');
    expect(await field('City')).toHaveValue('Springfield');
    expect(screen.getByRole('combobox', { name: 'Country' })).toHaveValue('US');
    expect(screen.getByRole('radio', { name: /Express/ })).toBeChecked();
    expect(await field('Card number')).toHaveValue('');
    const stored = JSON.stringify([window.sessionStorage, window.localStorage]);
    expect(stored).toContain('ada@example.com');
    expect(stored).not.toMatch(/4242\s?4242|12\/40/);
  });

  it('never stores the card number, also while paying', async () => {
    const { user, mocks, storage } = await openCheckout();
    mocks.server.use(http.post('*/api/orders', () => new Promise<never>(() => {})));
    await fillIn(user);
    await pay(user, '$25.00');
    await waitFor(() => expect(storage.getItem('cartwright:attempt')).toContain('tok_ok'));
    expect(storage.getItem('cartwright:attempt')).not.toMatch(/4242\s?4242|12\/40/);
    expect(screen.getByRole('button', { name: 'Pay $25.00' })).toHaveAttribute('aria-disabled', 'true');
  });

  it('says that there is nothing to pay for in an empty cart', async () => {
    await openCheckout({ lines: [] });
    expect(await screen.findByRole('heading', { name: 'Your cart is empty' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Go to the shop' })).toHaveAttribute('href', '/');
    expect(screen.queryByRole('button', { name: /^Pay/ })).not.toBeInTheDocument();
  });

  it('offers a retry when the total cannot be worked out, and nothing can be paid meanwhile', async () => {
    const { user, mocks, reload } = await openCheckout();
    await screen.findByRole('button', { name: 'Pay $25.00' });
    await mocks.settings.setScenarios([{ name: 'service_down', service: 'orders' }]);
    reload();
    expect(await screen.findByRole('alert')).toHaveTextContent('The total could not be worked out.');
    expect(screen.getByRole('button', { name: 'Pay' })).toHaveAttribute('aria-disabled', 'true');

    await mocks.settings.setScenarios([]);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: 'Pay $25.00' })).toBeVisible();
  });
});

describe('the payment form', () => {
  it('groups the digits of the card when it is left', async () => {
    const { user } = await openCheckout();
    await screen.findByRole('button', { name: 'Pay $25.00' });
    await fillInCard(user, CARDS.ok);
    expect(await field('Card number')).toHaveValue('4242 4242 4242 4242');
  });
});
