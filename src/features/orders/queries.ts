import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { callService } from '@/shared/api/client.ts';
import {
  type Order,
  type OrderAttempt,
  orderEndpoints,
  type OrderRequest,
  type QuoteRequest,
} from './schemas.ts';

/** Server state of the Orders service: what an order would cost, the caller's orders, and what became of an attempt. */
export const orderQueries = {
  all: () => ['orders'] as const,
  quote: (request: QuoteRequest) =>
    queryOptions({
      queryKey: [...orderQueries.all(), 'quote', request] as const,
      queryFn: ({ signal }) => callService('orders', orderEndpoints.quote, { body: request, signal }),
    }),
  list: () =>
    queryOptions({
      queryKey: [...orderQueries.all(), 'list'] as const,
      queryFn: async ({ signal }) =>
        (await callService('orders', orderEndpoints.listOrders, { signal })).items,
    }),
  detail: (id: string) =>
    queryOptions({
      queryKey: [...orderQueries.all(), 'detail', id] as const,
      queryFn: ({ signal }) => findOrder(id, signal),
    }),
};

export const orderMutations = {
  cancel: (queryClient: QueryClient) =>
    mutationOptions({
      mutationFn: (id: string) => callService('orders', orderEndpoints.cancelOrder, { params: { id } }),
      onSuccess: (order) => {
        queryClient.setQueryData(orderQueries.detail(order.id).queryKey, order);
        void queryClient.invalidateQueries({ queryKey: orderQueries.list().queryKey });
      },
    }),
};

/**
 * Places an order under `key`. Sending the same key and request again is safe: it gives the first answer.
 *
 * @throws ApiError on a refusal (`code` says which, see `OrderRefusal`) or when the outcome is unknown
 */
export function placeOrder(key: string, request: OrderRequest): Promise<Order> {
  return callService('orders', orderEndpoints.placeOrder, {
    body: request,
    headers: { 'Idempotency-Key': key },
  });
}

/** What became of the attempt to buy with this `Idempotency-Key`. @throws ApiError */
export function findAttempt(key: string): Promise<OrderAttempt> {
  return callService('orders', orderEndpoints.getAttempt, { params: { key } });
}

/** @throws ApiError, with `code` `order_not_found` for an order that is not the caller's */
export function findOrder(id: string, signal?: AbortSignal): Promise<Order> {
  return callService('orders', orderEndpoints.getOrder, { params: { id }, ...(signal && { signal }) });
}
