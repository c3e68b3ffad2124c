import { scrypt } from '@noble/hashes/scrypt.js';
import { expect, test, vi } from 'vitest';
import { hashPassword, isPassword } from './passwords.ts';

vi.mock('@noble/hashes/scrypt.js', { spy: true });

test('a hash is of scrypt, salted anew each time, and tells nothing of the password', () => {
  const [first, second] = [hashPassword('correct horse'), hashPassword('correct horse')];
  expect(first).toEqual({
    salt: expect.stringMatching(/^[\da-f]{32}$/),
    hash: expect.stringMatching(/^[\da-f]{64}$/),
    cost: 1024,
  });
  expect(second.salt).not.toBe(first.salt);
  expect(second.hash).not.toBe(first.hash);
  expect(JSON.stringify(first)).not.toContain('horse');
});

test.each([
  ['correct horse', true],
  ['Correct horse', false],
  ['correct horse ', false],
  ['', false],
])('%j opens what "correct horse" locked: %s', (password, isRight) => {
  expect(isPassword(password, hashPassword('correct horse'))).toBe(isRight);
});

test('the same letters open it, however they are composed', () => {
  expect(isPassword('cafe\u0301 au lait', hashPassword('caf\u00E9 au lait'))).toBe(true);
});

test('a hash of another cost opens too, as Node computes it', () => {
  const stored = {
    cost: 2,
    salt: '00',
    hash: '6be5fb928fad9a159463573b47be4dfb4969f300b2cf79b4368bc646bfb3b384',
  };
  expect(isPassword('correct horse', stored)).toBe(true);
  expect(isPassword('wrong', stored)).toBe(false);
});

test('nobody has a password, and to find out is the same work', () => {
  const stored = hashPassword('correct horse');
  const workOf = (check: () => boolean) => {
    vi.mocked(scrypt).mockClear();
    expect(check()).toBe(false);
    return vi.mocked(scrypt).mock.calls.map(([, , options]) => options);
  };
  const work = workOf(() => isPassword('wrong', stored));
  expect(work).toHaveLength(1);
  expect(workOf(() => isPassword('wrong', undefined))).toEqual(work);
  expect(workOf(() => isPassword('', undefined))).toEqual(work);
});
