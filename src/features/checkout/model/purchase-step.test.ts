import { describe, expect, it } from 'vitest';
import { OrderStatus } from '@/features/orders/schemas.ts';
import { attempt } from '../testing/open-browser.ts';
import { IDLE } from './attempt-state.ts';
import { purchaseStep } from './purchase-step.ts';

describe('the step a purchase is at', () => {
  it('is sending while the request is under way', () => {
    expect(purchaseStep({ step: 'sending', attempt })).toBe('send');
  });

  it('follows from what has been done of the order', () => {
    const steps = OrderStatus.options.map((status) => [
      status,
      purchaseStep({ step: 'waiting', attempt, order: { id: 'o1', status } }),
    ]);
    expect(Object.fromEntries(steps)).toEqual({
      pending: 'reserve',
      reserved: 'charge',
      paid: 'finish',
      completed: null,
      rejected: null,
      cancelled: null,
    });
  });

  it('is not guessed while only the attempt is known', () => {
    expect(purchaseStep({ step: 'waiting', attempt, order: null })).toBeNull();
    expect(purchaseStep({ step: 'waiting', attempt, order: { id: 'o1', status: null } })).toBeNull();
    expect(purchaseStep({ step: 'unknown', attempt, finding: 'asking' })).toBeNull();
    expect(purchaseStep(IDLE)).toBeNull();
  });
});
