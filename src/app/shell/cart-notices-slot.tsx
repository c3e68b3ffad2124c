import { lazy, Suspense } from 'react';
import { useCartDoor } from '@/features/cart/cart-door.ts';
import { ErrorBoundary } from '@/shared/ui/error-boundary.tsx';

const CartNotices = lazy(async () => {
  const { CartNotices } = await import('@/features/cart/ui/cart-notices.tsx');
  return { default: CartNotices };
});

/** The cart's notices, fetched once the cart is open; from then on they stay, to keep focus and order. */
export function CartNoticesSlot() {
  const { cart } = useCartDoor();
  if (!cart) return null;
  return (
    <ErrorBoundary renderFallback={() => null}>
      <Suspense fallback={null}>
        <CartNotices />
      </Suspense>
    </ErrorBoundary>
  );
}
