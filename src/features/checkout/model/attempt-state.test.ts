import { describe, expect, it } from 'vitest';
import type { Order, OrderStatus } from '@/features/orders/schemas.ts';
import { money } from '@/shared/money/money.ts';
import type { Attempt } from '../schemas.ts';
import { advance, type AttemptEvent, type AttemptState, IDLE, isOpen } from './attempt-state.ts';

const total = money(2500, 'USD');

const attempt: Attempt = {
  key: '11111111-1111-4111-8111-111111111111',
  cartId: '22222222-2222-4222-8222-222222222222',
  startedAt: 1_000,
  request: {
    cartId: '22222222-2222-4222-8222-222222222222',
    lines: [{ productId: 'teapot', quantity: 1, expectedUnitPrice: money(2000, 'USD') }],
    couponId: null,
    expectedTotal: total,
    contact: { email: 'ada@example.com', name: 'Ada' },
    delivery: {
      method: 'standard',
      address: { name: 'Ada', line1: '1 Main St', city: 'Springfield', postalCode: '12345', country: 'US' },
    },
    payment: { method: 'card', token: 'tok_ok' },
  },
};
const otherAttempt: Attempt = { ...attempt, key: '33333333-3333-4333-8333-333333333333' };

function orderThat(status: OrderStatus, problem?: Order['problem']): Order {
  return {
    id: 'o1',
    number: 'CW-1',
    status,
    placedAt: '2026-06-01T12:00:00.000Z',
    lines: [],
    subtotal: total,
    discount: money(0, 'USD'),
    delivery: money(0, 'USD'),
    total,
    couponId: null,
    couponCode: null,
    payment: attempt.request.payment,
    timeline: [],
    ...(problem && { problem }),
  };
}

const declined = {
  type: 'about:blank',
  title: 'Declined',
  status: 402,
  code: 'payment_declined',
  detail: 'The card was declined',
  reason: 'card_declined',
};

const sending: AttemptState = { step: 'sending', attempt };
const waiting: AttemptState = { step: 'waiting', attempt, order: { id: 'o1', status: 'reserved' } };
const accepted: AttemptState = { step: 'waiting', attempt, order: null };
const asking: AttemptState = { step: 'unknown', attempt, finding: 'asking' };
const unreachable: AttemptState = { step: 'unknown', attempt, finding: 'unreachable' };
const notReceived: AttemptState = { step: 'unknown', attempt, finding: 'not_received' };
const refused: AttemptState = {
  step: 'refused',
  attempt,
  refusal: { code: 'payment_declined', reason: 'card_declined' },
};
const completed: AttemptState = { step: 'completed', attempt, orderId: 'o1', order: orderThat('completed') };
const completedElsewhere: AttemptState = { step: 'completed', attempt, orderId: 'o1', order: null };
const offline: AttemptState = { step: 'offline' };

const EVENTS = {
  sent: { type: 'sent', attempt },
  sentAnother: { type: 'sent', attempt: otherAttempt },
  networkMissing: { type: 'network_missing' },
  lost: { type: 'answer_lost' },
  found: { type: 'stored_attempt_found', attempt },
  asked: { type: 'asked' },
  notReached: { type: 'not_reached' },
  dismissed: { type: 'dismissed' },
  refusal: { type: 'refused', problem: declined },
  strangeRefusal: { type: 'refused', problem: { code: 'full_moon' } },
  answeredCompleted: { type: 'answered', order: orderThat('completed') },
  answeredCancelled: { type: 'answered', order: orderThat('cancelled') },
  answeredReserved: { type: 'answered', order: orderThat('reserved') },
  answeredRejected: { type: 'answered', order: orderThat('rejected', declined) },
  reportedUnknown: { type: 'reported', report: { state: 'unknown' } },
  reportedInProgress: { type: 'reported', report: { state: 'in_progress' } },
  reportedOrder: { type: 'reported', report: { state: 'in_progress', orderId: 'o1' } },
  reportedCompleted: { type: 'reported', report: { state: 'completed', orderId: 'o1' } },
  reportedRejected: { type: 'reported', report: { state: 'rejected', problem: declined } },
} satisfies Record<string, AttemptEvent>;

