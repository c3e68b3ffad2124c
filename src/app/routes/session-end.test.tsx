import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { PASSWORD } from '../testing/customers.ts';
import { fillIn, pay } from '../testing/open-checkout.tsx';
import { openApp, signInOnScreen, storedKeys } from '../testing/open-app.tsx';

type App = Awaited<ReturnType<typeof openApp>>;

const prompt = () => screen.findByRole('dialog', { name: 'Please sign in again' });
const promptNow = () => screen.queryByRole('dialog', { name: 'Please sign in again' });

/** Ada is signed in and at `next`. */
async function openAsAda(next: string, options: Parameters<typeof openApp>[1] = {}): Promise<App> {
  const app = await openApp(`/sign-in?next=${encodeURIComponent(next)}`, options);
  await signInOnScreen(app.user, 'ada');
  await screen.findByRole('button', { name: 'Account of Ada Lovelace' });
  await waitFor(() => expect(window.location.pathname).toBe(next));
  return app;
}

const endSession = ({ mocks }: App) => mocks.settings.setScenarios([{ name: 'session_expired' }]);

async function enterPassword({ user }: Pick<App, 'user'>, password = PASSWORD): Promise<void> {
  const dialog = within(await prompt());
  await user.type(dialog.getByLabelText('Password'), password);
  await user.click(dialog.getByRole('button', { name: 'Sign in and go on' }));
}

/** Everything that a purchase is clicked together from, in order. */
const CLICKS: readonly (readonly [name: string, click: (app: App) => Promise<void>])[] = [
  ['add', async ({ user }) => user.click(await screen.findByRole('button', { name: 'Add Teapot to cart' }))],
  ['cart', async ({ user }) => user.click(await screen.findByRole('link', { name: 'Cart, 1 item' }))],
  ['coupon', async ({ user }) => user.click(await screen.findByRole('button', { name: 'Apply TEN' }))],
  [
    'check out',
    async ({ user }) => {
      await screen.findByText('Applied');
      await user.click(screen.getByRole('link', { name: 'Check out' }));
      await screen.findByRole('group', { name: 'Contact' });
    },
  ],
  ['fill in', async ({ user }) => fillIn(user)],
  ['express', async ({ user }) => user.click(screen.getByRole('radio', { name: /Express/ }))],
  ['pay', async ({ user }) => pay(user, '$27.00')],
];

/** A whole purchase, typed letter by letter, takes its time on a busy machine. */
const PURCHASE_LIMIT_MS = 60_000;

