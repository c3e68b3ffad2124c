import { useQueryClient } from '@tanstack/react-query';
import { planText } from '@/features/financing/ui/instalment-plan.ts';
import { useArrivedFromPaying } from '@/features/orders/ui/arrived-from-paying.ts';
import { OrderPage } from '@/features/orders/ui/order-page.tsx';
import { BuyAgain } from '../buy-again.tsx';
import { useIdInPath } from '../id-in-path.ts';

export default function OrderRoute() {
  const id = useIdInPath();
  const isArrival = useArrivedFromPaying();
  const queryClient = useQueryClient();
  return (
    <OrderPage
      orderId={id}
      isArrival={isArrival}
      renderBuyAgain={(order) => <BuyAgain order={order} />}
      renderPaymentPlan={({ payment, total }) =>
        payment.method === 'loan' ? planText(total, payment.instalments) : null
      }
      // Stock, coupon uses and prices have changed with it.
      onCancelled={() => void queryClient.invalidateQueries()}
    />
  );
}
