import type { SavedCart } from '@/features/cart/schemas.ts';
import { type Caller, sessionExpired } from '../caller.ts';
import { answered, malformed, type Outcome, type Refused, refused } from '../problem.ts';
import type { Settings } from '../settings.ts';
import type { Store, Tx } from '../store.ts';

/** A guest's copy dies this long after its last use, in ms; a customer's lives on. */
const GUEST_CART_MS = 30 * 24 * 60 * 60_000;

const MAX_DOCUMENT_BYTES = 256 * 1024;

/** `id` names the owner, a customer or a browser; instants in ms. */
type SavedCartRow = {
  readonly id: string;
  readonly document: unknown;
  readonly version: string;
  readonly savedAt: number;
  /** Of a guest's copy: when it dies. */
  readonly diesAt: number | null;
};

export type SavedCartTables = { 'carts.saved': SavedCartRow };

/** The preconditions of a write, as the headers `If-Match` and `If-None-Match` say them. */
export type Preconditions = { readonly ifMatch: string | null; readonly ifNoneMatch: string | null };

export type SavedCartService = {
  get(caller: Caller): Promise<Outcome<SavedCart>>;
  /** Replaces the document if the saved one is still the version that the writer knows. */
  put(caller: Caller, document: unknown, preconditions: Preconditions): Promise<Outcome<SavedCart>>;
  /** Drops the caller's copy, or with `device` the guest's of this browser, whoever is signed in. */
  drop(caller: Caller, owner: 'device' | undefined): Promise<Outcome<null>>;
};

type Dependencies = {
  store: Store<SavedCartTables>;
  settings: Settings;
  newId: () => string;
};

type Owner = { readonly ok: true; readonly id: string; readonly isGuest: boolean } | Refused;

/** The Carts service: one document for each customer or guest browser. What is in it is not its business. */
export function createSavedCarts({ store, settings, newId }: Dependencies): SavedCartService {
  /** The living copy, whose time starts anew. */
  async function use(tx: Tx<SavedCartTables>, id: string): Promise<SavedCartRow | undefined> {
    const now = settings.now();
    const row = await tx.get('carts.saved', id);
    if (!row || row.diesAt === null) return row;
    if (row.diesAt <= now) {
      await tx.delete('carts.saved', id);
      return undefined;
    }
    const used = { ...row, diesAt: now + GUEST_CART_MS };
    await tx.put('carts.saved', used);
    return used;
  }

  return {
    get: async (caller) => {
      const owner = ownerOf(caller);
      if (!owner.ok) return owner;
      const row = await store.transact((tx) => use(tx, owner.id));
      return row ? answerWith(row) : refused(404, 'cart_not_found', 'No cart is saved for this caller');
    },

    put: async (caller, document, preconditions) => {
      const owner = ownerOf(caller);
      if (!owner.ok) return owner;
      const refusal = refusalOf(document, preconditions);
      if (refusal) return refusal;
      return store.transact(async (tx) => {
        const present = await use(tx, owner.id);
        if (!isMet(preconditions, present)) return versionConflict(present);
        const savedAt = settings.now();
        const diesAt = owner.isGuest ? savedAt + GUEST_CART_MS : null;
        const row: SavedCartRow = { id: owner.id, document, version: newId(), savedAt, diesAt };
        await tx.put('carts.saved', row);
        return answerWith(row);
      });
    },

    drop: async (caller, which) => {
      const owner = which === 'device' ? guestOf(caller) : ownerOf(caller);
      if (!owner.ok) return owner;
      await store.transact((tx) => tx.delete('carts.saved', owner.id));
      return answered(204, null);
    },
  };
}

function ownerOf(caller: Caller): Owner {
  switch (caller.session) {
    case 'live':
      return { ok: true, id: `customer:${caller.customerId}`, isGuest: false };
    case 'expired':
      return sessionExpired();
    case 'none':
      return guestOf(caller);
  }
}

function guestOf({ deviceId }: Caller): Owner {
  return { ok: true, id: `device:${deviceId}`, isGuest: true };
}

function refusalOf(document: unknown, { ifMatch, ifNoneMatch }: Preconditions): Refused | undefined {
  const bytes = new Blob([JSON.stringify(document)]).size;
  if (bytes > MAX_DOCUMENT_BYTES) {
    const detail = `The document has ${bytes} bytes, more than ${MAX_DOCUMENT_BYTES}`;
    return refused(413, 'document_too_large', detail, { maximumBytes: MAX_DOCUMENT_BYTES });
  }
  if (ifMatch === null && ifNoneMatch === null) {
    return malformed([{ path: 'If-Match', message: 'send the version you know, or If-None-Match: *' }]);
  }
  if (ifNoneMatch !== null && ifNoneMatch.trim() !== '*') {
    return malformed([{ path: 'If-None-Match', message: `only * makes sense here, got ${ifNoneMatch}` }]);
  }
  return undefined;
}

function isMet({ ifMatch, ifNoneMatch }: Preconditions, present: SavedCartRow | undefined): boolean {
  if (ifNoneMatch !== null && present) return false;
  if (ifMatch === null) return true;
  const wanted = new Set(ifMatch.split(',').map((tag) => tag.trim().replaceAll(/^"|"$/g, '')));
  return present !== undefined && (wanted.has('*') || wanted.has(present.version));
}

/** 412 with the present copy in it, so that the writer can merge without asking; without one nothing is saved. */
function versionConflict(present: SavedCartRow | undefined): Refused {
  if (!present) return refused(412, 'version_conflict', 'No cart is saved any more');
  return {
    ...refused(412, 'version_conflict', `The saved version is ${present.version}`, viewOf(present)),
    headers: { ETag: etagOf(present) },
  };
}

function answerWith(row: SavedCartRow): Outcome<SavedCart> {
  return answered(200, viewOf(row), { ETag: etagOf(row) });
}

function viewOf({ document, version, savedAt }: SavedCartRow): SavedCart {
  return { document, version, savedAt: new Date(savedAt).toISOString() };
}

function etagOf({ version }: SavedCartRow): string {
  return `"${version}"`;
}
