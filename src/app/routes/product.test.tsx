import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { paths } from '@/shared/paths.ts';
import { buildProduct, usd } from '../../../mocks/builders.ts';
import { openApp } from '../testing/open-app.tsx';

it('opens from the catalog with the focus on its name, and names the document', async () => {
  const { user } = await openApp('/');
  await user.click(await screen.findByRole('link', { name: 'Mug' }));
  const heading = await screen.findByRole('heading', { level: 1, name: 'Mug' });
  expect(heading).toHaveFocus();
  expect(window.location.pathname).toBe('/products/mug');
  expect(document.title).toBe('Mug · Cartwright');
  expect(screen.getByText('Crème glaze')).toBeVisible();
});

it('leaves the focus alone on the first page of a visit', async () => {
  await openApp('/products/mug');
  await screen.findByRole('heading', { level: 1, name: 'Mug' });
  expect(document.body).toHaveFocus();
});

it('leads back to the category', async () => {
  await openApp('/products/spade');
  const trail = within(screen.getByRole('main'));
  expect(await trail.findByRole('link', { name: 'Garden' })).toHaveAttribute('href', '/?category=garden');
});

it('adds the chosen quantity, at most what is left', async () => {
  const { user } = await openApp('/products/mug', {
    seed: { products: [buildProduct({ id: 'mug', name: 'Mug', unitPrice: usd(800), stock: 3 })] },
  });
  await user.click(await screen.findByRole('button', { name: 'Increase quantity of Mug' }));
  await user.click(screen.getByRole('button', { name: 'Add Mug to cart' }));
  expect(screen.getByText('Mug added. Cart: 2 items.')).toBeInTheDocument();
  expect(screen.getByRole('spinbutton', { name: 'Quantity of Mug' })).toHaveAttribute('aria-valuemax', '1');

  await user.click(screen.getByRole('button', { name: 'Add Mug to cart' }));
  await user.click(screen.getByRole('button', { name: 'Add Mug to cart' }));
  expect(screen.getAllByText('All 3 we have are in your cart.')[0]).toBeVisible();
  expect(screen.getByRole('link', { name: 'Cart, 3 items' })).toBeVisible();
});

it('cannot be added when it is sold out', async () => {
  await openApp('/products/teapot', { seed: { products: [buildProduct({ stock: 0 })], coupons: [] } });
  expect(await screen.findByText('Sold out')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Add Teapot to cart' })).toBeDisabled();
  expect(screen.queryByRole('spinbutton')).not.toBeInTheDocument();
});

it('says when the shop does not have it', async () => {
  await openApp('/products/unicorn');
  expect(await screen.findByRole('heading', { level: 1, name: 'We do not have this product' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Back to the shop' })).toHaveAttribute('href', '/');
});

it('says when the catalog fails, and tries again on demand', async () => {
  const { mocks, user } = await openApp('/products/mug', {
    scenarios: [{ name: 'service_down', service: 'catalog' }],
  });
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('The product could not be loaded.');
  await mocks.settings.setScenarios([]);
  await user.click(within(alert).getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Mug' })).toBeVisible();
});

it.each([
  'javascript:alert(1)',
  ' data:image/svg+xml,<svg/>',
  'blob:https://shop.example/0',
  'https://[',
  '//',
])('draws a placeholder in place of a picture at %j', async (src) => {
  const teapot = buildProduct({ image: { src, alt: 'A teapot, seen from the side' } });
  await openApp('/products/teapot', { seed: { products: [teapot], coupons: [] } });
  await screen.findByRole('heading', { level: 1, name: 'Teapot' });
  expect(document.querySelector('main img')).toBeNull();
});

it('shows a picture of another origin', async () => {
  const teapot = buildProduct({ image: { src: '//pictures.example/teapot.png', alt: 'A teapot' } });
  await openApp('/products/teapot', { seed: { products: [teapot], coupons: [] } });
  expect(await screen.findByRole('img', { name: 'A teapot' })).toHaveAttribute('src', teapot.image?.src);
});

it('finds a product whose id is not of letters', async () => {
  const id = 'a/b?c=d#e%2F';
  await openApp(paths.product(id), { seed: { products: [buildProduct({ id })], coupons: [] } });
  expect(await screen.findByRole('heading', { level: 1, name: 'Teapot' })).toBeVisible();
});
