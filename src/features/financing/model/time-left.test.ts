import { expect, test } from 'vitest';
import { clockText, minutesToAnnounce, timeLeft } from './time-left.ts';

const MINUTE_MS = 60_000;

test('time left is never negative', () => {
  expect(timeLeft(1_000, 400)).toBe(600);
  expect(timeLeft(1_000, 1_000)).toBe(0);
  expect(timeLeft(1_000, 5_000)).toBe(0);
});

test.each([
  [600_000, '10:00'],
  [599_999, '10:00'],
  [599_000, '9:59'],
  [65_000, '1:05'],
  [1, '0:01'],
  [0, '0:00'],
])('%i ms read %s', (leftMs, text) => {
  expect(clockText(leftMs)).toBe(text);
});

test('ten minutes, second by second, are announced twice', () => {
  const announced = Array.from({ length: 600 }, (_, second) => {
    const before = 10 * MINUTE_MS - second * 1_000;
    return minutesToAnnounce(before, before - 1_000);
  });
  expect(announced.filter((minutes) => minutes !== null)).toEqual([5, 1]);
});

test('after a sleep only the present is announced, and nothing once the time is over', () => {
  expect(minutesToAnnounce(9 * MINUTE_MS, 30_000)).toBe(1);
  expect(minutesToAnnounce(9 * MINUTE_MS, 4 * MINUTE_MS)).toBe(5);
  expect(minutesToAnnounce(9 * MINUTE_MS, 0)).toBeNull();
  expect(minutesToAnnounce(30_000, 30_000)).toBeNull();
});
