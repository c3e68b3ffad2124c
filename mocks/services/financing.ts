import type {
  FinancingApplication,
  FinancingOverview,
  FinancingProduct,
  FinancingStanding,
} from '@/features/financing/schemas.ts';
import { type Caller, requireCustomer } from '../caller.ts';
import { answered, type Outcome, refused } from '../problem.ts';
import type { Settings } from '../settings.ts';
import type { Store } from '../store.ts';
import type { ProductService } from './financing/applications.ts';
import type { Arbiter, Standing } from './financing/arbiter.ts';
import type { ApplicationKeyRow, FinancingTables, KeyAnswer } from './financing/financing-tables.ts';
import { fingerprintOf } from './fingerprint.ts';

/** How long an application may wait for its code, in ms. */
export const APPLICATION_HOLD_MS = 10 * 60_000;

export type FinancingService = {
  overview(caller: Caller): Promise<Outcome<FinancingOverview>>;
  apply(caller: Caller, key: string, product: FinancingProduct): Promise<Outcome<FinancingApplication>>;
  confirm(caller: Caller, id: string, code: string): Promise<Outcome<FinancingApplication>>;
  /** Ends an open application; one that is over, granted or unknown is left as it is. */
  cancel(caller: Caller, id: string): Promise<Outcome<null>>;
};

type Dependencies = {
  store: Store<FinancingTables>;
  settings: Settings;
  arbiter: Pick<Arbiter, 'standingOf'>;
  products: readonly ProductService[];
  newId: () => string;
};

/** The door to store financing: it sends applications to the products' services, which ask the arbiter. */
export function createFinancing(dependencies: Dependencies): FinancingService {
  const { store, settings, arbiter, products, newId } = dependencies;

  /** The key's application: a new one, or that of the same request before. */
  function openKey(key: string, fingerprint: string): Promise<ApplicationKeyRow> {
    const applicationId = newId();
    return store.transact(async (tx) => {
      const now = settings.now();
      const known = await tx.get('financing.keys', key);
      const isOngoing = known?.answer !== undefined || (known && holdEnd(known) > now);
      if (known && isOngoing) return known;
      const row = { id: key, fingerprint, applicationId, ...known, requestedAt: now };
      await tx.put('financing.keys', row);
      return row;
    });
  }

  /** Gives the key its answer for good; resolves with the answer that somebody else has given it before. */
  function answerKey(
    key: ApplicationKeyRow,
    outcome: Outcome<FinancingApplication>,
  ): Promise<KeyAnswer | undefined> {
    return store.transact(async (tx) => {
      const known = await tx.get('financing.keys', key.id);
      if (known?.answer) return known.answer;
      const answer: KeyAnswer = outcome.ok
        ? { ok: true, body: outcome.body }
        : { ok: false, problem: outcome.problem };
      await tx.put('financing.keys', { ...key, answer });
      return undefined;
    });
  }

  async function serviceOf(customerId: string, id: string): Promise<ProductService | undefined> {
    for (const service of products) if (await service.knows(customerId, id)) return service;
    return undefined;
  }

  return {
    overview: async (caller) => {
      const asked = requireCustomer(caller);
      if (!asked.ok) return asked;
      const { customerId } = asked;
      for (const service of products) await service.settle(customerId);
      const standing = await arbiter.standingOf(customerId);
      const described = products.map(async (service) => ({
        ...statusOf(service.product, standing),
        ...(await service.describe(customerId)),
      }));
      const serverTime = new Date(settings.now()).toISOString();
      return answered(200, { products: await Promise.all(described), serverTime });
    },

    apply: async (caller, key, product) => {
      const asked = requireCustomer(caller);
      if (!asked.ok) return asked;
      const { customerId } = asked;
      const fingerprint = fingerprintOf({ customerId, product });
      const opened = await openKey(key, fingerprint);
      if (opened.fingerprint !== fingerprint) {
        return refused(422, 'idempotency_key_reused', 'The key came with another request before');
      }
      if (opened.answer) return replay(opened.answer);

      const service = serviceFor(products, product);
      const { applicationId } = opened;
      const outcome = await service.apply({ customerId, applicationId, expiresAt: holdEnd(opened) });
      const first = await answerKey(opened, outcome);
      if (!first) return outcome;
      if (outcome.ok && !first.ok) await service.cancel(customerId, applicationId);
      return replay(first);
    },

    confirm: async (caller, id, code) => {
      const asked = requireCustomer(caller);
      if (!asked.ok) return asked;
      const service = await serviceOf(asked.customerId, id);
      if (!service) return refused(404, 'application_not_found', `No application ${id} of this customer`);
      return service.confirm(asked.customerId, id, code);
    },

    cancel: async (caller, id) => {
      const asked = requireCustomer(caller);
      if (!asked.ok) return asked;
      await (await serviceOf(asked.customerId, id))?.cancel(asked.customerId, id);
      return answered(204, null);
    },
  };
}

function serviceFor(products: readonly ProductService[], product: FinancingProduct): ProductService {
  const service = products.find((each) => each.product === product);
  if (!service) throw new Error(`Nobody takes applications for ${product}`);
  return service;
}

function statusOf(product: FinancingProduct, standing: Standing): FinancingStanding {
  if (standing.state === 'free') return { product, status: 'available' };
  const { state, applicationId, until } = standing;
  const end = state === 'held' && { holdExpiresAt: new Date(until).toISOString() };
  if (standing.product === product) return { product, status: state, applicationId, ...end };
  return { product, status: 'blocked', blockedBy: standing.product, ...end };
}

function holdEnd({ requestedAt }: ApplicationKeyRow): number {
  return requestedAt + APPLICATION_HOLD_MS;
}

function replay(answer: KeyAnswer): Outcome<FinancingApplication> {
  const headers = { 'Idempotency-Replayed': 'true' };
  if (!answer.ok) return { ok: false, problem: answer.problem, headers };
  return answered(201, answer.body, headers);
}
