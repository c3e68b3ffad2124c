import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { SIGNED_IN_KEY } from '@/features/account/session.ts';
import { openApp, signInOnScreen, storedKeys } from '../testing/open-app.tsx';

const openMenu = async (user: Awaited<ReturnType<typeof openApp>>['user']) => {
  await user.click(await screen.findByRole('button', { name: 'Account of Ada Lovelace' }));
  return screen.findByRole('button', { name: 'Sign out' });
};

/** Ada is signed in, has a cart, and has left traces everywhere. */
async function openAsAda(options: Parameters<typeof openApp>[1] = {}) {
  const app = await openApp('/sign-in?next=%2Fcart', { lines: [['mug', 2]], ...options });
  await signInOnScreen(app.user, 'ada');
  await screen.findByRole('heading', { name: 'Your cart' });
  app.cart.actions.lineSavedForLater('mug');
  app.cart.actions.productAdded({
    productId: 'teapot',
    unitPrice: { amount: 2000, currency: 'USD' },
    maxPerOrder: 5,
  });
  window.localStorage.setItem('cartwright:coupons:found-codes', '["TEN"]');
  window.localStorage.setItem('cartwright:attempt', '{}');
  window.localStorage.setItem('another-shop', 'not ours');
  window.sessionStorage.setItem('cartwright:checkout-draft', '{"email":"ada@example.com"}');
  return app;
}

describe('signing out', () => {
  it('saves, ends the session, clears this browser and loads the page anew', async () => {
    const beforeSignOut = vi.fn(() => Promise.resolve());
    const { user, cart, left } = await openAsAda({ savedCart: { beforeSignOut } });
    await user.click(await openMenu(user));
    await waitFor(() => expect(left).toHaveBeenCalledExactlyOnceWith('/sign-in?signed-out'));
    expect(beforeSignOut).toHaveBeenCalledOnce();
    expect((await fetch('/api/accounts/me')).status).toBe(401);
    const { cart: document, later, shelf } = cart.store.getState();
    expect([cart.read(document).lines, cart.read(later).lines, shelf]).toEqual([[], [], null]);
    expect(storedKeys()).toEqual(['another-shop', 'cartwright:cleared']);
  });

  it('saves while the session still lasts', async () => {
    const order: string[] = [];
    const { user, mocks, left } = await openAsAda({
      savedCart: { beforeSignOut: async () => void order.push('saved') },
    });
    mocks.server.events.on('request:start', ({ request: { method } }) => {
      if (method === 'DELETE') order.push('ended');
    });
    await user.click(await openMenu(user));
    await waitFor(() => expect(left).toHaveBeenCalled());
    expect(order).toEqual(['saved', 'ended']);
  });

  it('is not hindered by a cart that cannot be saved', async () => {
    const beforeSignOut = () => Promise.reject(new Error('no carts today'));
    const { user, left } = await openAsAda({ savedCart: { beforeSignOut } });
    await user.click(await openMenu(user));
    await waitFor(() => expect(left).toHaveBeenCalled());
  });

  it('that fails says so, clears nothing, and can be tried again', async () => {
    const { user, mocks, cartLines, left } = await openAsAda();
    mocks.server.use(http.delete('*/api/accounts/session', () => HttpResponse.error(), { once: true }));
    await user.click(await openMenu(user));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You are still signed in. We could not reach the shop.',
    );
    expect(cartLines()).toEqual([['teapot', 1]]);
    expect(storedKeys()).toContain(SIGNED_IN_KEY);
    expect(left).not.toHaveBeenCalled();

    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    await waitFor(() => expect(left).toHaveBeenCalled());
    expect(cartLines()).toEqual([]);
  });

  it('is possible from the account as well', async () => {
    const { user, left } = await openApp('/sign-in');
    await signInOnScreen(user, 'ada');
    const page = within(screen.getByRole('main'));
    await user.click(await page.findByRole('button', { name: 'Sign out' }));
    await waitFor(() => expect(left).toHaveBeenCalled());
  });

  it('says on arrival that nothing is left', async () => {
    await openApp('/sign-in?signed-out');
    expect(await screen.findByText('You are signed out')).toBeVisible();
  });
});

describe('the account’s menu', () => {
  it('leads to the account and the orders, and closes with each way out of it', async () => {
    const { user } = await openAsAda();
    const button = await screen.findByRole('button', { name: 'Account of Ada Lovelace' });
    await openMenu(user);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    await user.keyboard('{Escape}');
    expect(button).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Sign out' })).not.toBeInTheDocument();

    await openMenu(user);
    await user.click(screen.getByRole('heading', { name: 'Your cart' }));
    expect(button).toHaveAttribute('aria-expanded', 'false');

    await openMenu(user);
    await user.click(screen.getByRole('link', { name: 'Account' }));
    expect(await screen.findByRole('heading', { name: 'Your account' })).toBeVisible();
    expect(button).toHaveAttribute('aria-expanded', 'false');
  });
});

describe('somebody else on the same browser', () => {
  it('who signs in after the session of another has ended finds an empty browser', async () => {
    const { user, session, cartLines, left } = await openAsAda();
    session.endFound();
    window.history.pushState(null, '', '/sign-in');
    expect(await screen.findByText(/Somebody was signed in on this browser before/)).toBeVisible();
    await signInOnScreen(user, 'grace');
    await waitFor(() => expect(left).toHaveBeenCalledExactlyOnceWith('/account'));
    expect(cartLines()).toEqual([]);
    expect(storedKeys()).toEqual([
      'another-shop',
      'cartwright:cleared',
      'cartwright:customer',
      'cartwright:signed-in',
    ]);
    expect(window.sessionStorage.getItem('cartwright:customer')).toContain('grace@example.com');
  });

  it('who is the same customer keeps the cart', async () => {
    const { user, session, cartLines, left } = await openAsAda();
    session.endFound();
    window.history.pushState(null, '', '/sign-in');
    await signInOnScreen(user, 'ada');
    await screen.findByRole('heading', { name: 'Your account' });
    expect(cartLines()).toEqual([['teapot', 1]]);
    expect(left).not.toHaveBeenCalled();
  });

  it('is not shown what services said to the guest before', async () => {
    const { mocks, session } = await openApp('/orders');
    await screen.findByText('No orders yet');
    mocks.server.use(http.get('*/api/orders', () => HttpResponse.error()));
    session.customerNamed({ id: 'ada', email: 'ada@example.com', name: 'Ada Lovelace' });
    expect(await screen.findByText(/could not be loaded/)).toBeVisible();
    expect(screen.queryByText('No orders yet')).not.toBeInTheDocument();
  });
});
