import { act, screen, waitFor, within } from '@testing-library/react';
import { getResponse, http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { buildOrderRequest } from '../../../mocks/builders.ts';
import { CARDS, fillIn, openCheckout, pay } from '../testing/open-checkout.tsx';

const ATTEMPTS = '*/api/orders/attempts/:key';
const choose = (name: string) => screen.findByRole('button', { name });
const thanks = () => screen.findByRole('heading', { name: 'Thank you' });

describe('a purchase whose outcome is not known', () => {
  it('leads to the receipt of the one order when the answer was lost after the charge', async () => {
    const { user, mocks, ledger, cartLines } = await openCheckout();
    await fillIn(user);
    await mocks.settings.setScenarios([{ name: 'lost_answer_after_charge' }]);
    await pay(user, '$25.00');
    await thanks();
    expect((await ledger()).charges).toHaveLength(1);
    expect(cartLines()).toEqual([]);
  });

  it('is asked for after a reload in the middle of it, and leads to its receipt without a second Pay', async () => {
    const { user, mocks, ledger, reload, storage } = await openCheckout();
    await fillIn(user);
    mocks.server.use(
      http.get(ATTEMPTS, () => HttpResponse.error(), { once: true }),
      http.get(ATTEMPTS, () => HttpResponse.error(), { once: true }),
    );
    await mocks.settings.setScenarios([{ name: 'lost_answer_after_charge' }]);
    await pay(user, '$25.00');
    expect(await screen.findByRole('alert')).toHaveTextContent('do not know yet whether your order');
    expect(screen.getByRole('button', { name: 'Pay $25.00' })).toHaveAttribute('aria-disabled', 'true');
    expect(storage.getItem('cartwright:attempt')).not.toBeNull();

    reload();
    expect(await screen.findByRole('alert')).toHaveTextContent('do not know yet whether your order');
    await user.click(await choose('Check again'));
    await thanks();
    expect((await ledger()).charges).toHaveLength(1);
    expect(storage.getItem('cartwright:attempt')).toBeNull();
  });

  it('is asked for when the answer takes too long, and leads to the receipt of the one order', async () => {
    const { user, mocks, ledger } = await openCheckout();
    await fillIn(user);
    await screen.findByRole('button', { name: 'Pay $25.00' });
    const never = () => new Promise<never>(() => {});
    const takenWithoutAnswer = http.post('*/api/orders', async ({ request }) => {
      await getResponse(mocks.handlers, request);
      return never();
    });
    mocks.server.use(takenWithoutAnswer, http.get(ATTEMPTS, never, { once: true }));
    const { timeout } = AbortSignal;
    const patience = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout.call(AbortSignal, 50));
    await pay(user, '$25.00');
    expect(await screen.findByRole('alert')).toHaveTextContent('do not know yet whether your order');

    patience.mockRestore();
    await user.click(await choose('Check again'));
    await thanks();
    expect((await ledger()).charges).toHaveLength(1);
  });

  it('is sent again under the same key when it never arrived, also after a reload with an empty card form', async () => {
    const { user, mocks, ledger, reload } = await openCheckout();
    const keys: (string | null)[] = [];
    mocks.server.events.on('request:start', ({ request }) => {
      if (request.method === 'POST' && request.url.endsWith('/orders')) {
        keys.push(request.headers.get('Idempotency-Key'));
      }
    });
    mocks.server.use(http.post('*/api/orders', () => HttpResponse.error(), { once: true }));
    await fillIn(user);
    await pay(user, '$25.00');
    expect(await screen.findByRole('alert')).toHaveTextContent('Your order did not get through');

    reload();
    await user.click(await choose('Try again'));
    await thanks();
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
    expect((await ledger()).orders).toHaveLength(1);
  });

  it('can be changed first when it never arrived', async () => {
    const { user, mocks, storage } = await openCheckout();
    mocks.server.use(http.post('*/api/orders', () => HttpResponse.error(), { once: true }));
    await fillIn(user);
    await pay(user, '$25.00');
    await user.click(await choose('Change my order first'));
    expect(storage.getItem('cartwright:attempt')).toBeNull();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: /Express/ }));
    await pay(user, '$29.00');
    await thanks();
  });

  it('was refused meanwhile: the refusal is shown with its choices', async () => {
    const { user, mocks, reload } = await openCheckout();
    mocks.server.use(
      http.get(ATTEMPTS, () => HttpResponse.error(), { once: true }),
      http.get(ATTEMPTS, () =>
        HttpResponse.json({
          state: 'rejected',
          problem: {
            type: 'about:blank',
            title: 'Declined',
            status: 402,
            code: 'payment_declined',
            detail: 'No answer from the bank',
            reason: 'timeout',
          },
        }),
      ),
      http.post('*/api/orders', () => HttpResponse.error(), { once: true }),
    );
    await fillIn(user);
    await pay(user, '$25.00');
    await screen.findByRole('alert');
    reload();
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('The payment took too long'));
    expect(await choose('Pay another way')).toBeVisible();
  });

  it('that failed in a way nobody knows is said in plain words, and can be tried anew', async () => {
    const { user, mocks, ledger } = await openCheckout();
    mocks.server.use(
      http.post('*/api/orders', () => HttpResponse.error(), { once: true }),
      http.get(ATTEMPTS, () =>
        HttpResponse.json({
          state: 'rejected',
          problem: { type: 'about:blank', title: '?', status: 409, code: 'full_moon', detail: '?' },
        }),
      ),
    );
    await fillIn(user);
    await pay(user, '$25.00');
    expect(await screen.findByRole('alert')).toHaveTextContent('The shop could not take this order');
    await user.click(await choose('Try again'));
    await thanks();
    expect((await ledger()).orders).toHaveLength(1);
  });
});

