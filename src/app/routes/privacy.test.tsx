import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it, onTestFinished } from 'vitest';
import { loadConfig } from '@/shared/config.ts';
import { openApp, signInOnScreen, storedKeys } from '../testing/open-app.tsx';

const ask = async (user: Awaited<ReturnType<typeof openApp>>['user']) => {
  await user.click(await screen.findByRole('button', { name: 'Delete what is stored about me' }));
  return within(await screen.findByRole('dialog'));
};

it('deletes what is stored about a guest, here and at the shop, after asking', async () => {
  const { user, cartLines, left } = await openApp('/privacy', { lines: [['mug', 2]] });
  await fetch('/api/cart', {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'If-None-Match': '*' },
    body: JSON.stringify({ document: {} }),
  });
  const dialog = await ask(user);
  await user.click(dialog.getByRole('button', { name: 'Yes, delete it' }));
  await waitFor(() => expect(left).toHaveBeenCalledExactlyOnceWith('/privacy?forgotten'));
  expect(cartLines()).toEqual([]);
  expect(storedKeys()).toEqual(['cartwright:cleared']);
  expect((await fetch('/api/cart')).status).toBe(404);
});

it('says how long a cart lives in this deployment', async () => {
  await loadConfig(Promise.resolve(Response.json({ cartTtlMs: 90 * 60_000 })));
  onTestFinished(() => loadConfig(Promise.resolve(Response.json({}))));
  await openApp('/privacy');
  expect(await screen.findByText(/It goes 90 minutes after your last change/)).toBeVisible();
});

it('says on arrival that everything is deleted', async () => {
  await openApp('/privacy?forgotten');
  expect(await screen.findByText('Everything is deleted.')).toBeVisible();
});

it('deletes nothing when the shop’s copy cannot be deleted, says so, and can be tried again', async () => {
  const { user, mocks, cartLines, left } = await openApp('/privacy', { lines: [['mug', 2]] });
  mocks.server.use(http.delete('*/api/cart', () => HttpResponse.error(), { once: true }));
  const dialog = await ask(user);
  await user.click(dialog.getByRole('button', { name: 'Yes, delete it' }));
  expect(await dialog.findByRole('alert')).toHaveTextContent('Nothing was deleted. We could not reach');
  expect(cartLines()).toEqual([['mug', 2]]);
  await user.click(dialog.getByRole('button', { name: 'Yes, delete it' }));
  await waitFor(() => expect(left).toHaveBeenCalled());
});

it('keeps everything on second thoughts', async () => {
  const { user, cartLines } = await openApp('/privacy', { lines: [['mug', 2]] });
  const dialog = await ask(user);
  await user.click(dialog.getByRole('button', { name: 'Keep it' }));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(cartLines()).toEqual([['mug', 2]]);
});

it('offers customers to sign out instead', async () => {
  const { user } = await openApp('/sign-in?next=%2Fprivacy');
  await signInOnScreen(user, 'ada');
  const page = within(screen.getByRole('main'));
  expect(await page.findByRole('button', { name: 'Sign out' })).toBeVisible();
  expect(page.queryByRole('button', { name: /^Delete/ })).not.toBeInTheDocument();
});
