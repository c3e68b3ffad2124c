import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useLocation } from 'wouter';
import { useAppliedCouponId, useCartLines } from '@/features/cart/store.ts';
import { catalogQueries } from '@/features/catalog/queries.ts';
import { ProductPicture } from '@/features/catalog/ui/product-picture.tsx';
import { CheckoutPage } from '@/features/checkout/ui/checkout-page.tsx';
import { demoCardProvider } from '@/features/checkout/ui/demo-card-form.tsx';
import { loanProvider, storeCreditProvider } from '@/features/checkout/ui/store-payments.tsx';
import { couponQueries } from '@/features/coupons/queries.ts';
import { useCouponCode } from '@/features/coupons/ui/use-coupon-code.ts';
import { orderQueries } from '@/features/orders/queries.ts';
import { ARRIVED_FROM_PAYING } from '@/features/orders/ui/arrived-from-paying.ts';
import { checkoutMessages } from '@/shared/messages/checkout.ts';
import { lazyPart } from '@/shared/ui/lazy-part.tsx';
import { paths } from '@/shared/paths.ts';

/** The ways to pay in this shop. A real card provider takes the demonstration's place here. */
const PROVIDERS = [demoCardProvider, storeCreditProvider, loanProvider] as const;

const loadCouponObstacle = () => import('../coupon-obstacle.tsx');

/** A coupon's words are many and seldom needed here: the form does not wait for them. */
const CouponObstacle = lazyPart(async () => (await loadCouponObstacle()).CouponObstacle);
const renderCouponObstacle = (reason: { readonly code: string }) => <CouponObstacle reason={reason} />;

export default function CheckoutRoute() {
  const [, navigate] = useLocation();
  const queryClient = useQueryClient();
  const products = useCartProducts();
  const couponCode = useCouponCode(useAppliedCouponId());

  // The program of what may come next is there before it is needed. That it is not yet there is nobody's concern.
  useEffect(() => void Promise.allSettled([import('./order.tsx'), loadCouponObstacle()]), []);

  const ordered = useCallback(
    (orderId: string) => {
      navigate(paths.order(orderId), { replace: true, state: ARRIVED_FROM_PAYING });
      void queryClient.invalidateQueries({ predicate: ({ state }) => state.data !== undefined });
    },
    [navigate, queryClient],
  );

  return (
    <CheckoutPage
      providers={PROVIDERS}
      productOf={products.reviewOf}
      texts={{ couponCode, renderCouponObstacle, findGoneProducts: products.findGone }}
      onCouponWanted={() => {
        // What was known of the refused one is no longer true, nor is a total with it.
        for (const queryKey of [couponQueries.all(), orderQueries.all()]) {
          void queryClient.invalidateQueries({ queryKey });
        }
        navigate(paths.cart());
      }}
      onOrderWanted={(orderId) => navigate(paths.order(orderId))}
      onOrdered={ordered}
    />
  );
}

/** What the catalog knows of the products in the cart. */
function useCartProducts() {
  const queryClient = useQueryClient();
  const ids = useCartLines().map((line) => line.productId);
  const options = catalogQueries.byIds(ids);
  const { data } = useQuery({ ...options, enabled: ids.length > 0 });
  const byId = new Map(data?.map((product) => [product.id, product]));
  return {
    reviewOf: (productId: string) => {
      const product = byId.get(productId);
      return product && { name: product.name, picture: <ProductPicture product={product} decorative /> };
    },
    findGone: async () => {
      const present = await queryClient.query({ ...options, staleTime: 0 });
      const presentIds = new Set(present.map((product) => product.id));
      return ids
        .filter((id) => !presentIds.has(id))
        .map((id) => ({ productId: id, name: byId.get(id)?.name ?? checkoutMessages.unknownProduct }));
    },
  };
}
