import type { Order, OrderRequest, Quote } from '@/features/orders/schemas.ts';
import type { Problem } from '@/shared/api/problem.ts';
import type { Caller } from '../../caller.ts';
import type { PurchaseStep } from '../../scenarios.ts';
import type { Resource } from '../hold.ts';
import type { Basket } from './pricing.ts';

/** One try to buy a cart, from its first moment to its end. What a crash must not lose stands here. */
export type OrderRow = {
  readonly id: string;
  /** Empty until the order is opened. */
  readonly number: string;
  readonly key: string;
  readonly caller: Caller;
  readonly request: OrderRequest;
  /** How many tries this cart has had, this one included: the fence of everything the order holds. */
  readonly attempt: number;
  readonly status: Order['status'];
  readonly timeline: Order['timeline'];
  /** The last step that is done and written down. */
  readonly progress: PurchaseStep | null;
  /** What the lines cost, from the step `price`. */
  readonly basket?: Basket;
  /** What the whole order costs, from the step `redeem`. */
  readonly quote?: Quote;
  readonly couponCode?: string;
  /** Why the order is refused; set before anything is undone. */
  readonly problem?: Problem;
  /** What the caller was told first, and is told again for the same key. */
  readonly firstAnswer?: { readonly status: 201 | 202; readonly body: Order };
};

/** The right to one idempotency key: held while its order is under way, claimed once there is an answer. */
export type KeyRow = Resource<{ readonly orderId: string }> & { readonly fingerprint: string };

/** The right to buy one cart: held by the order under way, claimed for good by the order that completed. */
export type CartRow = Resource<{ readonly orderId: string }> & { readonly attempts: number };

/** An order that somebody has to bring to its end. */
export type OpenRow = {
  readonly id: string;
  /** Who is working on it; nobody else does before `leaseUntil` (ms). */
  readonly worker: string;
  readonly leaseUntil: number;
  /** Nobody works on it, and there is nothing to do before this instant (ms). */
  readonly waitsUntil: number | null;
};

/** The orders of everybody who can be recognised by one identity, oldest first. */
export type BuyerRow = {
  readonly id: string;
  readonly orderIds: readonly string[];
  readonly completedIds: readonly string[];
};

export type OrderTables = {
  'orders.orders': OrderRow;
  'orders.keys': KeyRow;
  'orders.carts': CartRow;
  'orders.open': OpenRow;
  'orders.buyers': BuyerRow;
  'orders.counters': { readonly id: 'number'; readonly last: number };
};

/** The order as the contract shows it; `undefined` while nobody knows what it costs. */
export function orderOf(row: OrderRow): Order | undefined {
  const { id, number, status, timeline, quote, basket, request, problem } = row;
  if (!quote || !basket) return undefined;
  const names = new Map(basket.lines.map((line) => [line.productId, line.name]));
  const { subtotal, discount, delivery, total } = quote;
  return {
    id,
    number,
    status,
    placedAt: timeline[0]?.at ?? '',
    lines: quote.lines.map((line) => ({ ...line, name: names.get(line.productId) ?? line.productId })),
    subtotal,
    discount,
    delivery,
    total,
    couponId: request.couponId,
    couponCode: row.couponCode ?? null,
    payment: request.payment,
    timeline: [...timeline],
    contact: request.contact,
    deliverTo: request.delivery,
    ...(problem && { problem }),
  };
}

/** The row one state further on, with the instant of the change. */
export function inStatus(row: OrderRow, status: Order['status'], now: number): OrderRow {
  if (row.status === status) return row;
  return { ...row, status, timeline: [...row.timeline, { status, at: new Date(now).toISOString() }] };
}
