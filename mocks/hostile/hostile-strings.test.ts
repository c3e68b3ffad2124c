import { expect, test } from 'vitest';
import { HOSTILE_STRINGS } from './hostile-strings.ts';
import { HOSTILE_HOST, MARK, SENTINEL } from './marks.ts';

test('there are more than 300, no two the same', () => {
  const texts = new Set(HOSTILE_STRINGS.map(({ text }) => text));
  expect(texts.size).toBe(HOSTILE_STRINGS.length);
  expect(texts.size).toBeGreaterThan(300);
});

test('every element and every handler would leave a trace', () => {
  const texts = HOSTILE_STRINGS.map(({ text }) => text).filter((text) => /<[a-z]\w* |\bon\w+=/.test(text));
  expect(texts.length).toBeGreaterThan(50);
  for (const text of texts) {
    expect(
      [MARK, SENTINEL, HOSTILE_HOST].some((trace) => text.includes(trace)),
      text,
    ).toBe(true);
  }
});
