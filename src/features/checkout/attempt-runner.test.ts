import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Order, OrderAttempt, OrderStatus } from '@/features/orders/schemas.ts';
import { ApiError } from '@/shared/api/client.ts';
import { buildOrderRequest, usd } from '../../../mocks/builders.ts';
import { createAttemptRunner } from './attempt-runner.ts';
import type { Attempt } from './schemas.ts';
import { createAttemptRecord } from './storage/attempt-record.ts';

const START = Date.parse('2026-06-01T12:00:00.000Z');
const KEYS = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
const request = buildOrderRequest();

const networkLost = new ApiError('network', 'orders', { message: 'not reachable' });

function refusalOf(code: string, data: object = {}): ApiError {
  const problem = { type: 'about:blank', title: code, status: 409, code, detail: code, ...data };
  return new ApiError('refused', 'orders', { message: code, status: 409, problem });
}

function orderThat(status: OrderStatus): Order {
  return {
    id: 'o1',
    number: 'CW-1',
    status,
    placedAt: '2026-06-01T12:00:00.000Z',
    lines: [],
    subtotal: usd(2500),
    discount: usd(0),
    delivery: usd(0),
    total: usd(2500),
    couponId: null,
    couponCode: null,
    payment: request.payment,
    timeline: [],
  };
}

/** A browser and a service whose answers are set one by one; an answer that is not set never comes. */
function openBrowser({ stored, isOnline = true }: { stored?: Attempt; isOnline?: boolean } = {}) {
  const items = new Map<string, string>();
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => void items.set(key, text),
    removeItem: (key: string) => void items.delete(key),
  };
  const record = createAttemptRecord(() => storage as Storage);
  if (stored) record.write(stored);

  const never = () => new Promise<never>(() => {});
  const place = vi.fn<(key: string, body: unknown) => Promise<Order>>(never);
  const findAttempt = vi.fn<(key: string) => Promise<OrderAttempt>>(never);
  const findOrder = vi.fn<(id: string) => Promise<Order>>(never);
  const onCompleted = vi.fn<(attempt: Attempt) => void>();
  const keys = [...KEYS];
  const runner = createAttemptRunner({
    orders: { place, findAttempt, findOrder },
    record,
    now: Date.now,
    newKey: () => keys.shift() ?? '',
    isOnline: () => isOnline,
    onCompleted,
  });
  return { runner, record, place, findAttempt, findOrder, onCompleted };
}

const attempt: Attempt = { key: KEYS[1] ?? '', cartId: request.cartId, request, startedAt: START };

beforeEach(() => void vi.useFakeTimers({ now: START }));
afterEach(() => void vi.useRealTimers());

/** Lets answers arrive, and time pass. */
const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

