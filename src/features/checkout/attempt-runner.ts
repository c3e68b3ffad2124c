import type { findAttempt } from '@/features/orders/queries.ts';
import type { Order, OrderRequest } from '@/features/orders/schemas.ts';
import { OrderRefusal } from '@/features/orders/schemas.ts';
import { ApiError } from '@/shared/api/client.ts';
import { advance, type AttemptEvent, type AttemptState, IDLE, isOpen } from './model/attempt-state.ts';
import type { Attempt } from './schemas.ts';
import { isInFlight } from './storage/attempt-in-flight.ts';
import type { AttemptRecord } from './storage/attempt-record.ts';

/** How often an order under way is asked for, in ms. */
const POLL_MS = 1_000;

/** How long to wait before an unreachable service is asked again, in ms. */
const ASK_AGAIN_MS = 3_000;

export type AttemptRunner = {
  readonly getState: () => AttemptState;
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Starts a try to buy, under a new key. Does nothing while one is open, so a double click pays once; without a network
   * nothing is sent; with another tab's attempt still stored, that one is followed first.
   */
  readonly pay: (request: OrderRequest) => void;
  /** Sends an order that never arrived again, under its own key. */
  readonly sendAgain: () => void;
  /** Asks at once what became of the attempt, instead of at the next turn. */
  readonly askNow: () => void;
  /**
   * Takes up an attempt that was stored before a reload, a crash or in another tab. One that the service has never heard of
   * and that is no longer in flight is dropped without a word.
   */
  readonly recover: () => void;
  /** Puts a known outcome away. */
  readonly dismiss: () => void;
};

/** What a runner needs of the world; times in ms. */
export type AttemptRunnerDependencies = {
  readonly orders: {
    place: (key: string, request: OrderRequest) => Promise<Order>;
    findAttempt: typeof findAttempt;
    findOrder: (id: string) => Promise<Order>;
  };
  readonly record: AttemptRecord;
  readonly now: () => number;
  readonly newKey: () => string;
  readonly isOnline: () => boolean;
  /** Runs once when the order is complete, whatever page is open by then. */
  readonly onCompleted: (attempt: Attempt) => void;
};

/**
 * Carries one try to buy to its end: it stores the attempt before the request leaves, follows an order that takes its
 * time, and asks for the outcome when the answer was lost. What may follow what is {@link advance}'s to say.
 */
export function createAttemptRunner({
  orders,
  record,
  now,
  newKey,
  isOnline,
  onCompleted,
}: AttemptRunnerDependencies): AttemptRunner {
  let state = IDLE;
  let isFollowing = false;
  let wake = () => {};
  const listeners = new Set<() => void>();

  const dispatch = (event: AttemptEvent): void => {
    const next = advance(state, event);
    if (next === state) return;
    state = next;
    if (state.step === 'refused' || state.step === 'completed') record.clear(state.attempt.key);
    if (state.step === 'completed') onCompleted(state.attempt);
    for (const listener of listeners) listener();
  };

  const send = (attempt: Attempt): void => {
    record.write(attempt);
    dispatch({ type: 'sent', attempt });
    if (state.step !== 'sending') return;
    void orders
      .place(attempt.key, attempt.request)
      .then((order): AttemptEvent => ({ type: 'answered', order }), outcomeOfFailure)
      .then(dispatch)
      .then(follow);
  };

  const follow = async (): Promise<void> => {
    if (isFollowing) return;
    isFollowing = true;
    for (let pause = pauseBefore(state); pause !== null; pause = pauseBefore(state)) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, pause ?? 0);
      });
      dispatch(await ask(state));
    }
    isFollowing = false;
  };

  const ask = async (open: AttemptState): Promise<AttemptEvent> => {
    if (open.step !== 'waiting' && open.step !== 'unknown') return { type: 'not_reached' };
    try {
      const order = open.step === 'waiting' && open.order ? await orderIfThere(open.order.id) : null;
      if (order) return { type: 'answered', order };
      return { type: 'reported', report: await orders.findAttempt(open.attempt.key) };
    } catch {
      return { type: 'not_reached' };
    }
  };

  const orderIfThere = (id: string): Promise<Order | null> =>
    orders.findOrder(id).catch((error: unknown) => {
      if (error instanceof ApiError && error.code === 'order_not_found') return null;
      throw error;
    });

  const recover = async (): Promise<void> => {
    const attempt = record.read();
    if (!attempt || isOpen(state)) return;
    dispatch({ type: 'stored_attempt_found', attempt });
    await follow();
    if (!isInFlight(attempt.startedAt, now())) dropUnheardOf();
  };

  const dropUnheardOf = (): void => {
    if (state.step !== 'unknown' || state.finding !== 'not_received') return;
    record.clear(state.attempt.key);
    dispatch({ type: 'dismissed' });
  };

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    recover: () => void recover(),
    pay: (request) => {
      if (isOpen(state)) return;
      if (!isOnline()) return dispatch({ type: 'network_missing' });
      if (record.read()) return void recover();
      send({ key: newKey(), cartId: request.cartId, request, startedAt: now() });
    },
    sendAgain: () => {
      if (state.step === 'unknown' && state.finding === 'not_received') send(state.attempt);
    },
    askNow: () => {
      dispatch({ type: 'asked' });
      wake();
    },
    dismiss: () => {
      dropUnheardOf();
      dispatch({ type: 'dismissed' });
    },
  };
}

/** How long to wait before the next question, in ms; `null` when there is nothing to ask. */
function pauseBefore(state: AttemptState): number | null {
  if (state.step === 'waiting') return POLL_MS;
  if (state.step !== 'unknown' || state.finding === 'not_received') return null;
  return state.finding === 'asking' ? 0 : ASK_AGAIN_MS;
}

/** A refusal of the contract is an outcome; everything else leaves it open until the service has been asked. */
function outcomeOfFailure(error: unknown): AttemptEvent {
  if (!(error instanceof ApiError)) return { type: 'answer_lost' };
  if (error.code === 'request_in_progress') return { type: 'reported', report: { state: 'in_progress' } };
  return OrderRefusal.safeParse(error.problem).success
    ? { type: 'refused', problem: error.problem }
    : { type: 'answer_lost' };
}
