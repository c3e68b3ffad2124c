import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { buildOrderRequest, usd } from '../../../mocks/builders.ts';
import { applyElsewhere, CUSTOMERS, haveGranted, signInAs } from '../testing/customers.ts';
import { fillInAddress, openCheckout, pay } from '../testing/open-checkout.tsx';

type Customer = 'ada' | 'grace';

function openAs(customer: Customer | null, having?: () => Promise<unknown>, quantity = 1) {
  return openCheckout({
    seed: { customers: CUSTOMERS },
    lines: [['teapot', quantity]],
    before: async () => {
      if (customer) await signInAs(customer);
      await having?.();
    },
  });
}

const payment = () => within(screen.getByRole('group', { name: 'Payment' }));
const way = (name: string) => screen.findByRole('radio', { name });
const figure = (term: string) =>
  payment().getByText(term, { selector: 'dt' }).nextElementSibling?.textContent;
const thanks = () => screen.findByRole('heading', { name: 'Thank you' });

describe('store credit', () => {
  it('shows limit, used and what the order leaves, and pays with it', async () => {
    const { user, ledger } = await openAs('ada');
    await waitFor(async () => expect(await way('Store credit')).toHaveAccessibleDescription('$30.00 left'));
    await user.click(await way('Store credit'));
    await waitFor(() => expect(figure('Left after this order')).toBe('$5.00'));
    expect(['Limit', 'Used', 'Left to spend', 'This order'].map(figure)).toEqual([
      '$30.00',
      '$0.00',
      '$30.00',
      '$25.00',
    ]);
    await fillInAddress(user);
    await pay(user, '$25.00');
    await thanks();
    expect(screen.getByText('Store credit')).toBeVisible();
    expect((await ledger()).credit).toMatchObject([{ used: usd(2500) }]);
  });

  it('that is short says by how much before paying; the refusal leads to another way to pay', async () => {
    const { user, ledger, cartLines } = await openAs('ada', undefined, 2);
    await waitFor(async () =>
      expect(await way('Store credit')).toHaveAccessibleDescription('$15.00 missing'),
    );
    await user.click(await way('Store credit'));
    expect(payment().getByRole('status')).toHaveTextContent('$15.00 short of this order');
    expect(figure('Missing')).toBe('$15.00');

    await fillInAddress(user);
    await pay(user, '$45.00');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('It is $15.00 short. Please pay another way.');
    expect(alert).toHaveTextContent('Nothing was charged, and your cart is kept.');
    await user.click(within(alert).getByRole('button', { name: 'Pay another way' }));
    expect(await way('Store credit')).toHaveFocus();
    expect((await ledger()).charges).toEqual([]);
    expect(cartLines()).toEqual([['teapot', 2]]);
  });

  it('of which another order used some meanwhile is refused, and shown as it is then', async () => {
    const { user } = await openAs('ada');
    await user.click(await way('Store credit'));
    await waitFor(() => expect(figure('Left to spend')).toBe('$30.00'));
    await fillInAddress(user);
    await buyOnCredit();
    await pay(user, '$25.00');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('It is $20.00 short.');
    await waitFor(() => expect(figure('Missing')).toBe('$20.00'));
  });
});

describe('the loan', () => {
  it.each([
    [3, '1 of $8.34, then 2 of $8.33'],
    [6, '4 of $4.17, then 2 of $4.16'],
    [12, '4 of $2.09, then 8 of $2.08'],
  ])('pays in %i instalments that add up, and the receipt names them', async (count, plan) => {
    const { user, ledger } = await openAs('grace', () => haveGranted('loan'));
    await user.click(await way('Instalment loan'));
    const choice = await way(`${count} instalments`);
    await waitFor(() => expect(choice).toHaveAccessibleDescription(plan));
    await user.click(choice);
    await fillInAddress(user);
    await pay(user, '$25.00');
    await thanks();
    expect(screen.getByText(`Loan, ${count} instalments`).nextElementSibling).toHaveTextContent(plan);
    const instalments = (await ledger()).charges[0]?.instalments ?? [];
    expect(instalments).toHaveLength(count);
    expect(instalments.reduce((sum, { amount }) => sum + amount, 0)).toBe(2500);
  });
});

describe('what cannot be paid with says why, and what to do', () => {
  const CASES: [string, Customer | null, string, RegExp, string, (() => Promise<unknown>)?][] = [
    ['guests', null, 'Store credit', /^Store credit belongs to an account/, 'Sign in'],
    ['guests', null, 'Instalment loan', /^The loan belongs to an account/, 'Sign in'],
    ['who has neither', 'grace', 'Store credit', /our credit card, which you do not have/, 'financing'],
    ['who has neither', 'grace', 'Instalment loan', /^You do not have our loan yet/, 'financing'],
    [
      'who has applied for it',
      'grace',
      'Instalment loan',
      /^You have applied for the loan/,
      'financing',
      () => applyElsewhere('loan'),
    ],
    [
      'who has applied for the other',
      'grace',
      'Store credit',
      /open application for the loan/,
      'financing',
      () => applyElsewhere('loan'),
    ],
    [
      'who has the other',
      'grace',
      'Instalment loan',
      /^You have the credit card/,
      'financing',
      () => haveGranted('credit_card'),
    ],
  ];

  it.each(CASES)('to %s (%s): %s', async (_, customer, name, why, link, having) => {
    const { user, ledger } = await openAs(customer, having);
    await user.click(await way(name));
    expect(await payment().findByText(why)).toBeVisible();
    const href = link === 'Sign in' ? '/sign-in?next=%2Fcheckout' : '/account/financing';
    expect(payment().getByRole('link')).toHaveAttribute('href', href);

    await fillInAddress(user);
    await pay(user, '$25.00');
    await waitFor(() => expect(document.activeElement).toHaveTextContent(why));
    expect((await ledger()).orders).toEqual([]);
  });

  it('when it cannot be asked, and when asked again what there is', async () => {
    const { user, mocks } = await openAs('grace', async () => {
      await haveGranted('loan');
      await setScenarios([{ name: 'service_down', service: 'financing' }]);
    });
    await user.click(await way('Instalment loan'));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('We could not look at your account.');
    expect(await way('Instalment loan')).toHaveAccessibleDescription('Could not be checked');
    await mocks.settings.setScenarios([]);
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await way('3 instalments')).toBeChecked();
  });
});

async function setScenarios(active: readonly unknown[]): Promise<void> {
  await fetch('/api/_mocks/scenarios', { method: 'PUT', body: JSON.stringify({ active }) });
}

async function buyOnCredit(): Promise<void> {
  const response = await fetch('/api/orders', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify(buildOrderRequest({ payment: { method: 'store_credit' } })),
  });
  expect(response.status).toBe(201);
}