describe('a slow purchase', () => {
  it('says truthfully which step it waits for, and ends at the receipt', async () => {
    const { user, mocks } = await openCheckout();
    await fillIn(user, CARDS.slow);
    await pay(user, '$25.00');
    expect(await screen.findByText(/^Waiting for the payment…/)).toBeVisible();
    const steps = within(screen.getByRole('list', { name: 'Steps of your order' })).getAllByRole('listitem');
    expect(steps.map((step) => [step.textContent, step.getAttribute('aria-current')])).toEqual([
      ['Send the order (done)', null],
      ['Set your items aside (done)', null],
      ['Take the payment', 'step'],
      ['Finish the order', null],
    ]);
    await mocks.settings.advanceClock(60_000);
    await thanks();
  });

  it('in another tab is waited for, and leads to its order instead of a second one', async () => {
    const { user, mocks, cart, ledger } = await openCheckout();
    await fillIn(user);
    const otherTab = await fetch('/api/orders', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify(
        buildOrderRequest({
          cartId: cart.read(cart.store.getState().cart).id ?? '',
          payment: { method: 'card', token: 'tok_slow' },
        }),
      ),
    });
    expect(otherTab.status).toBe(202);
    await pay(user, '$25.00');
    expect(await screen.findByText(/^The shop is working on an order for this cart/)).toBeVisible();

    await mocks.settings.advanceClock(60_000);
    expect(await screen.findByRole('alert')).toHaveTextContent('This cart has already been bought');
    await user.click(await choose('See that order'));
    expect(await screen.findByRole('heading', { name: /^Order CW-/ })).toBeVisible();
    expect((await ledger()).charges).toHaveLength(1);
  });

  it('says after a second that it still waits for the answer', async () => {
    const { user, mocks } = await openCheckout();
    let answer = () => {};
    mocks.server.use(
      http.post(
        '*/api/orders',
        () => new Promise<undefined>((resolve) => (answer = () => resolve(undefined))),
      ),
    );
    await fillIn(user);
    await pay(user, '$25.00');
    expect(await screen.findByText('Placing your order…')).toBeVisible();
    expect(screen.queryByRole('list', { name: 'Steps of your order' })).not.toBeInTheDocument();
    expect(await screen.findByText(/Still waiting for its answer/)).toBeVisible();
    expect(screen.getByText('Send the order')).toHaveAttribute('aria-current', 'step');
    answer();
    await thanks();
  });
});

describe('without a network', () => {
  it('says so at once, sends nothing, keeps everything, and pays when it is back', async () => {
    const { user, ledger, cartLines, storage } = await openCheckout();
    await fillIn(user, CARDS.ok);
    const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    await pay(user, '$25.00');
    expect(screen.getByRole('alert')).toHaveTextContent('You are offline');
    expect(storage.getItem('cartwright:attempt')).toBeNull();
    expect((await ledger()).orders).toEqual([]);
    expect(cartLines()).toEqual([['teapot', 1]]);
    expect(screen.getByRole('textbox', { name: 'Email' })).toHaveValue('ada@example.com');

    onLine.mockReturnValue(true);
    act(() => void window.dispatchEvent(new Event('online')));
    expect(screen.getByRole('alert')).toHaveTextContent('You are connected again');
    expect((await ledger()).orders).toEqual([]);
    await pay(user, '$25.00');
    await thanks();
    onLine.mockRestore();
    expect((await ledger()).orders).toHaveLength(1);
  });
});
