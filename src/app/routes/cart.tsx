import { useCartContents } from '@/features/cart/ui/use-cart-contents.ts';
import { CartPage } from '@/features/cart/ui/cart-page.tsx';
import { useAppliedCouponId } from '@/features/cart/store.ts';
import { useCoupons } from '@/features/coupons/ui/use-coupons.ts';
import { cartMessages as words } from '@/shared/messages/cart.ts';
import { usePageTitle } from '@/shared/ui/page-title.ts';
import { useCartQuote } from '../use-cart-quote.ts';

export default function CartRoute() {
  usePageTitle(words.title);
  const contents = useCartContents();
  const coupons = useCoupons();
  const quote = useCartQuote(contents.priceable, useAppliedCouponId());
  return <CartPage contents={contents} coupons={coupons} quote={quote} />;
}
