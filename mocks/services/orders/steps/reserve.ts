import { refused } from '../../../problem.ts';
import type { Reservation, StockShortage } from '../../stock.ts';
import { inStatus, type OrderRow } from '../order-row.ts';
import { done, HOLD_MS, type Step, type StepOutcome } from '../step.ts';

/** Step 3: hold the stock of all lines, or of none. */
export const reserveStep: Step = {
  name: 'reserve',
  service: 'catalog',
  async run(order, { catalog, settings }) {
    const now = settings.now();
    const outcome = await catalog.reserve(reservationOf(order, now));
    return outcome.ok ? done(inStatus(order, 'reserved', now)) : outOfStock(outcome.shortages);
  },
  compensate: (order, { catalog, settings }) => catalog.releaseStock(reservationOf(order, settings.now())),
};

export function reservationOf({ id, attempt, request }: OrderRow, now: number): Reservation {
  return {
    orderId: id,
    owner: request.cartId,
    fence: attempt,
    expiresAt: now + HOLD_MS,
    lines: request.lines,
  };
}

export function outOfStock(lines: readonly StockShortage[]): StepOutcome {
  const detail = lines.map((line) => `${line.productId}: ${line.available} left of ${line.requested} wanted`);
  return { kind: 'refused', ...refused(409, 'out_of_stock', detail.join('; '), { lines }) };
}
