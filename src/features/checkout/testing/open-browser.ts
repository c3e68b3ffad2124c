import { afterEach, beforeEach, vi } from 'vitest';
import type { Order, OrderAttempt, OrderStatus } from '@/features/orders/schemas.ts';
import { ApiError } from '@/shared/api/client.ts';
import { buildOrderRequest, usd } from '../../../../mocks/builders.ts';
import { createAttemptRunner } from '../attempt-runner.ts';
import type { Attempt } from '../schemas.ts';
import { createAttemptRecord } from '../storage/attempt-record.ts';

export const START = Date.parse('2026-06-01T12:00:00.000Z');
/** Time stands still at {@link START} in every test of the file, until it is let {@link pass}. */
export function stopTime(): void {
  beforeEach(() => void vi.useFakeTimers({ now: START }));
  afterEach(() => void vi.useRealTimers());
}

/** Lets answers arrive, and `ms` go by. */
export function pass(ms = 0) {
  return vi.advanceTimersByTimeAsync(ms);
}

/** The keys that the runner gives out, in this order. */
export const KEYS = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
export const request = buildOrderRequest();

export const networkLost = new ApiError('network', 'orders', { message: 'not reachable' });

export function refusalOf(code: string, data: object = {}): ApiError {
  const problem = { type: 'about:blank', title: code, status: 409, code, detail: code, ...data };
  return new ApiError('refused', 'orders', { message: code, status: 409, problem });
}

export function orderThat(status: OrderStatus): Order {
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
export function openBrowser({ stored, isOnline = true }: { stored?: Attempt; isOnline?: boolean } = {}) {
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

/** An attempt of another tab, or of before a reload. */
export const attempt: Attempt = { key: KEYS[1] ?? '', cartId: request.cartId, request, startedAt: START };
