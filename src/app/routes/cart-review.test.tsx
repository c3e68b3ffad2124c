import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { buildCoupon, buildProduct, usd } from '../../../mocks/builders.ts';
import { openSaved } from '../testing/open-saved.tsx';

const SEED = {
  products: [
    buildProduct(),
    buildProduct({ id: 'mug', name: 'Mug', unitPrice: usd(800) }),
    buildProduct({ id: 'spade', name: 'Spade', unitPrice: usd(3000), stock: 3 }),
    buildProduct({ id: 'rake', name: 'Rake', unitPrice: usd(1500), stock: 0 }),
  ],
  coupons: [
    buildCoupon(),
    buildCoupon({ id: 'big', code: 'BIG', title: 'Big', minimumSubtotal: usd(90_000) }),
  ],
};

const BOTH = {
  seed: SEED,
  signsIn: true,
  device: {
    lines: [
      ['teapot', 3],
      ['mug', 2],
    ],
  },
  saved: {
    lines: [
      ['teapot', 4],
      ['spade', 2],
    ],
    couponId: 'ten',
  },
} as const;

const lineOf = async (name: string) =>
  within((await screen.findByRole('heading', { level: 2, name })).closest('li') as HTMLElement);

it('says what came from where, what limits take away, which coupon stays, and what it all costs', async () => {
  const { lines } = await openSaved('/cart/review', BOTH);
  expect(await screen.findByRole('heading', { level: 1, name: 'Review your combined cart' })).toBeVisible();
  const list = within(screen.getByRole('list', { name: 'Combined lines' }));
  expect(await list.findAllByRole('checkbox')).toHaveLength(3);
  const teapot = await lineOf('Teapot');
  expect(teapot.getByText('3 from this device, 4 from your saved cart')).toBeVisible();
  expect(teapot.getByText('Quantity 5')).toBeVisible();
  expect(teapot.getByText('5 instead of 7: no more can be ordered at a time.')).toBeVisible();
  expect((await lineOf('Mug')).getByText('From this device')).toBeVisible();
  expect((await lineOf('Spade')).getByText('From your saved cart')).toBeVisible();
  const coupon = within(screen.getByRole('region', { name: 'Coupon' }));
  expect(await coupon.findByText('TEN, from your saved cart, is applied.')).toBeVisible();
  expect(await screen.findByText('Total for 9 items, with delivery')).toBeVisible();
  expect(await screen.findByText('$158.40')).toBeVisible();
  expect(lines()).toEqual({ teapot: 7, mug: 2, spade: 2 });
});

it('keeps what is kept, as many as can be had, and can be looked at again', async () => {
  const { user, lines, couponId } = await openSaved('/cart/review', BOTH);
  await user.click(await screen.findByRole('checkbox', { name: 'Keep Mug' }));
  expect(await screen.findByText('Total for 7 items, with delivery')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Keep combined cart' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Your cart' })).toBeVisible();
  expect(lines()).toEqual({ teapot: 5, spade: 2 });
  expect(couponId()).toBe('ten');

  await user.click(await screen.findByRole('link', { name: 'Look at what came from where' }));
  expect(await screen.findByRole('checkbox', { name: 'Keep Mug' })).not.toBeChecked();
  await user.click(screen.getByRole('checkbox', { name: 'Keep Mug' }));
  await user.click(screen.getByRole('button', { name: 'Keep combined cart' }));
  await screen.findByRole('heading', { level: 1, name: 'Your cart' });
  expect(lines()).toEqual({ teapot: 5, spade: 2, mug: 2 });
});

it.each([
  ['Use only this device’s', { teapot: 3, mug: 2 }, null],
  ['Use only the saved one', { teapot: 4, spade: 2 }, 'ten'],
] as const)('"%s" does, and the other way after it, and both again', async (choice, expected, coupon) => {
  const { user, lines, couponId } = await openSaved('/cart/review', BOTH);
  const other = choice === 'Use only the saved one' ? 'Use only this device’s' : 'Use only the saved one';
  for (const each of [other, choice]) {
    await user.click(await screen.findByRole('button', { name: each }));
    await user.click(await screen.findByRole('link', { name: 'Look at what came from where' }));
  }
  expect(lines()).toEqual(expected);
  expect(couponId()).toBe(coupon);
  await screen.findByText('5 instead of 7: no more can be ordered at a time.');
  await user.click(await screen.findByRole('button', { name: 'Keep combined cart' }));
  await screen.findByRole('heading', { level: 1, name: 'Your cart' });
  expect(lines()).toEqual({ teapot: 5, mug: 2, spade: 2 });
  expect(couponId()).toBe('ten');
});

it('this device’s coupon stays; the other one, and why it takes nothing off, are named', async () => {
  await openSaved('/cart/review', { ...BOTH, device: { ...BOTH.device, couponId: 'big' } });
  const coupon = within(await screen.findByRole('region', { name: 'Coupon' }));
  expect(await coupon.findByText('BIG, from this device, is applied.')).toBeVisible();
  expect(coupon.getByText(/^TEN is not: an order takes one coupon/)).toBeVisible();
  expect(await coupon.findByText(/^It gives nothing off right now: /)).toBeVisible();
});

it('names what is sold out and what is gone, and keeps both out of the total', async () => {
  await openSaved('/cart/review', {
    ...BOTH,
    saved: {
      lines: [
        ['rake', 1],
        ['unicorn', 1],
        ['spade', 5],
      ],
    },
  });
  expect(
    (await lineOf('Rake')).getByText('Sold out for now. If you keep it, it waits in your cart.'),
  ).toBeVisible();
  const gone = await lineOf('A product that is no longer sold');
  expect(gone.getByText('The shop has taken it out of its range.')).toBeVisible();
  expect((await lineOf('Spade')).getByText('3 instead of 5: that is all we have.')).toBeVisible();
});

it('can be decided while the catalog fails', async () => {
  const { user, lines } = await openSaved('/cart/review', {
    ...BOTH,
    scenarios: [{ name: 'service_down', service: 'catalog' }],
  });
  expect(
    await screen.findByText('We could not load the products of your combined cart. The cart itself is safe.'),
  ).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Use only this device’s' }));
  expect(lines()).toEqual({ teapot: 3, mug: 2 });
});

it('comes before checking out, once', async () => {
  const { user } = await openSaved('/checkout', BOTH);
  expect(await screen.findByRole('heading', { level: 1, name: 'Review your combined cart' })).toBeVisible();
  await screen.findByText('TEN, from your saved cart, is applied.');
  await user.click(screen.getByRole('button', { name: 'Keep combined cart' }));
  expect(await screen.findByRole('group', { name: 'Contact' })).toBeVisible();
});

it('has nothing to show of a cart from one place, and leads to it', async () => {
  await openSaved('/cart/review', { seed: SEED, device: { lines: [['mug', 1]] } });
  expect(await screen.findByRole('heading', { name: 'Nothing to review' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Go to your cart' })).toHaveAttribute('href', '/cart');
});

it('is over when the cart is', async () => {
  const { cart } = await openSaved('/cart', BOTH);
  expect(await screen.findByRole('link', { name: 'Review your combined cart' })).toBeVisible();
  cart.actions.cartEmptied();
  await waitFor(() =>
    expect(screen.queryByRole('link', { name: 'Review your combined cart' })).not.toBeInTheDocument(),
  );
});
