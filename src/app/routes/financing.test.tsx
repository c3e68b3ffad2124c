import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import {
  applyElsewhere,
  CUSTOMERS,
  haveGranted,
  lastCode,
  PASSWORD,
  signInAs,
} from '../testing/customers.ts';
import { openApp } from '../testing/open-app.tsx';

const TEN_MINUTES_MS = 600_000;
const APPLY = '*/api/financing/applications';

const applyFor = (product: string) => screen.findByRole('button', { name: `Apply for ${product}` });
const card = () => within(screen.getByRole('region', { name: 'Credit card' }));
const loan = () => within(screen.getByRole('region', { name: 'Instalment loan' }));
const codeField = () => screen.findByRole('textbox', { name: 'One-time code' });
/** The window gets focus, as after a visit to another one. */
const comeBack = () => window.dispatchEvent(new Event('focus'));

async function openFinancing({ before }: { before?: () => Promise<unknown> } = {}) {
  const app = await openApp('/account/financing', {
    seed: { customers: CUSTOMERS },
    before: async () => {
      await signInAs('grace');
      await before?.();
    },
  });
  const enterCode = async (code: string) => {
    await app.user.clear(await codeField());
    await app.user.type(await codeField(), code);
    await app.user.click(screen.getByRole('button', { name: 'Confirm' }));
  };
  return { ...app, enterCode };
}

describe('a guest', () => {
  it('sees both products and their terms, and is led to sign in and back', async () => {
    await openApp('/account/financing');
    const page = within(screen.getByRole('main'));
    expect(await page.findByRole('link', { name: 'Sign in' })).toHaveAttribute(
      'href',
      '/sign-in?next=%2Faccount%2Ffinancing',
    );
    expect(card().getByText(/store credit for everything in the shop/i)).toBeVisible();
    expect(loan().getByText(/3, 6 or 12/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Apply/ })).not.toBeInTheDocument();
  });
});

describe('a customer whose session has ended', () => {
  const signInAgain = async ({ user }: Pick<Awaited<ReturnType<typeof openFinancing>>, 'user'>) => {
    const dialog = within(await screen.findByRole('dialog', { name: 'Please sign in again' }));
    await user.type(dialog.getByRole('textbox', { name: 'Email' }), 'grace@example.com');
    await user.type(dialog.getByLabelText('Password'), PASSWORD);
    await user.click(dialog.getByRole('button', { name: 'Sign in and go on' }));
  };

  it('is told so without being asked, and signs in again in place', async () => {
    const { mocks, user } = await openFinancing();
    await applyFor('the loan');
    await mocks.settings.setScenarios([{ name: 'session_expired' }]);
    comeBack();
    expect(await screen.findByText('You have been signed out')).toBeVisible();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Apply/ })).not.toBeInTheDocument();
    await user.click(within(screen.getByRole('main')).getByRole('button', { name: 'Sign in' }));
    await signInAgain({ user });
    expect(await applyFor('the loan')).toBeVisible();
  });

  it('is asked for the password in the middle of confirming, and the code counts', async () => {
    const { mocks, user, enterCode } = await openFinancing();
    await user.click(await applyFor('the loan'));
    await codeField();
    await mocks.settings.setScenarios([{ name: 'session_expired' }]);
    await enterCode(await lastCode());
    await signInAgain({ user });
    expect(await screen.findByText('The loan is yours.')).toBeVisible();
  });
});

describe('an application', () => {
  it('asks for the code, counts its ten minutes, and blocks the other product with reason and time', async () => {
    const { user } = await openFinancing();
    await user.click(await applyFor('the loan'));
    const field = await codeField();
    await waitFor(() => expect(field).toHaveFocus());
    expect(field).toHaveAttribute('autocomplete', 'one-time-code');
    expect(field).toHaveAccessibleDescription('5 tries left.');
    expect(loan().getByRole('timer')).toHaveTextContent(/^(10:00|9:5\d)$/);
    expect(card().getByRole('timer')).toHaveTextContent(/^(10:00|9:5\d)$/);
    const blocked = card().getByRole('button', { name: 'Apply for the credit card' });
    expect(blocked).toHaveAttribute('aria-disabled', 'true');
    expect(blocked).toHaveAccessibleDescription(/open application for the loan.* by \d+:\d\d.[AP]M/);
  });

  it('is granted with the right code, spaces and all, and blocks the other product for good', async () => {
    const { user, enterCode } = await openFinancing();
    await user.click(await applyFor('the credit card'));
    await codeField();
    const code = await lastCode();
    await enterCode(`${code.slice(0, 3)} ${code.slice(3)}`);
    expect(await screen.findByText('The credit card is yours.')).toBeVisible();
    expect(await card().findByText('Left to spend')).toBeVisible();
    expect(card().getByText('Limit').nextElementSibling).toHaveTextContent('$500.00');
    expect(loan().getByRole('button', { name: 'Apply for the loan' })).toHaveAccessibleDescription(
      /^You already have the credit card/,
    );
    expect(screen.queryByRole('timer')).not.toBeInTheDocument();
  });

  it('takes four wrong codes, says each time how many are left, and ends with the fifth', async () => {
    const { user, enterCode } = await openFinancing();
    await user.click(await applyFor('the loan'));
    for (const left of ['4 tries', '3 tries', '2 tries', 'One try']) {
      await enterCode('wrong');
      await waitFor(async () =>
        expect(await codeField()).toHaveAccessibleDescription(
          `This is not the code we sent. Please check it. ${left} left.`,
        ),
      );
      expect(await codeField()).toBeInvalid();
    }
    await enterCode('wrong');
    expect(await screen.findByText(/^Five wrong codes: .* the loan has ended/)).toBeVisible();
    expect(screen.queryByRole('textbox', { name: 'One-time code' })).not.toBeInTheDocument();
    expect(await applyFor('the credit card')).not.toHaveAttribute('aria-disabled');
  });

  it('wants a code before it asks the service', async () => {
    const { user } = await openFinancing();
    await user.click(await applyFor('the loan'));
    const field = await codeField();
    await user.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(field).toHaveAccessibleDescription('Enter the code from the message we sent you. 5 tries left.');
    expect(field).toHaveFocus();
  });

  it('is over when its time is, for the right code as well', async () => {
    const { mocks, user, enterCode } = await openFinancing();
    await user.click(await applyFor('the loan'));
    await codeField();
    await mocks.settings.advanceClock(TEN_MINUTES_MS);
    await enterCode(await lastCode());
    expect(await screen.findByText(/^Too late: the application for the loan had ended/)).toBeVisible();
    await user.click(await applyFor('the loan'));
    await enterCode(await lastCode());
    expect(await screen.findByText('The loan is yours.')).toBeVisible();
  });

  it('that ran out while the shopper looked elsewhere says so on coming back', async () => {
    const { mocks, user } = await openFinancing();
    await user.click(await applyFor('the loan'));
    await codeField();
    await mocks.settings.advanceClock(TEN_MINUTES_MS);
    comeBack();
    expect(await screen.findByText(/^The ten minutes for the loan are over/)).toBeVisible();
  });

  it('is cancelled, and both products can be had again', async () => {
    const { user } = await openFinancing();
    await user.click(await applyFor('the loan'));
    await user.click(await screen.findByRole('button', { name: 'Cancel the application' }));
    const news = await screen.findByText(/^Your application for the loan is cancelled/);
    await waitFor(() => expect(document.activeElement).toContainElement(news));
    await user.click(await applyFor('the credit card'));
    expect(card().getByText('Waiting for your code')).toBeVisible();
    expect(screen.queryByText(/is cancelled/)).not.toBeInTheDocument();
  });
});

