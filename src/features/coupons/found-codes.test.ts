import { expect, it } from 'vitest';
import { createFoundCodes, FOUND_CODES_KEY } from './found-codes.ts';

function storageWith(content?: string) {
  const items = new Map<string, string>(content === undefined ? [] : [[FOUND_CODES_KEY, content]]);
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
}

it('remembers codes over a reload, in one spelling and latest first', () => {
  const storage = storageWith();
  const codes = createFoundCodes(() => storage);
  codes.codeFound(' spring5 ');
  codes.codeFound('LATE');
  codes.codeFound('Spring5');
  expect(createFoundCodes(() => storage).store.getState()).toEqual(['SPRING5', 'LATE']);
});

it('forgets a code that leads nowhere any more', () => {
  const storage = storageWith('["SPRING5","LATE"]');
  createFoundCodes(() => storage).codeLost('spring5');
  expect(createFoundCodes(() => storage).store.getState()).toEqual(['LATE']);
});

it('forgets the oldest beyond ten', () => {
  const storage = storageWith();
  const codes = createFoundCodes(() => storage);
  for (let index = 1; index <= 11; index++) codes.codeFound(`C${index}`);
  expect(codes.store.getState()).toHaveLength(10);
  expect(codes.store.getState()).not.toContain('C1');
});

it.each(['{', '"A"', '[1]', '[""]', 'null', '{"__proto__":[]}'])(
  'starts with none when %s is stored',
  (content) => {
    expect(createFoundCodes(() => storageWith(content)).store.getState()).toEqual([]);
  },
);

it('works in memory when storage is forbidden', () => {
  const codes = createFoundCodes(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  codes.codeFound('A');
  expect(codes.store.getState()).toEqual(['A']);
});
