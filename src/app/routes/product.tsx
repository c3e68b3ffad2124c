import { useParams } from 'wouter';
import { ProductScreen } from '@/features/catalog/ui/product-screen.tsx';
import { useAddToCart } from '../use-add-to-cart.ts';

export default function ProductRoute() {
  const { id } = useParams<{ id: string }>();
  const { quantityInCart, refusal, addToCart } = useAddToCart();
  return (
    <ProductScreen productId={id} inCart={quantityInCart(id)} refusal={refusal?.text} onAdd={addToCart} />
  );
}
