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

/** How long, in ms, an attempt of another tab may be unheard of because its request is still on the way. */
const ARRIVAL_MS = 3_000;

const NO_NEWS: AttemptEvent = { type: 'not_reached' };
const ON_ITS_WAY: AttemptEvent = { type: 'asked' };

type OpenAttempt = Extract<AttemptState, { step: 'waiting' | 'unknown' }>;

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
  /** The attempt that this page itself has sent, and so knows to have left. */
  let sentKey: string | null = null;
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
    sentKey = attempt.key;
    dispatch({ type: 'sent', attempt });
    if (state.step === 'sending') void place(attempt).then(dispatch).then(follow);
  };

  const place = ({ key, request }: Attempt): Promise<AttemptEvent> =>
    orders.place(key, request).then((order): AttemptEvent => ({ type: 'answered', order }), outcomeOfFailure);

  const follow = async (): Promise<void> => {
    if (isFollowing) return wake();
    isFollowing = true;
    for (let pause = firstPause(state); pause !== null; pause = nextPause(state)) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, pause ?? 0);
      });
      const asked = state;
      const event = await ask(asked);
      if (state === asked) dispatch(event);
      if (isStale()) dropUnheardOf();
    }
    isFollowing = false;
  };

  const ask = async (open: AttemptState): Promise<AttemptEvent> => {
    if (open.step !== 'waiting' && open.step !== 'unknown') return NO_NEWS;
    try {
      const order = open.step === 'waiting' && open.order ? await orderIfThere(open.order.id) : null;
      if (order) return { type: 'answered', order };
      const report = await orders.findAttempt(open.attempt.key);
      return report.state === 'unknown' ? await eventOfUnheard(open) : { type: 'reported', report };
    } catch {
      return NO_NEWS;
    }
  };

  /** What it means that the service has not heard of an attempt. */
  const eventOfUnheard = async (open: OpenAttempt): Promise<AttemptEvent> => {
    const { attempt } = open;
    const isOwn = attempt.key === sentKey;
    // It said "in progress": another attempt for this cart is, and this one must wait for how that ends.
    if (isOwn && open.step === 'waiting' && !open.order) return place(attempt);
    // Another tab may be sending it at this moment.
    if (!isOwn && now() - attempt.startedAt < ARRIVAL_MS) return ON_ITS_WAY;
    return { type: 'reported', report: { state: 'unknown' } };
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
  };

  const isStale = (): boolean => state.step === 'unknown' && !isInFlight(state.attempt.startedAt, now());

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

/** How long to wait before the first question, in ms; `null` when there is nothing to ask. */
function firstPause(state: AttemptState): number | null {
  return state.step === 'unknown' ? 0 : nextPause(state);
}

/** An attempt that has not arrived is asked for, too: another tab may yet send it again. */
function nextPause(state: AttemptState): number | null {
  if (state.step === 'waiting') return POLL_MS;
  if (state.step !== 'unknown') return null;
  return state.finding === 'asking' ? POLL_MS : ASK_AGAIN_MS;
}

/** A refusal of the contract is an outcome; everything else leaves it open until the service has been asked. */
function outcomeOfFailure(error: unknown): AttemptEvent {
  if (!(error instanceof ApiError)) return { type: 'answer_lost' };
  if (error.code === 'request_in_progress') return { type: 'reported', report: { state: 'in_progress' } };
  return OrderRefusal.safeParse(error.problem).success
    ? { type: 'refused', problem: error.problem }
    : { type: 'answer_lost' };
}
