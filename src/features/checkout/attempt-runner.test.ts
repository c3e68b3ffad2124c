import { describe, expect, it, vi } from 'vitest';
import {
  attempt,
  KEYS,
  networkLost,
  openBrowser,
  orderThat,
  pass,
  refusalOf,
  request,
  stopTime,
} from './testing/open-browser.ts';

stopTime();

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

  it('waits for another attempt on the same cart, asking again under its own key, and hears how that ended', async () => {
    const { runner, place, findAttempt } = openBrowser();
    findAttempt.mockResolvedValue({ state: 'unknown' });
    place.mockRejectedValueOnce(refusalOf('request_in_progress'));
    place.mockRejectedValueOnce(refusalOf('request_in_progress'));
    place.mockRejectedValueOnce(refusalOf('cart_already_ordered', { orderId: 'o9' }));
    runner.pay(request);
    await pass(1_000);
    expect(runner.getState()).toMatchObject({ step: 'waiting', order: null });
    await pass(1_000);
    expect(runner.getState()).toMatchObject({ step: 'refused', refusal: { orderId: 'o9' } });
    expect(place.mock.calls).toEqual([
      [KEYS[0], request],
      [KEYS[0], request],
      [KEYS[0], request],
    ]);
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
