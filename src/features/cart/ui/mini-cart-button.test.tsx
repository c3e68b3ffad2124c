import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { MiniCartButton } from './mini-cart-button.tsx';

const loaded = vi.hoisted(() => vi.fn<() => void>());
vi.mock('./mini-cart.tsx', () => {
  loaded();
  return { default: () => <p>Summary</p> };
});

test('the summary is loaded when its button is pressed', async () => {
  render(<MiniCartButton />);
  fireEvent.pointerDown(screen.getByRole('button', { name: 'Show cart summary' }));
  await waitFor(() => expect(loaded).toHaveBeenCalledOnce());
});
