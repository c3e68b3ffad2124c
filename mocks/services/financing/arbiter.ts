import type { FinancingProduct } from '@/features/financing/schemas.ts';
import type { FinancingEntry } from '../../ledger.ts';
import type { Settings } from '../../settings.ts';
import type { ReadTx, Store } from '../../store.ts';
import { claim, type Hold, isLive, liveHolds, NEVER, release, resourceOf, take } from '../hold.ts';
import type { ArbiterRow, FinancingTables } from './financing-tables.ts';

/** What a customer has at present. `until` is when a hold ends by itself, in ms. */
export type Standing =
  | { readonly state: 'free' }
  | {
      readonly state: 'held' | 'granted';
      readonly product: FinancingProduct;
      readonly applicationId: string;
      readonly until: number;
    };

/** An application for one of the products, as the arbiter sees it. */
export type Claimant = {
  readonly customerId: string;
  readonly applicationId: string;
  readonly product: FinancingProduct;
  readonly expiresAt: number;
};

/** Decides who may have what: of the financing products a customer has one or none. */
export type Arbiter = {
  /**
   * Holds the customer's one place for an application; a refusal says what stands in the way. Asking again is asking
   * once, also when the hold has been given back since.
   */
  ask(
    claimant: Claimant,
  ): Promise<{ readonly ok: true } | { readonly ok: false; readonly blocker: Standing }>;
  /** Makes the application's hold final. `false` when the hold has ended. Granting again is granting once. */
  grant(customerId: string, applicationId: string): Promise<boolean>;
  /** Ends an application's hold. What is granted stays granted. */
  giveBack(claimant: Pick<Claimant, 'customerId' | 'applicationId' | 'product'>): Promise<void>;
  standingOf(customerId: string): Promise<Standing>;
  /** How one application stands; `ended`: its hold ran out, was given back, or never was. */
  stateOf(customerId: string, applicationId: string): Promise<'held' | 'granted' | 'ended'>;
  financingLedger(): Promise<FinancingEntry[]>;
};

/** Every application holds under its own id, so none re-enters another's hold. */
const ONLY_ATTEMPT = 1;
/** Long enough for the other application to look as well, in ms. */
const UNGUARDED_PAUSE_MS = 10;

export function createArbiter({
  store,
  settings,
}: {
  store: Store<FinancingTables>;
  settings: Settings;
}): Arbiter {
  /** The mistake that the conditional write prevents: looking first and writing later. */
  async function askUnguarded(claimant: Claimant): ReturnType<Arbiter['ask']> {
    const seen = await store.read((tx) => rowOf(tx, claimant.customerId));
    await new Promise((resolve) => setTimeout(resolve, UNGUARDED_PAUSE_MS));
    const isFree = take(seen, holdFor(claimant), settings.now()).ok;
    if (!isFree) return { ok: false, blocker: standing(seen, settings.now()) };
    return store.transact(async (tx) => {
      const row = await rowOf(tx, claimant.customerId);
      const taken = take({ ...row, capacity: null }, holdFor(claimant), settings.now());
      if (taken.ok) await tx.put('financing.arbiter', { ...taken.resource, capacity: row.capacity });
      return { ok: true };
    });
  }

  return {
    ask: (claimant) => {
      if (settings.active('financing_check_then_act').length > 0) return askUnguarded(claimant);
      return store.transact(async (tx) => {
        const now = settings.now();
        const row = await rowOf(tx, claimant.customerId);
        const taken = take(row, holdFor(claimant), now);
        if (!taken.ok && taken.reason === 'released') return { ok: true };
        if (!taken.ok) return { ok: false, blocker: standing(row, now) };
        await tx.put('financing.arbiter', taken.resource);
        return { ok: true };
      });
    },

    grant: (customerId, applicationId) =>
      store.transact(async (tx) => {
        const row = await rowOf(tx, customerId);
        const claimed = claim(row, { owner: applicationId, fence: ONLY_ATTEMPT }, settings.now());
        if (claimed.ok) await tx.put('financing.arbiter', claimed.resource);
        return claimed.ok;
      }),

    giveBack: ({ customerId, applicationId, product }) =>
      store.transact(async (tx) => {
        const row = await rowOf(tx, customerId);
        const isGranted = row.holds.some((hold) => hold.owner === applicationId && hold.state === 'claimed');
        if (isGranted) return;
        const ref = { owner: applicationId, fence: ONLY_ATTEMPT, note: { product } };
        await tx.put('financing.arbiter', release(row, ref));
      }),

    standingOf: (customerId) =>
      store.read(async (tx) => standing(await rowOf(tx, customerId), settings.now())),

    stateOf: (customerId, applicationId) =>
      store.read(async (tx) => {
        const live = liveHolds(await rowOf(tx, customerId), settings.now());
        const own = live.find((hold) => hold.owner === applicationId);
        return own ? stateOf(own) : 'ended';
      }),

    financingLedger: () =>
      store.read(async (tx) =>
        (await tx.all('financing.arbiter')).map((row) => ({
          customerId: row.id,
          products: liveHolds(row, settings.now()).map((hold) => ({
            product: hold.note.product,
            applicationId: hold.owner,
            state: stateOf(hold),
          })),
        })),
      ),
  };
}

/** The row of a customer who has a product from the beginning. */
export function grantedRow(customerId: string, product: FinancingProduct, applicationId: string): ArbiterRow {
  const hold = holdFor({ applicationId, product, expiresAt: NEVER });
  return { ...resourceOf(customerId, 1), holds: [{ ...hold, state: 'claimed' }] };
}

async function rowOf(tx: ReadTx<FinancingTables>, customerId: string): Promise<ArbiterRow> {
  return (await tx.get('financing.arbiter', customerId)) ?? resourceOf(customerId, 1);
}

function holdFor({ applicationId, expiresAt, product }: Omit<Claimant, 'customerId'>) {
  return { owner: applicationId, fence: ONLY_ATTEMPT, quantity: 1, expiresAt, note: { product } };
}

function standing(row: ArbiterRow, now: number): Standing {
  const hold = row.holds.find((each) => isLive(each, now));
  if (!hold) return { state: 'free' };
  return {
    state: stateOf(hold),
    product: hold.note.product,
    applicationId: hold.owner,
    until: hold.expiresAt,
  };
}

function stateOf({ state }: Hold): 'held' | 'granted' {
  return state === 'claimed' ? 'granted' : 'held';
}
