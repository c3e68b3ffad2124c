import { useCartDoor } from '@/features/cart/cart-door.ts';
import { lazyPart } from '@/shared/ui/lazy-part.tsx';

const CartNotices = lazyPart(async () => (await import('@/features/cart/ui/cart-notices.tsx')).CartNotices);

/** The cart's notices, fetched once the cart is open; from then on they stay, to keep focus and order. */
export function CartNoticesSlot() {
  const { cart } = useCartDoor();
  return cart && <CartNotices />;
}
