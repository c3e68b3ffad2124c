import { act, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { takeUnits } from '@/features/cart/model/change-cart.ts';
import { usd } from '../../../mocks/builders.ts';
import { figure, openCart } from '../testing/open-cart.tsx';

it('shows what is in the cart and what it costs by the service', async () => {
  await openCart();
  expect(await screen.findByRole('link', { name: 'Teapot' })).toBeVisible();
  expect(screen.getByText('Subtotal for Teapot').parentElement).toHaveTextContent('$40.00');
  await waitFor(() => expect(figure('Total')).toBe('$45.00'));
  expect(figure('Subtotal')).toBe('$40.00');
  expect(figure('Delivery')).toBe('$5.00');
  expect(screen.getByRole('link', { name: 'Check out' })).toHaveAttribute('href', '/checkout');
});

it('changes a quantity by the buttons, within the limit of the product', async () => {
  const { user } = await openCart({ lines: [['teapot', 4]] });
  await user.click(await screen.findByRole('button', { name: 'Increase quantity of Teapot' }));
  expect(screen.getByRole('spinbutton', { name: 'Quantity of Teapot' })).toHaveValue('5');
  expect(screen.getByText('At most 5 per order.')).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'Increase quantity of Teapot' }));
  expect(screen.getByRole('spinbutton', { name: 'Quantity of Teapot' })).toHaveValue('5');
});

it('takes a typed quantity on Enter and not before', async () => {
  const { user, cart } = await openCart();
  const field = await screen.findByRole('spinbutton', { name: 'Quantity of Teapot' });
  await user.clear(field);
  await user.type(field, '4');
  expect(cart.read(cart.store.getState().cart).lines[0]?.quantity).toBe(2);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(figure('Subtotal')).toBe('$80.00'));
});

it.each(['0', '6', 'two', '', '1.5', '-1'])('refuses the quantity “%s” and loses nothing', async (typed) => {
  const { user, cart } = await openCart();
  const field = await screen.findByRole('spinbutton', { name: 'Quantity of Teapot' });
  await user.clear(field);
  if (typed) await user.type(field, typed);
  await user.tab();
  expect(screen.getByRole('alert')).toHaveTextContent('Enter a whole number from 1 to 5.');
  expect(field).toBeInvalid();
  expect(field).toHaveValue(typed);
  expect(cart.read(cart.store.getState().cart).lines[0]?.quantity).toBe(2);
});

it('says when there are fewer than wanted, and takes those', async () => {
  const { user } = await openCart({ lines: [['spade', 3]] });
  expect(await screen.findByText('There is only 1 left.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Take 1' }));
  expect(screen.getByRole('spinbutton', { name: 'Quantity of Spade' })).toHaveValue('1');
});

it('says when a price has changed since it was last seen, until that is acknowledged', async () => {
  const { user } = await openCart({
    lines: [],
    prepare: ({ cart }) =>
      cart.actions.productAdded({ productId: 'teapot', unitPrice: usd(1750), maxPerOrder: 5 }),
  });
  expect(await screen.findByText('Price changed: it was $17.50, it is now $20.00.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Got it' }));
  expect(screen.queryByText(/Price changed/)).not.toBeInTheDocument();
});

it('says that a product is gone from the catalog, keeps it out of the total and lets it be removed', async () => {
  const { user } = await openCart({
    lines: [
      ['teapot', 1],
      ['gone', 1],
    ],
  });
  const gone = (await screen.findByText('A product that is no longer sold')).closest('li');
  if (!gone) throw new Error('The gone product stands in no line');
  await waitFor(() => expect(figure('Total')).toBe('$25.00'));
  await user.click(within(gone).getByRole('button', { name: 'Remove it' }));
  expect(screen.queryByText('A product that is no longer sold')).not.toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Teapot' })).toHaveFocus();
});

