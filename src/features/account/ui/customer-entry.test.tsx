import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { CustomerEntry } from './customer-entry.tsx';

const loaded = vi.hoisted(() => vi.fn<() => void>());
vi.mock('./account-menu.tsx', () => {
  loaded();
  return { AccountMenu: () => <p>Menu</p> };
});

test('the menu is loaded when its button is pressed, also of a customer who was not known at first', async () => {
  const entry = (customerName: string | null) => (
    <CustomerEntry customerName={customerName} onSignOut={async () => {}} onMenuMissing={() => {}} />
  );
  const { rerender } = render(entry(null));
  rerender(entry('Ada'));
  fireEvent.pointerDown(screen.getByRole('button', { name: /Ada/ }));
  await waitFor(() => expect(loaded).toHaveBeenCalledOnce());
});
