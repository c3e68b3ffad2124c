import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { PASSWORD, signInAs } from '../testing/customers.ts';
import { openApp, signInOnScreen, storedKeys } from '../testing/open-app.tsx';

const SESSION = '*/api/accounts/session';
const email = () => screen.findByRole('textbox', { name: 'Email' });
const password = () => screen.getByLabelText('Password');
const submit = () => screen.getByRole('button', { name: 'Sign in' });

describe('signing in', () => {
  it('leads to the account, and the header names the customer', async () => {
    const { user } = await openApp('/sign-in');
    await signInOnScreen(user, 'ada');
    expect(await screen.findByRole('heading', { name: 'Your account' })).toBeVisible();
    expect(await screen.findByText('ada@example.com')).toBeVisible();
    expect(screen.getByText('Left to spend').nextSibling).toHaveTextContent('$30.00');
    expect(screen.getByRole('button', { name: 'Account of Ada Lovelace' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Sign in' })).not.toBeInTheDocument();
  });

  it('goes on to where it was wanted, in place of itself', async () => {
    const { user } = await openApp('/sign-in?next=%2Forders');
    const before = window.history.length;
    await signInOnScreen(user, 'ada');
    expect(await screen.findByRole('heading', { name: 'Your orders' })).toBeVisible();
    expect(window.history.length).toBe(before);
  });

  it('never goes on to another site', async () => {
    const { user } = await openApp('/sign-in?next=%2F%2Fevil.example%2F');
    await signInOnScreen(user, 'ada');
    expect(await screen.findByRole('heading', { name: 'Your account' })).toBeVisible();
    expect(window.location.pathname).toBe('/account');
  });

  it('says on each field what is wrong, with focus on the first, and takes it back as soon as it is right', async () => {
    const { user } = await openApp('/sign-in');
    await email();
    await user.click(submit());
    expect(await email()).toHaveFocus();
    expect(await email()).toHaveAccessibleDescription(/Enter your email address/);
    expect(password()).toHaveAccessibleDescription('Enter your password.');
    await user.type(await email(), 'ada');
    expect(await email()).toHaveAccessibleDescription(/does not look like an email address/);
    await user.type(await email(), '@example.com');
    expect(await email()).toBeValid();
    expect(password()).toBeInvalid();
  });

  it('tells a wrong password and an unknown address alike, and keeps what was typed', async () => {
    const { user } = await openApp('/sign-in');
    await signInOnScreen(user, 'ada', 'wrong');
    const forPassword = (await screen.findByRole('alert')).textContent;
    expect(password()).toHaveFocus();
    await user.clear(await email());
    await user.type(await email(), 'nobody@example.com');
    await user.click(submit());
    await waitFor(() => expect(submit()).not.toHaveAttribute('aria-busy'));
    expect(screen.getByRole('alert')).toHaveTextContent(forPassword ?? 'no text');
    expect(await email()).toHaveValue('nobody@example.com');
    expect(password()).toHaveValue('wrong');
  });

  it('says after too many tries in how many minutes to try again', async () => {
    const { user } = await openApp('/sign-in');
    for (let tries = 0; tries < 5; tries += 1) {
      await fetch('/api/accounts/session', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ email: 'ada@example.com', password: 'wrong' }),
      });
    }
    await signInOnScreen(user, 'ada');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'There were too many tries. Please try again in 15 minutes.',
    );
  });

  it.each([
    ['a connection', () => HttpResponse.error(), /could not reach the shop/],
    ['a service', () => new HttpResponse(null, { status: 503 }), /went wrong on our side/],
    ['a sense', () => HttpResponse.json({ surprise: true }), /does not understand/],
  ])('without %s says so, loses nothing, and works the next time', async (_, answer, words) => {
    const { user, mocks } = await openApp('/sign-in', { lines: [['mug', 1]] });
    mocks.server.use(http.post(SESSION, answer, { once: true }));
    await signInOnScreen(user, 'ada');
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(screen.getByRole('alert')).toHaveTextContent('Your cart and what you typed are kept.');
    expect(password()).toHaveValue(PASSWORD);
    await user.click(submit());
    expect(await screen.findByRole('heading', { name: 'Your account' })).toBeVisible();
  });

  it('sends one request for a double click, and shows that it is under way', async () => {
    const { user, mocks } = await openApp('/sign-in');
    let requests = 0;
    mocks.server.use(
      http.post(SESSION, () => {
        requests += 1;
        return new Promise<never>(() => {});
      }),
    );
    await user.type(await email(), 'ada@example.com');
    await user.type(password(), PASSWORD);
    await user.dblClick(submit());
    expect(await screen.findByRole('button', { name: 'Signing in…' })).toHaveAttribute('aria-busy', 'true');
    await user.type(password(), '{Enter}');
    expect(requests).toBe(1);
  });

  it('lets password managers and pasting help, and shows the password on demand', async () => {
    const { user } = await openApp('/sign-in');
    expect(await email()).toHaveAttribute('autocomplete', 'username');
    expect(password()).toHaveAttribute('autocomplete', 'current-password');
    await user.click(password());
    await user.paste(PASSWORD);
    expect(password()).toHaveValue(PASSWORD);
    expect(password()).toHaveAttribute('type', 'password');
    await user.click(screen.getByRole('button', { name: 'Show password', pressed: false }));
    expect(password()).toHaveAttribute('type', 'text');
    await user.click(screen.getByRole('button', { name: 'Show password', pressed: true }));
    expect(password()).toHaveAttribute('type', 'password');
  });

  it('leads on at once who is signed in already', async () => {
    const { user } = await openApp('/sign-in');
    await signInOnScreen(user, 'ada');
    await screen.findByRole('heading', { name: 'Your account' });
    window.history.pushState(null, '', '/sign-in?next=%2Forders');
    expect(await screen.findByRole('heading', { name: 'Your orders' })).toBeVisible();
  });

  it('leads to the review when two carts were combined', async () => {
    const signedIn = vi.fn(() => Promise.resolve({ review: true }));
    const { user } = await openApp('/sign-in?next=%2Forders', { savedCart: { signedIn } });
    await signInOnScreen(user, 'ada');
    await waitFor(() => expect(window.location.pathname).toBe('/cart/review'));
    expect(signedIn).toHaveBeenCalledOnce();
  });

  it('is not hindered by a saved cart that fails', async () => {
    const signedIn = () => Promise.reject(new Error('no carts today'));
    const { user } = await openApp('/sign-in', { savedCart: { signedIn } });
    await signInOnScreen(user, 'ada');
    expect(await screen.findByRole('heading', { name: 'Your account' })).toBeVisible();
  });
});

