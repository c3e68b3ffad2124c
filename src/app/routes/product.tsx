import { useQuantityBehindDoor } from '@/features/cart/cart-door.ts';
import { ProductScreen } from '@/features/catalog/ui/product-screen.tsx';
import { useAddToCart } from '../use-add-to-cart.ts';
import { useIdInPath } from '../id-in-path.ts';

export default function ProductRoute() {
  const id = useIdInPath();
  const { refusal, waitingId, addToCart } = useAddToCart();
  const inCart = useQuantityBehindDoor(id);
  return (
    <ProductScreen
      productId={id}
      inCart={inCart}
      refusal={refusal?.text}
      isWaiting={waitingId === id}
      onAdd={addToCart}
    />
  );
}
