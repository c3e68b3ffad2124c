import type { Order, OrderAttempt, OrderRequest } from '@/features/orders/schemas.ts';
import type { Caller } from '../../caller.ts';
import { answered, type Outcome, type Refused, refused } from '../../problem.ts';
import { orderOf, type OrderRow } from './order-row.ts';

/** An order that nothing has happened to yet. A UUID in capitals names the same cart. */
export function draftOrder(
  id: string,
  key: string,
  caller: Caller,
  request: OrderRequest,
  now: number,
): OrderRow {
  return {
    id,
    number: '',
    key,
    caller,
    request: { ...request, cartId: request.cartId.toLowerCase() },
    attempt: 0,
    status: 'pending',
    timeline: [{ status: 'pending', at: new Date(now).toISOString() }],
    progress: null,
  };
}

/** What the caller was told first about this order, be it an order or a refusal; 409 while there is nothing to tell. */
export function firstAnswer({ id, status, firstAnswer: first, problem }: OrderRow): Outcome<Order> {
  if (first) {
    const headers = first.status === 202 ? { Location: `/api/orders/${id}` } : undefined;
    return answered(first.status, first.body, headers);
  }
  return status === 'rejected' && problem ? { ok: false, problem } : inProgress();
}

export function inProgress(): Refused {
  return {
    ...refused(409, 'request_in_progress', 'The order is under way: ask for the attempt'),
    headers: { 'Retry-After': '1' },
  };
}

export function orderNotFound(id: string): Refused {
  return refused(404, 'order_not_found', `No order ${id} of this caller`);
}

export function attemptOf(row: OrderRow): OrderAttempt {
  switch (row.status) {
    case 'completed':
    case 'cancelled':
      return { state: 'completed', orderId: row.id };
    case 'rejected':
      return {
        state: 'rejected',
        ...(orderOf(row) && { orderId: row.id }),
        ...(row.problem && { problem: row.problem }),
      };
    case 'pending':
    case 'reserved':
    case 'paid':
      return { state: 'in_progress', ...(orderOf(row) && { orderId: row.id }) };
  }
}

/** Whether the order was ever more than an attempt: bought, or at least accepted for payment. */
export function wasAccepted({ status, firstAnswer: first }: OrderRow): boolean {
  return status === 'completed' || status === 'cancelled' || first?.status === 202;
}

/** A customer's orders are the customer's alone; a guest's belong to the browser. */
export function isOwner({ caller: buyer }: Pick<OrderRow, 'caller'>, caller: Caller): boolean {
  if (buyer.customerId !== null) return buyer.customerId === caller.customerId;
  return buyer.deviceId === caller.deviceId;
}

/**
 * Whether the caller may be told again what the key's first request was told. The owner may; and so may whoever repeats the
 * request of a browser that had no device cookie yet, since that cookie may have been lost with the answer.
 */
export function isAnsweredTo({ caller: buyer }: OrderRow, caller: Caller): boolean {
  const isUnrecognisable = buyer.customerId === null && !buyer.isKnownDevice;
  return isUnrecognisable || isOwner({ caller: buyer }, caller);
}
