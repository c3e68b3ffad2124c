import type { HttpHandler } from 'msw';
import { orderEndpoints } from '@/features/orders/schemas.ts';
import type { OrderService } from '../services/orders.ts';
import { defineHandler } from './define.ts';
import type { Host } from './host.ts';

export function orderHandlers(host: Host, orders: OrderService): HttpHandler[] {
  const { quote, placeOrder, getAttempt, getOrder, listOrders, cancelOrder } = orderEndpoints;
  return [
    defineHandler(host, 'orders', quote, ({ caller, body }) => orders.quote(caller, body)),
    defineHandler(host, 'orders', placeOrder, ({ caller, key, body }) =>
      orders.placeOrder(caller, key, body),
    ),
    defineHandler(host, 'orders', getAttempt, ({ caller, params }) =>
      orders.getAttempt(caller, params['key'] ?? ''),
    ),
    defineHandler(host, 'orders', getOrder, ({ caller, params }) =>
      orders.getOrder(caller, params['id'] ?? ''),
    ),
    defineHandler(host, 'orders', listOrders, ({ caller }) => orders.listOrders(caller)),
    defineHandler(host, 'orders', cancelOrder, ({ caller, params }) =>
      orders.cancelOrder(caller, params['id'] ?? ''),
    ),
  ];
}
