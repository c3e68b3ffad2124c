import { expect, test } from 'vitest';
import { buildCoupon, buildOrderRequest, buildSeed, usd } from './builders.ts';
import { httpCookies } from './cookies.ts';
import { createMockServices } from './create-mock-services.ts';
import { serveOverHttp } from './http-server.ts';
import type { Ledger } from './ledger.ts';
import { type Reply, replyOf } from './test-shop.ts';

const ROUNDS = 50;
const seed = buildSeed({ coupons: [buildCoupon({ id: 'once', code: 'ONCE', usageLimit: 1 })] });

type Round = { readonly replies: readonly Reply[]; readonly ledger: Ledger };

/** Two buyers with carts and devices of their own, and one coupon that can be used once, at the same moment. */
async function race(url: string): Promise<Round> {
  const buy = async (name: string) => {
    const request = buildOrderRequest({
      couponId: 'once',
      expectedTotal: usd(2300),
      contact: { email: `${name}@example.com`, name },
    });
    const response = await fetch(`${url}/api/orders`, {
      method: 'POST',
      body: JSON.stringify(request),
      headers: { 'Idempotency-Key': crypto.randomUUID(), 'Content-Type': 'application/json' },
    });
    return replyOf(response);
  };
  const replies = await Promise.all([buy('ann'), buy('bob')]);
  const ledger: Ledger = (await replyOf(await fetch(`${url}/api/_mocks/ledger`))).body;
  return { replies, ledger };
}

/** Everything about a round that breaks the promise of a single use; empty when it was kept. */
function violationsOf({ replies, ledger }: Round): string[] {
  const winners = replies.filter((reply) => reply.status === 201);
  const losers = replies.filter((reply) => reply.status !== 201);
  const teapots = ledger.stock.find((entry) => entry.productId === 'teapot');
  const coupon = ledger.coupons.find((entry) => entry.couponId === 'once');
  const winner = winners[0]?.body.id;
  const checks: [string, boolean][] = [
    ['exactly one order', winners.length === 1],
    [
      'the other is told that the coupon is used, with both totals',
      losers.length === 1 &&
        losers.every(
          ({ status, body }) =>
            status === 409 &&
            body.code === 'coupon_already_used' &&
            body.previousTotal.amount === 2300 &&
            body.quote.total.amount === 2500,
        ),
    ],
    [
      'one charge, for the order',
      ledger.charges.length === 1 &&
        ledger.charges[0]?.orderId === winner &&
        ledger.charges[0]?.amount.amount === 2300 &&
        ledger.charges[0].state === 'charged',
    ],
    ['one unit sold, none held', teapots?.sold === 1 && teapots.held === 0],
    [
      'one use, for the order',
      coupon?.uses.length === 1 && coupon.used === 1 && coupon.uses[0]?.orderId === winner,
    ],
  ];
  return checks.flatMap(([name, isKept]) => (isKept ? [] : [name]));
}

async function raceOften(rounds: number, active: readonly string[]): Promise<string[]> {
  const services = await createMockServices({ seed, cookies: httpCookies });
  const server = await serveOverHttp(services.handlers, { port: 0 });
  const violations: string[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      await fetch(`${server.url}/api/_mocks/reset`, { method: 'POST' });
      await fetch(`${server.url}/api/_mocks/scenarios`, { method: 'PUT', body: JSON.stringify({ active }) });
      violations.push(
        ...violationsOf(await race(server.url)).map((violation) => `round ${round}: ${violation}`),
      );
    }
  } finally {
    await server.close();
  }
  return violations;
}

test('two buyers over HTTP use a single-use coupon once, every time', async () => {
  expect(await raceOften(ROUNDS, [])).toEqual([]);
}, 60_000);

test('the same check finds the violation when the coupon is redeemed without its condition', async () => {
  const violations = await raceOften(5, ['coupon_guard_off']);
  expect(violations).toContain('round 0: exactly one order');
  expect(violations).toContain('round 0: one use, for the order');
}, 60_000);
