import { expect, test } from 'vitest';
import { checkRegistration, checkSignIn } from './check-entry.ts';

const ADA = { name: 'Ada Lovelace', email: 'ada@example.com', password: 'correct horse battery' };

test('takes a right entry, trimming what is around the address and the name, never the password', () => {
  expect(
    checkRegistration({ name: ' Ada Lovelace ', email: ' ada@example.com ', password: ' secret secret ' }),
  ).toEqual({
    ok: true,
    values: { name: 'Ada Lovelace', email: 'ada@example.com', password: ' secret secret ' },
  });
});

test.each([
  [{}, { name: 'missing', email: 'missing', password: 'missing' }],
  [{ ...ADA, name: '  ' }, { name: 'missing' }],
  [{ ...ADA, email: 'ada@' }, { email: 'malformed' }],
  [{ ...ADA, email: `${'a'.repeat(250)}@example.com` }, { email: 'too_long' }],
  [{ ...ADA, password: 'short' }, { password: 'too_short' }],
  [{ ...ADA, password: 'x'.repeat(201) }, { password: 'too_long' }],
  [{ ...ADA, name: 'x'.repeat(101) }, { name: 'too_long' }],
])('says what is wrong with %j', (draft, problems) => {
  expect(checkRegistration(draft)).toEqual({ ok: false, problems });
});

test('asks nothing of the length of an existing password, which may be older than the rule', () => {
  expect(checkSignIn({ email: ADA.email, password: 'old' }).ok).toBe(true);
  expect(checkSignIn({ email: ADA.email })).toEqual({ ok: false, problems: { password: 'missing' } });
});
