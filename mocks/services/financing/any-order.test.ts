import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FinancingProduct } from '@/features/financing/schemas.ts';
import { buildSeed } from '../../builders.ts';
import type { Caller } from '../../caller.ts';
import { createMockServices, type MockServices } from '../../create-mock-services.ts';
import { createMemoryStore } from '../../memory-store.ts';
import type { Store } from '../../store.ts';
import { OPENING } from '../../test-shop.ts';
import { APPLICATION_HOLD_MS } from '../financing.ts';

const RUNS = process.env['DEEP'] ? 2_000 : 200;
const CONTROL_RUNS = 100;

const grace: Caller = {
  customerId: 'customer-1',
  deviceId: 'device',
  isKnownDevice: true,
  session: 'live',
};

type Action =
  | { readonly kind: 'apply'; readonly product: FinancingProduct }
  /** The request of an earlier application again, key and all. */
  | { readonly kind: 'repeat'; readonly which: number }
  | { readonly kind: 'confirm' | 'guess' | 'cancel'; readonly which: number }
  | { readonly kind: 'look' };

/** Actions that come at once, after some time; the process dies at its n-th transaction from there, if at all. */
type Moment = {
  readonly waitMs: number;
  readonly actions: readonly Action[];
  readonly diesAt: number | null;
};

const which = fc.nat(5);
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('apply' as const), product: products() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('repeat' as const), which }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('confirm' as const), which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('guess' as const), which }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cancel' as const), which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('look' as const) }) },
);
const moments: fc.Arbitrary<Moment[]> = fc.array(
  fc.record({
    waitMs: fc.constantFrom(0, 0, 1_000, APPLICATION_HOLD_MS / 2, APPLICATION_HOLD_MS),
    actions: fc.array(action, { minLength: 1, maxLength: 3 }),
    diesAt: fc.option(fc.nat(8), { nil: null, freq: 2 }),
  }),
  { minLength: 1, maxLength: 10 },
);

function products(): fc.Arbitrary<FinancingProduct> {
  return fc.constantFrom('credit_card', 'loan');
}

class Died extends Error {}

/** A store whose process dies: from some transaction on nothing is read or written, until it is revived. */
function mortal(store: Store) {
  let left = Number.POSITIVE_INFINITY;
  const breathe = () => {
    left -= 1;
    if (left < 0) throw new Died();
  };
  return {
    dieAfter: (transactions: number | null) => {
      left = transactions ?? Number.POSITIVE_INFINITY;
    },
    store: {
      transact: async (work) => {
        breathe();
        return store.transact(work);
      },
      read: async (work) => {
        breathe();
        return store.read(work);
      },
    } satisfies Store,
  };
}

type Play = {
  readonly services: MockServices;
  readonly requests: { readonly key: string; readonly product: FinancingProduct }[];
};

async function perform({ services, requests }: Play, act: Action): Promise<unknown> {
  const { financing, messages } = services;
  switch (act.kind) {
    case 'apply': {
      const request = { key: crypto.randomUUID(), product: act.product };
      requests.push(request);
      return financing.apply(grace, request.key, request.product);
    }
    case 'repeat': {
      const request = requests[act.which];
      return request && financing.apply(grace, request.key, request.product);
    }
    case 'confirm':
    case 'guess':
    case 'cancel': {
      const message = (await messages.sent())[act.which];
      if (!message) return undefined;
      if (act.kind === 'cancel') return financing.cancel(grace, message.id);
      return financing.confirm(grace, message.id, act.kind === 'guess' ? 'wrong' : message.code);
    }
    case 'look':
      return financing.overview(grace);
  }
}

async function play(story: readonly Moment[], isUnguarded: boolean): Promise<void> {
  const body = mortal(createMemoryStore());
  const seed = buildSeed({
    customers: [{ email: 'grace@example.com', password: 'correct horse battery', name: 'Grace' }],
  });
  const services = await createMockServices({ seed, store: body.store, now: () => OPENING });
  if (isUnguarded) await services.settings.setScenarios([{ name: 'financing_check_then_act' }]);
  const everGranted = new Set<string>();
  const requests: Play['requests'] = [];

  const productsNow = async () => {
    const live = (await services.ledger()).financing.flatMap((entry) => entry.products);
    for (const { state, product } of live) if (state === 'granted') everGranted.add(product);
    return live;
  };

  for (const { waitMs, actions, diesAt } of story) {
    await services.settings.advanceClock(waitMs);
    body.dieAfter(diesAt);
    const ends = await Promise.allSettled(actions.map((each) => perform({ services, requests }, each)));
    body.dieAfter(null);
    for (const end of ends) if (end.status === 'rejected') expect(end.reason).toBeInstanceOf(Died);
    const live = await productsNow();
    expect(live.length).toBeLessThanOrEqual(1);
    if (everGranted.size > 0) expect(live).toMatchObject([{ state: 'granted' }]);
  }

  await services.settings.setScenarios([]);
  await services.settings.advanceClock(APPLICATION_HOLD_MS);
  expect(everGranted.size).toBeLessThanOrEqual(1);
  await expectOpenOrGranted({ services, requests }, await productsNow());
}

/** Whatever happened: a customer has what was granted, with all that it entails, or can still have it. */
async function expectOpenOrGranted(
  { services }: Play,
  live: Awaited<ReturnType<MockServices['ledger']>>['financing'][number]['products'],
): Promise<void> {
  const { financing, messages } = services;
  if (live.length === 0) {
    const first = await financing.apply(grace, crypto.randomUUID(), 'credit_card');
    expect(first).toMatchObject({ ok: true, status: 201 });
    const id = first.ok ? first.body.id : '';
    const code = (await messages.sent()).find((message) => message.id === id)?.code ?? '';
    expect(await financing.confirm(grace, id, code)).toMatchObject({ ok: true, status: 200 });
  } else {
    expect(live).toMatchObject([{ state: 'granted' }]);
  }
  const overview = await financing.overview(grace);
  const granted = overview.ok ? overview.body.products.filter(({ status }) => status === 'granted') : [];
  expect(granted).toHaveLength(1);
  const { credit } = await services.ledger();
  expect(credit).toHaveLength(granted[0]?.product === 'credit_card' ? 1 : 0);
}

test('in any order of applying, confirming, cancelling, time, death and repetition: one product at most, and never locked out', async () => {
  await fc.assert(
    fc.asyncProperty(moments, (story) => play(story, false)),
    { numRuns: RUNS },
  );
}, 280_000);

test('the same check fails when the arbiter looks first and writes later', async () => {
  const result = await fc.check(
    fc.asyncProperty(moments, (story) => play(story, true)),
    { numRuns: CONTROL_RUNS, endOnFailure: true },
  );
  expect(result.failed).toBe(true);
}, 280_000);