const TRANSITIONS: [from: string, state: AttemptState, event: keyof typeof EVENTS, to: AttemptState][] = [
  ['idle', IDLE, 'sent', sending],
  ['idle', IDLE, 'networkMissing', offline],
  ['idle', IDLE, 'found', asking],
  ['offline', offline, 'sent', sending],
  ['offline', offline, 'dismissed', IDLE],
  ['sending', sending, 'answeredCompleted', completed],
  ['sending', sending, 'answeredReserved', waiting],
  ['sending', sending, 'refusal', refused],
  ['sending', sending, 'lost', asking],
  ['sending', sending, 'reportedInProgress', accepted],
  ['accepted', accepted, 'reportedOrder', { ...accepted, order: { id: 'o1', status: null } }],
  ['accepted', accepted, 'reportedUnknown', notReceived],
  ['waiting', waiting, 'reportedOrder', waiting],
  ['waiting', waiting, 'answeredCompleted', completed],
  ['waiting', waiting, 'answeredRejected', refused],
  ['asking', asking, 'reportedCompleted', completedElsewhere],
  ['asking', asking, 'reportedRejected', refused],
  ['asking', asking, 'reportedInProgress', accepted],
  ['asking', asking, 'reportedUnknown', notReceived],
  ['asking', asking, 'notReached', unreachable],
  ['unreachable', unreachable, 'asked', asking],
  ['unreachable', unreachable, 'reportedCompleted', completedElsewhere],
  ['not received', notReceived, 'sent', sending],
  ['not received', notReceived, 'dismissed', IDLE],
  ['not received', notReceived, 'reportedCompleted', completedElsewhere],
  ['not received', notReceived, 'reportedInProgress', accepted],
  ['refused', refused, 'sentAnother', { step: 'sending', attempt: otherAttempt }],
  ['refused', refused, 'dismissed', IDLE],
  ['completed', completed, 'dismissed', IDLE],
];

const NOTHING_HAPPENS: [from: string, state: AttemptState, event: keyof typeof EVENTS][] = [
  ['sending', sending, 'sentAnother'],
  ['waiting', waiting, 'sentAnother'],
  ['asking', asking, 'sent'],
  ['asking', asking, 'sentAnother'],
  ['unreachable', unreachable, 'sent'],
  ['not received', notReceived, 'sentAnother'],
  ['sending', sending, 'networkMissing'],
  ['sending', sending, 'found'],
  ['sending', sending, 'dismissed'],
  ['waiting', waiting, 'dismissed'],
  ['waiting', waiting, 'notReached'],
  ['waiting', waiting, 'lost'],
  ['asking', asking, 'dismissed'],
  ['unreachable', unreachable, 'dismissed'],
  ['not received', notReceived, 'asked'],
  ['not received', notReceived, 'notReached'],
  ['completed', completed, 'refusal'],
  ['completed', completed, 'reportedRejected'],
  ['refused', refused, 'answeredCompleted'],
  ['idle', IDLE, 'answeredCompleted'],
  ['idle', IDLE, 'asked'],
];

describe('advance', () => {
  for (const [from, state, event, to] of TRANSITIONS) {
    it(`goes from ${from} on ${event} to ${to.step}`, () => {
      expect(advance(state, EVENTS[event])).toEqual(to);
    });
  }

  for (const [from, state, event] of NOTHING_HAPPENS) {
    it(`stays ${from} on ${event}`, () => {
      expect(advance(state, EVENTS[event])).toBe(state);
    });
  }

  it('takes an order that was completed and cancelled since for completed: it was paid', () => {
    expect(advance(waiting, EVENTS.answeredCancelled)).toMatchObject({ step: 'completed', orderId: 'o1' });
  });

  it('keeps a refusal it does not know as one that nothing more is known of', () => {
    expect(advance(sending, EVENTS.strangeRefusal)).toMatchObject({ refusal: { code: 'unrecognised' } });
  });

  it('never lets a second try start while the outcome of the first is open', () => {
    for (const [, state] of TRANSITIONS) {
      const next = advance(state, EVENTS.sentAnother);
      if (isOpen(state)) expect(next).toBe(state);
      else expect(next).toEqual({ step: 'sending', attempt: otherAttempt });
    }
  });
});
