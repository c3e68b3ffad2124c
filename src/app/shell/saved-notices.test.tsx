import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { buildCoupon, buildProduct, usd } from '../../../mocks/builders.ts';
import { openSaved } from '../testing/open-saved.tsx';

const DAY_MS = 24 * 60 * 60_000;

const SEED = {
  products: [
    buildProduct(),
    buildProduct({ id: 'mug', name: 'Mug', unitPrice: usd(900) }),
    buildProduct({ id: 'spade', name: 'Spade', unitPrice: usd(3000), stock: 1 }),
    buildProduct({ id: 'rake', name: 'Rake', unitPrice: usd(1500), stock: 0 }),
  ],
  coupons: [buildCoupon({ endsAt: '2026-01-01T00:00:00.000Z' })],
};

const YESTERDAY = {
  seed: SEED,
  savedAgoMs: DAY_MS,
  saved: {
    lines: [
      ['teapot', 1],
      ['mug', 2],
    ],
  },
} as const;

it('offers the saved cart with its age, its items and what they cost today, and brings it back with one tap', async () => {
  const { user, lines } = await openSaved('/', YESTERDAY);
  expect(await screen.findByText('Saved yesterday: 3 items, $43.00')).toBeVisible();
  expect(lines()).toEqual({});
  await user.click(screen.getByRole('button', { name: 'Restore my cart' }));
  expect(lines()).toEqual({ teapot: 1, mug: 2 });
  await waitFor(() => expect(screen.queryByText(/^Saved yesterday/)).not.toBeInTheDocument());
  expect(screen.queryByText(/Since you saw it last/)).not.toBeInTheDocument();
});

it('says line by line what has changed since, and brings quantities down to what there is', async () => {
  const { user, lines } = await openSaved('/', {
    ...YESTERDAY,
    saved: {
      lines: [
        ['mug', 2, 800],
        ['spade', 3],
        ['rake', 1],
        ['teapot', 7],
        ['unicorn', 1],
      ],
      couponId: 'ten',
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Restore my cart' }));
  const changes = within(
    await screen.findByRole('list', { name: 'Your cart is back. Since you saw it last:' }),
  );
  expect(changes.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Mug: was $8.00, is now $9.00.',
    'Spade: 1 instead of 3. That is all we have.',
    'Rake: sold out for now. It waits in your cart and cannot be bought yet.',
    'Teapot: 5 instead of 7. No more can be ordered at a time.',
    'One product is no longer sold. It does not count in your total.',
    expect.stringMatching(/^Your coupon gives nothing off right now: Expired/i),
  ]);
  expect(lines()).toEqual({ mug: 2, spade: 1, rake: 1, teapot: 5, unicorn: 1 });
  await user.click(screen.getByRole('button', { name: 'Got it' }));
  expect(screen.queryByText('Mug: was $8.00, is now $9.00.')).not.toBeInTheDocument();
});

it('goes away when it is not wanted, and stays away', async () => {
  const { user, savedCart } = await openSaved('/', YESTERDAY);
  await user.click(await screen.findByRole('button', { name: 'No, thank you' }));
  await waitFor(() => expect(screen.queryByText(/^Saved yesterday/)).not.toBeInTheDocument());
  await savedCart.signedIn();
  expect(savedCart.state.getState().stale).toBeNull();
});

it('is offered without a price when the shop cannot say it', async () => {
  await openSaved('/', { ...YESTERDAY, scenarios: [{ name: 'service_down', service: 'orders' }] });
  expect(await screen.findByText('Saved yesterday: 3 items')).toBeVisible();
});

it('welcomes a customer with the saved cart', async () => {
  const { lines } = await openSaved('/', { ...YESTERDAY, signsIn: true });
  expect(
    await screen.findByText('Welcome back. We brought your saved cart with 3 items here.'),
  ).toBeVisible();
  expect(lines()).toEqual({ teapot: 1, mug: 2 });
});

it('reminds of a combined cart on every page until it was reviewed', async () => {
  const { user } = await openSaved('/', {
    ...YESTERDAY,
    signsIn: true,
    device: { lines: [['mug', 1]] },
  });
  await user.click(await screen.findByRole('link', { name: 'Review your combined cart' }));
  await screen.findByRole('heading', { level: 1, name: 'Review your combined cart' });
  await user.click(screen.getByRole('button', { name: 'Keep combined cart' }));
  await screen.findByRole('heading', { level: 1, name: 'Your cart' });
  expect(screen.queryByRole('link', { name: 'Review your combined cart' })).not.toBeInTheDocument();
});

it('says on the cart page alone that saving fails', async () => {
  const { savedCart, user } = await openSaved('/cart', { seed: SEED, device: { lines: [['mug', 1]] } });
  savedCart.state.setState({ isFailing: true });
  const note = /^We cannot save a copy of your cart just now/;
  expect(await screen.findByText(note)).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'Cartwright, to the shop' }));
  await waitFor(() => expect(screen.queryByText(note)).not.toBeInTheDocument());
});