describe('opening an account', () => {
  const name = () => screen.findByRole('textbox', { name: 'Name' });
  const open = () => screen.getByRole('button', { name: 'Open an account' });

  it('lets the new customer in', async () => {
    const { user } = await openApp('/register?next=%2Forders');
    await user.type(await name(), 'Alan Turing');
    expect(password()).toHaveAttribute('autocomplete', 'new-password');
    await user.type(await email(), 'alan@example.com');
    await user.type(password(), 'on computable numbers');
    await user.click(open());
    expect(await screen.findByRole('heading', { name: 'Your orders' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Account of Alan Turing' })).toBeVisible();
  });

  it('says on the field that the address has an account already, until it is changed', async () => {
    const { user } = await openApp('/register');
    await user.type(await name(), 'Another Ada');
    await user.type(await email(), 'ADA@example.com');
    await user.type(password(), 'a good password');
    await user.click(open());
    await waitFor(async () =>
      expect(await email()).toHaveAccessibleDescription(/There is an account with this address/),
    );
    expect(await email()).toHaveFocus();
    expect(password()).toHaveValue('a good password');
    await user.type(await email(), '.org');
    expect(await email()).toBeValid();
  });

  it('is asked for once by two clicks in one instant', async () => {
    const { user, mocks } = await openApp('/register');
    let asked = 0;
    mocks.server.events.on('request:start', ({ request }) => {
      if (request.method === 'POST' && new URL(request.url).pathname === '/api/accounts') asked += 1;
    });
    await user.type(await name(), 'Alan Turing');
    await user.type(await email(), 'alan@example.com');
    await user.type(password(), 'on computable numbers');
    for (let click = 0; click < 2; click += 1) fireEvent.click(open());
    expect(await screen.findByRole('button', { name: 'Account of Alan Turing' })).toBeVisible();
    expect(asked).toBe(1);
  });

  it('says what a password must have, before and after', async () => {
    const { user } = await openApp('/register');
    await name();
    expect(password()).toHaveAccessibleDescription(/At least 8 characters/);
    await user.type(await name(), 'Alan');
    await user.type(await email(), 'alan@example.com');
    await user.type(password(), 'short');
    await user.click(open());
    expect(password()).toHaveAccessibleDescription(/This is too short/);
    expect(password()).toHaveFocus();
  });

  it('leads to signing in and back without losing where one was going', async () => {
    await openApp('/register?next=%2Fcheckout');
    const page = within(screen.getByRole('main'));
    expect(await page.findByRole('link', { name: 'Sign in' })).toHaveAttribute(
      'href',
      '/sign-in?next=%2Fcheckout',
    );
  });
});

describe('the account', () => {
  it('leads guests to sign in and back', async () => {
    await openApp('/account');
    await email();
    expect(window.location.search).toBe('?next=%2Faccount');
  });

  it('names a customer whom only the service knew', async () => {
    await openApp('/account', { before: () => signInAs('grace') });
    expect(await screen.findByText(/You have no store credit/)).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Account of Grace Hopper' })).toBeVisible();
  });

  it.each(['/', '/account'])(
    'of somebody else, whose sign-in was cut short, finds nothing of the former at %s',
    async (url) => {
      const app = await openApp(url, { lines: [['teapot', 2]], before: () => signInAs('grace') });
      window.localStorage.setItem('cartwright:signed-in', 'mark id-of-ada');
      window.localStorage.setItem('cartwright:coupons:found-codes', '["ONCE"]');
      window.sessionStorage.setItem('cartwright:checkout-draft', '{"name":"Ada Lovelace"}');
      app.session.storageChanged({ key: 'cartwright:signed-in' });
      await waitFor(() => expect(app.left).toHaveBeenCalledExactlyOnceWith('/'));
      expect(app.cartLines()).toEqual([]);
      expect(storedKeys()).toEqual(['cartwright:cleared', 'cartwright:customer', 'cartwright:signed-in']);
      expect(window.localStorage.getItem('cartwright:signed-in')).not.toContain('ada');
    },
  );

  it('that cannot be loaded says so, and comes with the next try', async () => {
    const { user, mocks, client } = await openApp('/sign-in');
    await signInOnScreen(user, 'ada');
    await screen.findByText('ada@example.com');
    await mocks.settings.setScenarios([{ name: 'service_down', service: 'accounts' }]);
    void client.refetchQueries();
    expect(await screen.findByRole('alert')).toHaveTextContent('Your account could not be loaded.');
    await mocks.settings.setScenarios([]);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument());
  });
});
