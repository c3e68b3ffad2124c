import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runInSlices } from './run-in-slices.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function* threeSteps(log: string[]): Generator<void, string, void> {
  for (const step of ['first', 'second', 'third']) {
    log.push(step);
    yield;
  }
  return 'done';
}

it('does one step in a task, none before the present one is over, and hands over the result', () => {
  const log: string[] = [];
  const onDone = vi.fn();
  runInSlices(threeSteps(log), onDone);
  expect(log).toEqual([]);
  for (const steps of [1, 2, 3]) {
    vi.advanceTimersToNextTimer();
    expect(log).toHaveLength(steps);
    expect(onDone).not.toHaveBeenCalled();
  }
  vi.advanceTimersToNextTimer();
  expect(onDone.mock.calls).toEqual([['done']]);
  expect(vi.getTimerCount()).toBe(0);
});

it('ends where it is when it is no longer wanted', () => {
  const log: string[] = [];
  const onDone = vi.fn();
  const stop = runInSlices(threeSteps(log), onDone);
  vi.advanceTimersToNextTimer();
  stop();
  vi.runAllTimers();
  expect(log).toEqual(['first']);
  expect(onDone).not.toHaveBeenCalled();
});