it('offers undo after a removal and keeps the focus in the list', async () => {
  const { user } = await openCart({
    lines: [
      ['teapot', 2],
      ['mug', 1],
    ],
  });
  await user.click(await screen.findByRole('button', { name: 'Remove Teapot' }));
  expect(screen.queryByRole('link', { name: 'Teapot' })).not.toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Mug' })).toHaveFocus();

  const status = screen.getByText('Teapot removed.').closest('[role=status]');
  await user.click(within(status as HTMLElement).getByRole('button', { name: 'Undo' }));
  expect(screen.getByRole('link', { name: 'Teapot' })).toHaveFocus();
  expect(screen.getByRole('spinbutton', { name: 'Quantity of Teapot' })).toHaveValue('2');
});

it('hands the focus on when another tab removes the line it is in, to the heading after the last', async () => {
  const { cart } = await openCart({
    lines: [
      ['teapot', 2],
      ['mug', 1],
    ],
  });
  (await screen.findByRole('button', { name: 'Save Teapot for later' })).focus();
  act(() => cart.actions.lineRemoved('teapot'));
  expect(screen.getByRole('link', { name: 'Mug' })).toHaveFocus();
  screen.getByRole('spinbutton', { name: 'Quantity of Mug' }).focus();
  act(() => cart.actions.cartEmptied());
  expect(screen.getByRole('heading', { name: 'Your cart' })).toHaveFocus();
});

it('empties the cart, helps from there, and brings it back', async () => {
  const { user } = await openCart();
  await screen.findByRole('link', { name: 'Teapot' });
  await user.click(screen.getByRole('button', { name: 'Empty cart' }));
  expect(screen.getByRole('heading', { name: 'Your cart' })).toHaveFocus();
  expect(screen.getByRole('link', { name: 'Browse the shop' })).toHaveAttribute('href', '/');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('link', { name: 'Teapot' })).toBeVisible();
});

it('saves a line for later and moves it back', async () => {
  const { user } = await openCart({
    lines: [
      ['teapot', 2],
      ['mug', 1],
    ],
  });
  await user.click(await screen.findByRole('button', { name: 'Save Teapot for later' }));
  const saved = screen.getByRole('list', { name: 'Saved for later' });
  expect(within(saved).getByRole('link', { name: 'Teapot' })).toBeVisible();
  await waitFor(() => expect(figure('Total')).toBe('$13.00'));

  expect(screen.getByText('Teapot saved for later.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(screen.queryByRole('list', { name: 'Saved for later' })).not.toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Teapot' })).toHaveFocus();

  await user.click(screen.getByRole('button', { name: 'Save Teapot for later' }));
  await user.click(screen.getByRole('button', { name: 'Move Teapot to cart' }));
  expect(screen.queryByRole('list', { name: 'Saved for later' })).not.toBeInTheDocument();
  expect(screen.getByRole('spinbutton', { name: 'Quantity of Teapot' })).toHaveValue('2');
});

it('offers no undo for a line saved for later that another tab has deleted', async () => {
  const { user, cart } = await openCart();
  await user.click(await screen.findByRole('button', { name: 'Save Teapot for later' }));
  expect(screen.getByRole('button', { name: 'Undo' })).toBeVisible();

  const { cart: document, later, newCartId } = cart.store.getState();
  const otherTab = { replica: 'other', now: Date.now(), newCartId };
  act(() => cart.receive({ cart: document, later: takeUnits(later, otherTab, 'teapot') }));
  expect(screen.queryByRole('list', { name: 'Saved for later' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
});

it('says when the catalog does not answer, and tries again', async () => {
  const { user } = await openCart({
    prepare: ({ mocks }) =>
      mocks.server.use(
        http.get('*/api/catalog/products', () => new HttpResponse(null, { status: 503 }), { once: true }),
      ),
  });
  expect(await screen.findByRole('alert')).toHaveTextContent('The cart itself is safe.');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('link', { name: 'Teapot' })).toBeVisible();
});
