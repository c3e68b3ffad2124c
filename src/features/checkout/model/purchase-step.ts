import type { OrderStatus } from '@/features/orders/schemas.ts';
import type { AttemptState } from './attempt-state.ts';

/** What happens to an order between Pay and its receipt, as the shopper is told it. */
export const PURCHASE_STEPS = ['send', 'reserve', 'charge', 'finish'] as const;
export type PurchaseStep = (typeof PURCHASE_STEPS)[number];

/** What an accepted order waits for, by what has been done. */
const NEXT_STEP: Partial<Record<OrderStatus, PurchaseStep>> = {
  pending: 'reserve',
  reserved: 'charge',
  paid: 'finish',
};

/** Which step an attempt is at, by the order's own status and never by a guess; `null` when that is not known. */
export function purchaseStep(state: AttemptState): PurchaseStep | null {
  if (state.step === 'sending') return 'send';
  const status = state.step === 'waiting' ? state.order?.status : null;
  return (status && NEXT_STEP[status]) ?? null;
}
