import { expect, test } from 'vitest';
import { createApplicationKeys } from './application-keys.ts';

function countedKeys() {
  let count = 0;
  return createApplicationKeys(() => `key-${++count}`);
}

test('a try keeps its key until it has been answered', () => {
  const keys = countedKeys();
  expect([keys.keyFor('loan'), keys.keyFor('loan')]).toEqual(['key-1', 'key-1']);
  keys.answered('loan');
  expect(keys.keyFor('loan')).toBe('key-2');
});

test('each product has a key of its own', () => {
  const keys = countedKeys();
  expect([keys.keyFor('loan'), keys.keyFor('credit_card')]).toEqual(['key-1', 'key-2']);
  keys.answered('credit_card');
  expect(keys.keyFor('loan')).toBe('key-1');
});