describe('a session that ends', () => {
  it.each(CLICKS.map(([name], index) => [name, index] as const))(
    'before “%s” costs the purchase nothing but the password',
    async (_, endsBefore) => {
      const app = await openAsAda('/');
      const keys: (string | null)[] = [];
      app.mocks.server.events.on('request:start', ({ request }) => {
        const isOrder = request.method === 'POST' && new URL(request.url).pathname === '/api/orders';
        if (isOrder) keys.push(request.headers.get('Idempotency-Key'));
      });
      for (const [index, [, click]] of CLICKS.entries()) {
        if (index === endsBefore) await endSession(app);
        await click(app);
      }
      await enterPassword(app);

      expect(await screen.findByRole('heading', { name: 'Thank you' })).toBeVisible();
      const { orders, charges } = await app.mocks.ledger();
      expect(orders.map(({ status }) => status)).toEqual(['completed']);
      expect(charges.map(({ amount }) => amount.amount)).toEqual([2700]);
      expect(keys).toEqual([keys[0], keys[0]]);
      expect(app.cartLines()).toEqual([]);
    },
    PURCHASE_LIMIT_MS,
  );

  it('shows the address, asks for the password alone, and says when it is wrong', async () => {
    const app = await openAsAda('/');
    await endSession(app);
    await app.user.click(screen.getByRole('link', { name: 'Orders' }));
    const dialog = within(await prompt());
    expect(dialog.getByRole('textbox', { name: 'Email' })).toHaveValue('ada@example.com');
    expect(dialog.getByRole('textbox', { name: 'Email' })).toHaveAttribute('readonly');
    await waitFor(() => expect(dialog.getByLabelText('Password')).toHaveFocus());
    await enterPassword(app, 'wrong');
    expect(await dialog.findByRole('alert')).toHaveTextContent(/do not belong together/);
    await app.user.clear(dialog.getByLabelText('Password'));
    await enterPassword(app);
    expect(await screen.findByText('No orders yet')).toBeVisible();
    expect(promptNow()).not.toBeInTheDocument();
  });

  it('lets a cancellation go on', async () => {
    const app = await openAsAda('/checkout', { lines: [['teapot', 1]] });
    await fillIn(app.user);
    await pay(app.user, '$25.00');
    await app.user.click(await screen.findByRole('button', { name: 'Cancel order' }));
    await endSession(app);
    await app.user.click(screen.getByRole('button', { name: 'Yes, cancel it' }));
    await enterPassword(app);
    await waitFor(async () => expect((await app.mocks.ledger()).orders[0]?.status).toBe('cancelled'));
  });

  it('at Pay, and a customer who would rather not sign in: nothing is paid, nothing typed is lost', async () => {
    const app = await openAsAda('/checkout', { lines: [['teapot', 1]] });
    await fillIn(app.user);
    await endSession(app);
    await pay(app.user, '$25.00');
    await app.user.click(within(await prompt()).getByRole('button', { name: 'Not now' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('You have been signed out');
    expect((await app.mocks.ledger()).orders).toEqual([]);

    await app.user.click(within(alert).getByRole('button', { name: 'Sign in' }));
    await enterPassword(app);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Pay $25.00' })).toHaveFocus());
    expect((await app.mocks.ledger()).orders).toEqual([]);
    expect(screen.getByRole('textbox', { name: 'Card number' })).toHaveValue('4242 4242 4242 4242');
    await pay(app.user, '$25.00');
    expect(await screen.findByRole('heading', { name: 'Thank you' })).toBeVisible();
  });

  it('and a service that cannot be reached: said in the dialog, and retryable', async () => {
    const app = await openAsAda('/');
    await endSession(app);
    await app.user.click(screen.getByRole('link', { name: 'Orders' }));
    await prompt();
    app.mocks.server.use(http.post('*/api/accounts/session', () => HttpResponse.error(), { once: true }));
    await enterPassword(app);
    expect(await within(await prompt()).findByRole('alert')).toHaveTextContent(/could not reach the shop/);
    await app.user.click(screen.getByRole('button', { name: 'Sign in and go on' }));
    expect(await screen.findByText('No orders yet')).toBeVisible();
  });

  it('leaves a list that says so after a no, and asks again at the next try', async () => {
    const app = await openAsAda('/');
    await endSession(app);
    await app.user.click(screen.getByRole('link', { name: 'Orders' }));
    await app.user.click(within(await prompt()).getByRole('button', { name: 'Not now' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/You have been signed out/);
    await app.user.click(screen.getByRole('button', { name: 'Try again' }));
    await enterPassword(app);
    expect(await screen.findByText('No orders yet')).toBeVisible();
  });

  it('asks for the address as well in a tab that does not know whose it was', async () => {
    const app = await openAsAda('/');
    await endSession(app);
    app.session.endFound();
    await app.user.click(screen.getByRole('link', { name: 'Orders' }));
    const dialog = within(await prompt());
    await app.user.type(dialog.getByRole('textbox', { name: 'Email' }), 'ada@example.com');
    await enterPassword(app);
    expect(await screen.findByText('No orders yet')).toBeVisible();
    expect(app.left).not.toHaveBeenCalled();
  });
});

describe('somebody else, where a session has ended', () => {
  it('clears this browser with “Not you?” and starts afresh', async () => {
    const app = await openAsAda('/checkout', { lines: [['teapot', 1]] });
    await fillIn(app.user);
    expect(storedKeys()).toContain('cartwright:checkout-draft');
    await endSession(app);
    await pay(app.user, '$25.00');
    await app.user.click(within(await prompt()).getByRole('button', { name: 'Not you?' }));
    await waitFor(() => expect(app.left).toHaveBeenCalledExactlyOnceWith('/sign-in?signed-out'));
    expect(app.cartLines()).toEqual([]);
    expect(storedKeys()).toEqual(['cartwright:cleared']);
    expect((await app.mocks.ledger()).orders).toEqual([]);
  });

  it('never finishes what the former began, nor sees their orders', async () => {
    const app = await openAsAda('/checkout', { lines: [['teapot', 1]] });
    await fillIn(app.user);
    await endSession(app);
    app.session.endFound();
    await pay(app.user, '$25.00');
    const dialog = within(await prompt());
    await app.user.type(dialog.getByRole('textbox', { name: 'Email' }), 'grace@example.com');
    await enterPassword(app);
    await waitFor(() => expect(app.left).toHaveBeenCalledExactlyOnceWith('/'));
    expect(app.cartLines()).toEqual([]);
    expect(storedKeys()).toEqual(['cartwright:cleared', 'cartwright:customer', 'cartwright:signed-in']);
    expect((await app.mocks.ledger()).orders).toEqual([]);
  });
});
