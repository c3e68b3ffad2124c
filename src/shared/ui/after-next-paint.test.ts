import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { afterNextPaint } from './after-next-paint.ts';

let paint: () => void = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => {
    paint = callback;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Whether it has settled, asked again at any later moment. */
function waitForPaint(): () => boolean {
  const settled = vi.fn();
  void afterNextPaint().then(settled);
  return () => settled.mock.calls.length > 0;
}

it('settles behind the frame that is painted next', async () => {
  const isOver = waitForPaint();
  await vi.advanceTimersByTimeAsync(50);
  paint();
  await Promise.resolve();
  expect(isOver()).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(isOver()).toBe(true);
});

it('does not wait for a page that paints nothing', async () => {
  const isOver = waitForPaint();
  await vi.advanceTimersByTimeAsync(99);
  expect(isOver()).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(isOver()).toBe(true);
});