describe('paying', () => {
  it('stores the attempt before the request leaves', () => {
    const { runner, record, place } = openBrowser();
    place.mockImplementation((key) => {
      expect(record.read()).toEqual({ ...attempt, key });
      return new Promise(() => {});
    });
    runner.pay(request);
    expect(place).toHaveBeenCalledExactlyOnceWith(KEYS[0], request);
    expect(runner.getState().step).toBe('sending');
  });

  it('pays once, however often it is pressed', async () => {
    const { runner, place } = openBrowser();
    for (let press = 0; press < 5; press += 1) runner.pay(request);
    await pass(60_000);
    runner.pay(request);
    expect(place).toHaveBeenCalledTimes(1);
  });

  it('ends the cart once and forgets the attempt when the order is complete', async () => {
    const { runner, record, place, onCompleted, findAttempt } = openBrowser();
    place.mockResolvedValue(orderThat('completed'));
    runner.pay(request);
    await pass();
    expect(runner.getState()).toMatchObject({ step: 'completed', orderId: 'o1' });
    expect(onCompleted).toHaveBeenCalledExactlyOnceWith({ ...attempt, key: KEYS[0] });
    expect(record.read()).toBeNull();
    expect(findAttempt).not.toHaveBeenCalled();
  });

  it('starts anew, under another key, after a refusal', async () => {
    const { runner, record, place } = openBrowser();
    place.mockRejectedValueOnce(refusalOf('payment_declined', { reason: 'card_declined' }));
    runner.pay(request);
    await pass();
    expect(runner.getState()).toMatchObject({ step: 'refused', refusal: { reason: 'card_declined' } });
    expect(record.read()).toBeNull();

    runner.pay(request);
    expect(place.mock.calls.map(([key]) => key)).toEqual(KEYS);
  });

  it('sends and stores nothing without a network', () => {
    const { runner, record, place } = openBrowser({ isOnline: false });
    runner.pay(request);
    expect(runner.getState()).toEqual({ step: 'offline' });
    expect(place).not.toHaveBeenCalled();
    expect(record.read()).toBeNull();
  });

  it('follows the attempt of another tab first instead of paying beside it', async () => {
    const { runner, place, findAttempt } = openBrowser({ stored: attempt });
    findAttempt.mockResolvedValue({ state: 'completed', orderId: 'o1' });
    runner.pay(request);
    await pass();
    expect(place).not.toHaveBeenCalled();
    expect(findAttempt).toHaveBeenCalledWith(attempt.key);
    expect(runner.getState()).toMatchObject({ step: 'completed', orderId: 'o1' });
  });

  it('works without storage', async () => {
    const { runner, record, place } = openBrowser();
    vi.spyOn(record, 'write').mockImplementation(() => {});
    place.mockResolvedValue(orderThat('completed'));
    runner.pay(request);
    await pass();
    expect(runner.getState().step).toBe('completed');
  });
});

describe('an order that takes its time', () => {
  it('is asked for every second, and says where it is', async () => {
    const { runner, place, findOrder } = openBrowser();
    place.mockResolvedValue(orderThat('pending'));
    findOrder.mockResolvedValue(orderThat('reserved'));
    runner.pay(request);
    await pass();
    expect(runner.getState()).toMatchObject({ step: 'waiting', order: { status: 'pending' } });
    await pass(1_000);
    expect(runner.getState()).toMatchObject({ step: 'waiting', order: { status: 'reserved' } });
    findOrder.mockResolvedValue(orderThat('completed'));
    await pass(1_000);
    expect(runner.getState().step).toBe('completed');
    expect(findOrder).toHaveBeenCalledTimes(2);
  });

  it('is waited for through failing questions', async () => {
    const { runner, place, findOrder } = openBrowser();
    place.mockResolvedValue(orderThat('pending'));
    findOrder.mockRejectedValueOnce(networkLost).mockResolvedValue(orderThat('completed'));
    runner.pay(request);
    await pass(2_000);
    expect(runner.getState().step).toBe('completed');
  });

  it('is looked for by its key when its id is not found', async () => {
    const { runner, place, findOrder, findAttempt } = openBrowser();
    place.mockResolvedValue(orderThat('pending'));
    findOrder.mockRejectedValue(refusalOf('order_not_found'));
    findAttempt.mockResolvedValue({ state: 'unknown' });
    runner.pay(request);
    await pass(1_000);
    expect(runner.getState()).toMatchObject({ step: 'unknown', finding: 'not_received' });
  });

  it('is waited for when the service says that the request is still in progress', async () => {
    const { runner, place, findAttempt } = openBrowser();
    place.mockRejectedValue(refusalOf('request_in_progress'));
    findAttempt.mockResolvedValue({ state: 'completed', orderId: 'o1' });
    runner.pay(request);
    await pass();
    expect(runner.getState()).toMatchObject({ step: 'waiting', order: null });
    await pass(1_000);
    expect(runner.getState()).toMatchObject({ step: 'completed', orderId: 'o1' });
  });
});

