import type { Order, OrderAttempt, OrderStatus } from '@/features/orders/schemas.ts';
import { type Attempt, Refusal } from '../schemas.ts';

/**
 * Where a try to buy stands.
 *
 * - `offline`: nothing was sent, because the browser has no network
 * - `sending`: the request is under way
 * - `waiting`: the service has taken the order and works on it; `order` is null until its id is known
 * - `unknown`: no answer came, so the service is asked what became of the attempt: `asking` now, `unreachable`, or
 *   `not_received`, when it has never heard of it
 */
export type AttemptState =
  | { readonly step: 'idle' }
  | { readonly step: 'offline' }
  | { readonly step: 'sending'; readonly attempt: Attempt }
  | {
      readonly step: 'waiting';
      readonly attempt: Attempt;
      readonly order: { readonly id: string; readonly status: OrderStatus | null } | null;
    }
  | {
      readonly step: 'unknown';
      readonly attempt: Attempt;
      readonly finding: 'asking' | 'unreachable' | 'not_received';
    }
  | { readonly step: 'refused'; readonly attempt: Attempt; readonly refusal: Refusal }
  | {
      readonly step: 'completed';
      readonly attempt: Attempt;
      readonly orderId: string;
      /** As the answer gave it; null when only its id is known. */
      readonly order: Order | null;
    };

export type AttemptEvent =
  | { readonly type: 'network_missing' }
  | { readonly type: 'sent'; readonly attempt: Attempt }
  | { readonly type: 'answered'; readonly order: Order }
  | { readonly type: 'refused'; readonly problem: unknown }
  | { readonly type: 'answer_lost' }
  | { readonly type: 'stored_attempt_found'; readonly attempt: Attempt }
  | { readonly type: 'asked' }
  | { readonly type: 'reported'; readonly report: OrderAttempt }
  | { readonly type: 'not_reached' }
  | { readonly type: 'dismissed' };

export const IDLE: AttemptState = { step: 'idle' };

/** Whether the outcome is open, so that nobody may start another try. */
export function isOpen(state: AttemptState): boolean {
  return state.step === 'sending' || state.step === 'waiting' || state.step === 'unknown';
}

/**
 * The attempt's next state. An event that does not belong to the present state changes nothing: a late answer cannot
 * undo a known outcome, and a second Pay cannot start while one is open.
 *
 * @see docs/buying.md
 */
export function advance(state: AttemptState, event: AttemptEvent): AttemptState {
  switch (event.type) {
    case 'network_missing':
      return isOpen(state) ? state : { step: 'offline' };
    case 'sent':
      return maySend(state, event.attempt) ? { step: 'sending', attempt: event.attempt } : state;
    case 'stored_attempt_found':
      return isOpen(state) ? state : { step: 'unknown', attempt: event.attempt, finding: 'asking' };
    case 'answered':
      return hasOpenAttempt(state) ? afterAnswer(state.attempt, event.order) : state;
    case 'refused':
      return hasOpenAttempt(state) ? refused(state.attempt, event.problem) : state;
    case 'answer_lost':
      return state.step === 'sending'
        ? { step: 'unknown', attempt: state.attempt, finding: 'asking' }
        : state;
    case 'asked':
      return isUnreachable(state) ? { ...state, finding: 'asking' } : state;
    case 'reported':
      return hasOpenAttempt(state) ? afterReport(state, event.report) : state;
    case 'not_reached':
      return isAsking(state) ? { ...state, finding: 'unreachable' } : state;
    case 'dismissed':
      return mayDismiss(state) ? IDLE : state;
  }
}

/** A first try starts where none is open; an order that never arrived may be sent again, under its own key only. */
function maySend(state: AttemptState, attempt: Attempt): boolean {
  if (!isOpen(state)) return true;
  return state.step === 'unknown' && state.finding === 'not_received' && state.attempt.key === attempt.key;
}

function mayDismiss(state: AttemptState): boolean {
  return !isOpen(state) || (state.step === 'unknown' && state.finding === 'not_received');
}

/** A service that was heard once to know nothing of the attempt may fail to answer later: that takes nothing back. */
function isAsking(state: AttemptState): state is Extract<AttemptState, { step: 'unknown' }> {
  return state.step === 'unknown' && state.finding === 'asking';
}

function isUnreachable(state: AttemptState): state is Extract<AttemptState, { step: 'unknown' }> {
  return state.step === 'unknown' && state.finding === 'unreachable';
}

type OpenState = Extract<AttemptState, { step: 'sending' | 'waiting' | 'unknown' }>;

function hasOpenAttempt(state: AttemptState): state is OpenState {
  return isOpen(state);
}

function afterAnswer(attempt: Attempt, order: Order): AttemptState {
  switch (order.status) {
    case 'completed':
    case 'cancelled':
      return { step: 'completed', attempt, orderId: order.id, order };
    case 'rejected':
      return refused(attempt, order.problem);
    case 'pending':
    case 'reserved':
    case 'paid':
      return { step: 'waiting', attempt, order: { id: order.id, status: order.status } };
  }
}

function afterReport(state: OpenState, report: OrderAttempt): AttemptState {
  const { attempt } = state;
  const { orderId } = report;
  switch (report.state) {
    case 'completed':
      if (orderId === undefined) return { step: 'unknown', attempt, finding: 'unreachable' };
      return { step: 'completed', attempt, orderId, order: null };
    case 'rejected':
      return refused(attempt, report.problem);
    case 'in_progress':
      if (orderId === undefined) return { step: 'waiting', attempt, order: null };
      return { step: 'waiting', attempt, order: { id: orderId, status: statusKnown(state) } };
    case 'unknown':
      return { step: 'unknown', attempt, finding: 'not_received' };
  }
}

function statusKnown(state: OpenState): OrderStatus | null {
  return state.step === 'waiting' ? (state.order?.status ?? null) : null;
}

function refused(attempt: Attempt, problem: unknown): AttemptState {
  return { step: 'refused', attempt, refusal: Refusal.parse(problem) };
}
