import type { HttpHandler } from 'msw';
import { orderEndpoints } from '@/features/orders/schemas.ts';
import type { OrderService } from '../services/orders.ts';
import { defineHandler } from './define.ts';
import type { Host } from './host.ts';

export function orderHandlers(host: Host, orders: OrderService): HttpHandler[] {
  const { quote } = orderEndpoints;
  return [defineHandler(host, 'orders', quote, ({ caller, body }) => orders.quote(caller, body))];
}
