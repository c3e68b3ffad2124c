import { useQuantityBehindDoor } from '@/features/cart/cart-door.ts';
import { catalogMessages as words } from '@/shared/messages/catalog.ts';

/** How many units of a product are in the cart, in words. Looks for itself, so that a change renders nothing around it. */
export function InCart({ productId }: { productId: string }) {
  const quantity = useQuantityBehindDoor(productId);
  return quantity > 0 && words.inCart(quantity);
}