describe('a lost answer', () => {
  const failures = [
    networkLost,
    new ApiError('timeout', 'orders', { message: 'no answer' }),
    new ApiError('contract', 'orders', { message: 'gibberish', status: 201 }),
    new ApiError('refused', 'orders', { message: 'status 503', status: 503 }),
    refusalOf('full_moon'),
    new TypeError('a defect'),
  ];
  for (const failure of failures) {
    it(`is asked for at once after "${failure.message}"`, async () => {
      const { runner, place, findAttempt, onCompleted } = openBrowser();
      place.mockRejectedValue(failure);
      findAttempt.mockResolvedValue({ state: 'completed', orderId: 'o1' });
      runner.pay(request);
      await pass();
      expect(findAttempt).toHaveBeenCalledExactlyOnceWith(KEYS[0]);
      expect(runner.getState()).toMatchObject({ step: 'completed', orderId: 'o1' });
      expect(onCompleted).toHaveBeenCalledTimes(1);
      expect(place).toHaveBeenCalledTimes(1);
    });
  }

  it('is asked for again and again while nobody answers, and at once on demand', async () => {
    const { runner, record, place, findAttempt } = openBrowser();
    place.mockRejectedValue(networkLost);
    findAttempt.mockRejectedValue(networkLost);
    runner.pay(request);
    await pass();
    expect(runner.getState()).toMatchObject({ step: 'unknown', finding: 'unreachable' });
    expect(record.read()?.key).toBe(KEYS[0]);
    await pass(3_000);
    expect(findAttempt).toHaveBeenCalledTimes(2);
    runner.askNow();
    await pass();
    expect(findAttempt).toHaveBeenCalledTimes(3);
    runner.pay(request);
    expect(place).toHaveBeenCalledTimes(1);
  });

  it('may be sent again, word for word and under its own key, when it never arrived', async () => {
    const { runner, record, place, findAttempt } = openBrowser();
    place.mockRejectedValueOnce(networkLost).mockResolvedValue(orderThat('completed'));
    findAttempt.mockResolvedValue({ state: 'unknown' });
    runner.pay(request);
    await pass();
    expect(runner.getState()).toMatchObject({ step: 'unknown', finding: 'not_received' });
    expect(record.read()).not.toBeNull();

    runner.sendAgain();
    runner.sendAgain();
    await pass();
    expect(place.mock.calls).toEqual([
      [KEYS[0], request],
      [KEYS[0], request],
    ]);
    expect(runner.getState().step).toBe('completed');
  });

  it('may be put away when it never arrived; the next one has a new key', async () => {
    const { runner, record, place, findAttempt } = openBrowser();
    place.mockRejectedValueOnce(networkLost);
    findAttempt.mockResolvedValue({ state: 'unknown' });
    runner.pay(request);
    await pass();
    runner.dismiss();
    expect(record.read()).toBeNull();
    runner.pay(request);
    expect(place.mock.lastCall?.[0]).toBe(KEYS[1]);
  });
});

describe('a stored attempt', () => {
  it('is asked for when the app starts, and never sent by itself', async () => {
    const { runner, place, findAttempt } = openBrowser({ stored: attempt });
    findAttempt.mockResolvedValue({ state: 'unknown' });
    runner.recover();
    await pass(60_000);
    expect(runner.getState()).toMatchObject({ step: 'unknown', finding: 'not_received', attempt });
    expect(place).not.toHaveBeenCalled();
  });

  it('that is old and never arrived is dropped without a word', async () => {
    const old = { ...attempt, startedAt: START - 31 * 60_000 };
    const { runner, record, findAttempt } = openBrowser({ stored: old });
    findAttempt.mockResolvedValue({ state: 'unknown' });
    runner.recover();
    await pass();
    expect(runner.getState().step).toBe('idle');
    expect(record.read()).toBeNull();
  });

  it('that is old but was bought still leads to its order', async () => {
    const old = { ...attempt, startedAt: START - 31 * 60_000 };
    const { runner, findAttempt } = openBrowser({ stored: old });
    findAttempt.mockResolvedValue({ state: 'completed', orderId: 'o1' });
    runner.recover();
    await pass();
    expect(runner.getState()).toMatchObject({ step: 'completed', orderId: 'o1' });
  });

  it('of another tab is left alone when this tab is done with its own', async () => {
    const { runner, record, place } = openBrowser();
    place.mockResolvedValue(orderThat('completed'));
    runner.pay(request);
    record.write(attempt);
    await pass();
    expect(record.read()).toEqual(attempt);
  });
});
