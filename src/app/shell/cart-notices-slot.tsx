import { lazy, Suspense, useState } from 'react';
import { useCartDurability, useCartExpiry, useDamageNotice, useExpiredCart } from '@/features/cart/store.ts';
import { ErrorBoundary } from '@/shared/ui/error-boundary.tsx';

const CartNotices = lazy(async () => {
  const { CartNotices } = await import('@/features/cart/ui/cart-notices.tsx');
  return { default: CartNotices };
});

/** The cart's notices, fetched once there is a cart to speak of; from then on they stay, to keep focus and order. */
export function CartNoticesSlot() {
  const isWanted = useHasCartNews();
  const [isShown, setShown] = useState(isWanted);
  if (isWanted && !isShown) setShown(true);
  if (!isShown) return null;
  return (
    <ErrorBoundary renderFallback={() => null}>
      <Suspense fallback={null}>
        <CartNotices />
      </Suspense>
    </ErrorBoundary>
  );
}

/** Whether there is a cart that will end, one that ended, or one that is not well kept. */
function useHasCartNews(): boolean {
  const expiresAt = useCartExpiry();
  const expired = useExpiredCart();
  const durability = useCartDurability();
  const isDamaged = useDamageNotice();
  return expiresAt !== null || expired !== null || durability === 'memory' || isDamaged;
}
