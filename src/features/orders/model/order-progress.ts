import type { OrderStatus } from '../schemas.ts';

/** Whether an order is still on its way through `pending → reserved → paid`. */
export function isUnderWay(status: OrderStatus): boolean {
  return status === 'pending' || status === 'reserved' || status === 'paid';
}

/** Only a completed order can be cancelled. @see the order states of the contract */
export function isCancellable(status: OrderStatus): boolean {
  return status === 'completed';
}
