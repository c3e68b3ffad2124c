import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Link } from './link.tsx';
import { PrefetchContext } from './prefetch-context.ts';

test('the page behind a link is loaded as soon as it is pressed', () => {
  const prefetch = vi.fn<(href: string) => void>();
  render(
    <PrefetchContext value={prefetch}>
      <Link href="/orders">Orders</Link>
    </PrefetchContext>,
  );
  fireEvent.pointerDown(screen.getByRole('link', { name: 'Orders' }));
  expect(prefetch).toHaveBeenCalledExactlyOnceWith('/orders');
});
