import { expect, test } from 'vitest';
import { buildSeed } from './builders.ts';
import type { Caller } from './caller.ts';
import { httpCookies } from './cookies.ts';
import { createMockServices } from './create-mock-services.ts';
import { serveOverHttp } from './http-server.ts';
import type { FinancingEntry, Ledger } from './ledger.ts';
import type { Outcome } from './problem.ts';
import { PASSWORD } from './test-customers.ts';
import { openTestShop, replyOf } from './test-shop.ts';

type Answer = { readonly status: number; readonly body: Record<string, unknown> };

/** Both applications at the same moment, then both confirmations, and what the ledger says after each. */
type Round = {
  readonly requested: readonly Answer[];
  readonly held: FinancingEntry['products'];
  readonly confirmed: readonly Answer[];
  readonly granted: FinancingEntry['products'];
};

/** Everything about a round that breaks the promise of one product; empty when it was kept. */
function violationsOf({ requested, held, confirmed, granted }: Round): string[] {
  const winners = requested.filter(({ status }) => status === 201);
  const [winner] = winners;
  const losers = requested.filter(({ status }) => status !== 201);
  const checks: [string, boolean][] = [
    ['exactly one application', winners.length === 1 && winner?.body['status'] === 'held'],
    [
      'the other is told what stands in the way, and until when',
      losers.length === 1 &&
        losers.every(
          ({ status, body }) =>
            status === 409 &&
            body['code'] === 'exclusive_product_held' &&
            body['product'] === winner?.body['product'] &&
            body['retryAt'] === winner?.body['holdExpiresAt'],
        ),
    ],
    ['exactly one hold', held.length === 1 && held[0]?.applicationId === winner?.body['id']],
    ['exactly one confirmation', confirmed.filter(({ status }) => status === 200).length === 1],
    [
      'exactly one grant',
      granted.length === 1 && granted[0]?.state === 'granted' && granted[0].product === held[0]?.product,
    ],
  ];
  return checks.flatMap(([name, isKept]) => (isKept ? [] : [name]));
}

/** Two tabs of one browser, each with services of its own over the same store. */
async function raceServices(rounds: number, isUnguarded: boolean): Promise<string[]> {
  const shop = await openTestShop();
  const { services: otherTab } = await shop.otherBrowser();
  if (isUnguarded) {
    await shop.activate({ name: 'financing_check_then_act' });
    await otherTab.settings.refresh();
  }
  const violations: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const customerId = `customer of round ${round}`;
    const caller: Caller = { customerId, deviceId: 'device', isKnownDevice: true, session: 'live' };
    const productsOf = async () =>
      (await shop.ledger()).financing.find((entry) => entry.customerId === customerId)?.products ?? [];

    const isCardFirst = round % 2 === 0;
    const outcomes = await Promise.all([
      shop.services.financing.apply(caller, crypto.randomUUID(), isCardFirst ? 'credit_card' : 'loan'),
      otherTab.financing.apply(caller, crypto.randomUUID(), isCardFirst ? 'loan' : 'credit_card'),
    ]);
    const held = await productsOf();
    const sent = (await shop.services.messages.sent()).filter(({ id }) =>
      outcomes.some((outcome) => outcome.ok && outcome.body.id === id),
    );
    const confirmations = await Promise.all(
      sent.map(({ id, code }) => shop.services.financing.confirm(caller, id, code)),
    );
    const seen = {
      requested: outcomes.map(answerOf),
      held,
      confirmed: confirmations.map(answerOf),
      granted: await productsOf(),
    };
    violations.push(...violationsOf(seen).map((violation) => `round ${round}: ${violation}`));
  }
  return violations;
}

function answerOf(outcome: Outcome<object>): Answer {
  if (outcome.ok) return { status: outcome.status, body: { ...outcome.body } };
  return { status: outcome.problem.status, body: outcome.problem };
}

/** Two browsers in which the same customer is signed in. */
async function raceOverHttp(rounds: number, active: readonly string[]): Promise<string[]> {
  const seed = buildSeed({
    customers: [{ email: 'ada@example.com', password: PASSWORD, name: 'Ada Lovelace' }],
  });
  const services = await createMockServices({ seed, cookies: httpCookies });
  const server = await serveOverHttp(services.handlers, { port: 0 });
  const request = async (method: string, path: string, body?: unknown, headers = {}) =>
    fetch(`${server.url}/api${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const productsNow = async (): Promise<FinancingEntry['products']> => {
    const ledger: Ledger = (await replyOf(await request('GET', '/_mocks/ledger'))).body;
    return ledger.financing.flatMap(({ products }) => products);
  };

  async function signedInBrowser() {
    const credentials = { email: 'ada@example.com', password: PASSWORD };
    const { headers } = await request('POST', '/accounts/session', credentials);
    const cookie = headers.getSetCookie().map((each) => each.split(';')[0]);
    return async (path: string, body: unknown): Promise<Answer> =>
      replyOf(
        await request('POST', `/financing/applications${path}`, body, {
          Cookie: cookie.join('; '),
          'Idempotency-Key': crypto.randomUUID(),
        }),
      );
  }

  async function race(): Promise<Round> {
    const [phone, desk] = await Promise.all([signedInBrowser(), signedInBrowser()]);
    const requested = await Promise.all([
      phone('', { product: 'credit_card' }),
      desk('', { product: 'loan' }),
    ]);
    const held = await productsNow();
    const { items } = (await replyOf(await request('GET', '/_mocks/messages'))).body;
    const confirmed = await Promise.all(
      (items as { id: string; code: string }[]).map(({ id, code }) => phone(`/${id}/confirmation`, { code })),
    );
    return { requested, held, confirmed, granted: await productsNow() };
  }

  const violations: string[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      await request('POST', '/_mocks/reset');
      await request('PUT', '/_mocks/scenarios', { active });
      violations.push(...violationsOf(await race()).map((violation) => `round ${round}: ${violation}`));
    }
  } finally {
    await server.close();
  }
  return violations;
}

test('card and loan asked for at once, in two tabs, are one hold and one grant, every time', async () => {
  expect(await raceServices(500, false)).toEqual([]);
}, 60_000);

test('the same check finds two of each when the arbiter looks first and writes later', async () => {
  expect(await raceServices(3, true)).toEqual(
    expect.arrayContaining([
      'round 0: exactly one application',
      'round 0: exactly one hold',
      'round 0: exactly one confirmation',
      'round 0: exactly one grant',
    ]),
  );
}, 60_000);

test('card and loan asked for at once from two browsers over HTTP are one hold and one grant', async () => {
  expect(await raceOverHttp(20, [])).toEqual([]);
}, 60_000);

test('over HTTP the check finds two as well when the arbiter looks first and writes later', async () => {
  const violations = await raceOverHttp(3, ['financing_check_then_act']);
  expect(violations).toContain('round 0: exactly one hold');
  expect(violations).toContain('round 0: exactly one grant');
}, 60_000);
