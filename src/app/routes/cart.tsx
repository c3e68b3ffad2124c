import { memo } from 'react';
import { CartPage } from '@/features/cart/ui/cart-page.tsx';
import { useCartContents } from '@/features/cart/ui/use-cart-contents.ts';
import { type CartInView, useCartInView } from '@/features/cart/ui/use-cart-in-view.ts';
import { useCoupons } from '@/features/coupons/ui/use-coupons.ts';
import { cartMessages as words } from '@/shared/messages/cart.ts';
import { usePageTitle } from '@/shared/ui/page-title.ts';
import { useCartQuote } from '../use-cart-quote.ts';

export default function CartRoute() {
  usePageTitle(words.title);
  return <Cart cart={useCartInView()} />;
}

/** The cart with what the services say of it. Memoised: a tap that changes a quantity renders none of this. */
const Cart = memo(function Cart({ cart }: { cart: CartInView }) {
  const contents = useCartContents(cart);
  const coupons = useCoupons();
  const quote = useCartQuote(contents.priceable, cart.appliedCouponId);
  return <CartPage cart={cart} contents={contents} coupons={coupons} quote={quote} />;
});
