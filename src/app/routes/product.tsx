import { ProductScreen } from '@/features/catalog/ui/product-screen.tsx';
import { useAddToCart } from '../use-add-to-cart.ts';
import { useIdInPath } from '../id-in-path.ts';

export default function ProductRoute() {
  const id = useIdInPath();
  const { quantityInCart, refusal, addToCart } = useAddToCart();
  return (
    <ProductScreen productId={id} inCart={quantityInCart(id)} refusal={refusal?.text} onAdd={addToCart} />
  );
}