describe('with another tab', () => {
  it('an application refused for an open one says which, until when, and shows it', async () => {
    const { user } = await openFinancing();
    const button = await applyFor('the credit card');
    await applyElsewhere('loan');
    await user.click(button);
    expect(
      await screen.findByText(/open one for the loan, until \d+:\d\d.[AP]M at the latest/),
    ).toBeVisible();
    expect(await loan().findByRole('textbox', { name: 'One-time code' })).toBeVisible();
  });

  it('an application for the same product leads to the code that was sent', async () => {
    const { user, enterCode } = await openFinancing();
    const button = await applyFor('the loan');
    await applyElsewhere('loan');
    await user.click(button);
    expect(await screen.findByText(/^You have already applied for the loan/)).toBeVisible();
    await enterCode(await lastCode());
    expect(await screen.findByText('The loan is yours.')).toBeVisible();
  });

  it('an application refused for a granted product says that it stays so', async () => {
    const { user } = await openFinancing();
    const button = await applyFor('the loan');
    await haveGranted('credit_card');
    await user.click(button);
    expect(await screen.findByText(/^We could not take .* you already have the credit card/)).toBeVisible();
    expect(card().getByText('Yours')).toBeVisible();
  });

  it('what was done there shows on coming back', async () => {
    const { mocks } = await openFinancing();
    await applyFor('the loan');
    const { id } = await applyElsewhere('loan');
    comeBack();
    await codeField();
    await fetch(`/api/financing/applications/${id}`, { method: 'DELETE' });
    comeBack();
    expect(await screen.findByText(/was ended in another tab/)).toBeVisible();
    const { financing } = await mocks.ledger();
    expect(financing.find(({ customerId }) => customerId === 'customer-2')?.products).toEqual([]);
  });
});

describe('when the service fails', () => {
  it('a lost answer is tried again under the same key: one application, one code', async () => {
    const { mocks, user } = await openFinancing();
    const keys: (string | null)[] = [];
    mocks.server.use(
      http.post(APPLY, ({ request }) => void keys.push(request.headers.get('Idempotency-Key'))),
      http.post(APPLY, () => HttpResponse.error(), { once: true }),
    );
    await user.click(await applyFor('the loan'));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(/Trying again never applies twice.*could not reach the shop/);
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    await codeField();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
    expect(await mocks.messages.sent()).toHaveLength(1);
  });

  it('an application that had arrived after all shows its code field instead of the failure', async () => {
    const { mocks, user } = await openFinancing();
    mocks.server.use(
      http.post(
        APPLY,
        async () => {
          await applyElsewhere('loan');
          return HttpResponse.error();
        },
        { once: true },
      ),
    );
    await user.click(await applyFor('the loan'));
    await codeField();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('a code that may have been lost is sent again, unchanged', async () => {
    const { mocks, user, enterCode } = await openFinancing();
    await user.click(await applyFor('the loan'));
    await codeField();
    mocks.server.use(http.post(`${APPLY}/:id/confirmation`, () => HttpResponse.error(), { once: true }));
    await enterCode(await lastCode());
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('We do not know whether your code has arrived.');
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('The loan is yours.')).toBeVisible();
  });

  it('says so, and shows everything when asked again', async () => {
    const { mocks, user } = await openFinancing({
      before: () =>
        fetch('/api/_mocks/scenarios', {
          method: 'PUT',
          body: JSON.stringify({ active: [{ name: 'service_down', service: 'financing' }] }),
        }),
    });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Your financing could not be loaded.Something went wrong on our side.');
    await mocks.settings.setScenarios([]);
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await applyFor('the loan')).toBeVisible();
  });
});
