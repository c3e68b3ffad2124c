import { expect, test } from 'vitest';
import type { Check } from './check.ts';
import type { Exchange } from './exchange.ts';
import { jsonReport, listOfChecks, textReport } from './report.ts';
import type { Result } from './run-checks.ts';

function check(id: Check['id']): Check {
  return { id, rule: `The rule ${id}.`, source: 'GET /somewhere', run: async () => undefined };
}

const signIn: Exchange = {
  actor: 'guest',
  sent: {
    method: 'POST',
    url: 'http://shop.example/api/accounts/session',
    headers: { 'X-Try': '1' },
    body: { email: 'ada@example.com', password: 'correct horse' },
  },
  got: {
    status: 200,
    headers: new Headers([
      ['Content-Type', 'application/json'],
      ['Set-Cookie', 'cartwright_session=secret; Path=/'],
    ]),
    body: { id: '1' },
  },
};

const failed: Result = {
  check: check('accounts.cookies'),
  outcome: 'failed',
  message: 'HttpOnly: expected true, got nothing',
  exchanges: [signIn],
};

const results: Result[] = [
  { check: check('carts.none'), outcome: 'passed' },
  { check: check('carts.size'), outcome: 'skipped', reason: 'needs a cart' },
  failed,
];

test('shows each section, what failed with what was sent and got, and why something was skipped', () => {
  expect(textReport(results)).toBe(`Carts: 1 passed, 1 skipped
  - carts.size: needs a cart

Accounts: 0 passed, 1 FAILED

  ✗ accounts.cookies
    rule  The rule accounts.cookies. (GET /somewhere)
    found HttpOnly: expected true, got nothing
    sent  POST http://shop.example/api/accounts/session  (guest)
          X-Try: 1
          {"email":"ada@example.com","password":"…"}
    got   200  Set-Cookie: cartwright_session=…; Path=/
          {"id":"1"}


1 passed, 1 FAILED, 1 skipped`);
});

test('tells once of an answer that stopped several checks', () => {
  const broken = { outcome: 'failed', exchanges: [], stoppedAt: 'GET /coupons', message: 'no list' } as const;
  const text = textReport([
    { check: check('carts.none'), ...broken },
    { check: check('carts.size'), ...broken },
    { check: check('carts.other'), ...broken, message: 'another mistake' },
    { check: check('accounts.cookies'), ...broken },
    { check: check('accounts.session'), ...broken },
  ]);
  expect(text).toBe(`Carts: 0 passed, 3 FAILED

  ✗ carts.none
    rule  The rule carts.none. (GET /somewhere)
    found no list
    and 3 more could not go on because of this

  ✗ stopped like carts.none: carts.size

  ✗ carts.other
    rule  The rule carts.other. (GET /somewhere)
    found another mistake

Accounts: 0 passed, 2 FAILED

  ✗ stopped like carts.none: accounts.cookies, accounts.session


0 passed, 5 FAILED`);
});

test('cuts long bodies and long lists of calls', () => {
  const long = { ...signIn, got: { ...signIn.got, body: 'x'.repeat(5000) } };
  const text = textReport([{ ...failed, exchanges: [long, long, long, long, long] }]);
  expect(text).toContain('… and 2 more calls');
  expect(text.length).toBeLessThan(3000);
});

test('gives machines everything but passwords and cookies', () => {
  const report: unknown = JSON.parse(jsonReport(results));
  expect(report).toMatchObject({
    passed: 1,
    failed: 1,
    skipped: 1,
    checks: [
      { id: 'carts.none', outcome: 'passed' },
      { id: 'carts.size', outcome: 'skipped', reason: 'needs a cart' },
      { id: 'accounts.cookies', outcome: 'failed', exchanges: [{ got: { status: 200, body: { id: '1' } } }] },
    ],
  });
  expect(jsonReport(results)).not.toMatch(/correct horse|secret/);
});

test('lists the checks by section', () => {
  const list = listOfChecks([check('carts.none')]);
  expect(list).toContain(
    '## Carts\n\n| check | rule | source |\n|---|---|---|\n| `carts.none` | The rule carts.none.',
  );
});
