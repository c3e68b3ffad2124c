import { act, fireEvent, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useInterest } from './use-interest.ts';

const interested = vi.fn<(turn: number) => void>();

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  interested.mockReset();
});

function Door({ turn }: { turn: number }) {
  const button = useRef<HTMLButtonElement>(null);
  useInterest(button, () => interested(turn));
  return <button ref={button}>Door</button>;
}

function show() {
  const { rerender, unmount } = render(<Door turn={1} />);
  return { door: screen.getByRole('button'), again: () => rerender(<Door turn={2} />), unmount };
}

test.each([
  ['a press', (door: HTMLElement) => fireEvent.pointerDown(door)],
  ['the focus', (door: HTMLElement) => act(() => door.focus())],
])('%s is one', (_, sign) => {
  const { door } = show();
  sign(door);
  expect(interested).toHaveBeenCalledExactlyOnceWith(1);
  act(() => door.blur());
  sign(door);
  expect(interested).toHaveBeenCalledTimes(2);
});

test('a pointer that stays is one, one that passes over is none', () => {
  const { door } = show();
  fireEvent.pointerEnter(door);
  vi.advanceTimersByTime(60);
  fireEvent.pointerLeave(door);
  vi.advanceTimersByTime(1000);
  expect(interested).not.toHaveBeenCalled();

  fireEvent.pointerEnter(door);
  vi.advanceTimersByTime(70);
  expect(interested).toHaveBeenCalledOnce();
});

test('it is told of with what was rendered last, and not once the element is gone', () => {
  const { door, again, unmount } = show();
  fireEvent.pointerEnter(door);
  again();
  vi.advanceTimersByTime(70);
  expect(interested).toHaveBeenCalledExactlyOnceWith(2);

  fireEvent.pointerEnter(door);
  unmount();
  vi.advanceTimersByTime(1000);
  fireEvent.pointerDown(door);
  expect(interested).toHaveBeenCalledOnce();
});
