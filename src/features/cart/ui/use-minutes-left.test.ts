import { expect, test } from 'vitest';
import { minutesLeft } from './use-minutes-left.ts';

const MINUTE = 60_000;
const END = 120 * MINUTE;

test.each([
  ['a moment before the last ten minutes', END - 10 * MINUTE - 1, null],
  ['ten minutes before the end', END - 10 * MINUTE, 10],
  ['in the tenth minute', END - 9 * MINUTE - 1, 10],
  ['nine minutes before', END - 9 * MINUTE, 9],
  ['in the last second', END - 1000, 1],
  ['at the end', END, null],
  ['after it', END + 1, null],
])('%s it says %j', (_, now, minutes) => {
  expect(minutesLeft(END, now)).toBe(minutes);
});

test('without a cart there is nothing to say', () => {
  expect(minutesLeft(null, END)).toBeNull();
});
