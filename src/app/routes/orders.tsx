import { OrderHistory } from '@/features/orders/ui/order-history.tsx';

export default function OrdersRoute() {
  return <OrderHistory />;
}
