import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { openApp } from '../testing/open-app.tsx';

it('helps on a page that does not exist', async () => {
  await openApp('/no/such/page');
  expect(await screen.findByRole('heading', { level: 1, name: 'We could not find this page' })).toBeVisible();
  expect(await screen.findByRole('link', { name: /^Kitchen/ })).toHaveAttribute('href', '/?category=kitchen');
  expect(document.title).toBe('Page not found · Cartwright');
});

it('says that it is offline, and stops when it no longer is', async () => {
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  await openApp('/');
  expect(screen.getByText(/You are offline/)).toBeVisible();
  onLine.mockReturnValue(true);
  window.dispatchEvent(new Event('online'));
  await waitFor(() => expect(screen.queryByText(/You are offline/)).not.toBeInTheDocument());
});

it('shows the cart in short with the present prices, and the ways on', async () => {
  const { user } = await openApp('/');
  const addMug = await screen.findByRole('button', { name: 'Add Mug to cart' });
  await user.click(addMug);
  await user.click(addMug);
  await user.click(screen.getByRole('button', { name: 'Add Teapot to cart' }));
  await user.click(screen.getByRole('button', { name: 'Show cart summary' }));

  const summary = within(await screen.findByRole('dialog', { name: 'Cart summary' }));
  const mug = await summary.findByRole('link', { name: 'Mug' });
  expect(mug.closest('li')).toHaveTextContent('Mug× 2Quantity 2$16.00');
  expect(summary.getByText('$36.00')).toBeVisible();
  expect(summary.getByRole('link', { name: 'View cart' })).toHaveAttribute('href', '/cart');
  expect(summary.getByRole('link', { name: 'Check out' })).toHaveAttribute('href', '/checkout');

  await user.click(summary.getByRole('button', { name: 'Close cart summary' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

it('shows an empty cart in short with a way to fill it', async () => {
  const { user } = await openApp('/');
  await user.click(screen.getByRole('button', { name: 'Show cart summary' }));
  const summary = within(await screen.findByRole('dialog', { name: 'Cart summary' }));
  expect(summary.getByText('Your cart is empty')).toBeVisible();
  expect(summary.queryByRole('link', { name: 'Check out' })).not.toBeInTheDocument();
});
