import { describe, expect, it } from 'vitest';
import { ApiError } from '@/shared/api/client.ts';
import {
  attempt,
  KEYS,
  networkLost,
  openBrowser,
  orderThat,
  pass,
  refusalOf,
  request,
  START,
  stopTime,
} from './testing/open-browser.ts';

stopTime();

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

  it('of another tab may still be on its way: it is not said to be lost at once', async () => {
    const { runner, findAttempt } = openBrowser({ stored: attempt });
    findAttempt.mockResolvedValue({ state: 'unknown' });
    runner.recover();
    await pass(2_000);
    expect(runner.getState()).toMatchObject({ step: 'unknown', finding: 'asking' });
    findAttempt.mockResolvedValue({ state: 'completed', orderId: 'o1' });
    await pass(1_000);
    expect(runner.getState().step).toBe('completed');
  });

  it('that was not heard of is still asked for: another tab may have sent it again', async () => {
    const { runner, findAttempt } = openBrowser({ stored: attempt });
    findAttempt.mockResolvedValue({ state: 'unknown' });
    runner.recover();
    await pass(5_000);
    expect(runner.getState()).toMatchObject({ finding: 'not_received' });
    findAttempt.mockResolvedValue({ state: 'completed', orderId: 'o1' });
    await pass(3_000);
    expect(runner.getState().step).toBe('completed');
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
