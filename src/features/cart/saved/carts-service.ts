import { ApiError, callService } from '@/shared/api/client.ts';
import { cartEndpoints, SavedCart } from '../schemas.ts';
import { sizeOfCopy } from './saved-copy.ts';

/** One answer of the Carts service: its document, unread, and the version to base a change on. */
export type Stored = { readonly document: unknown; readonly version: string };

export type WriteOutcome =
  | { readonly ok: true; readonly version: string }
  /** Somebody wrote in between; `present` is what is there now, `null` when nothing is. */
  | { readonly ok: false; readonly present: Stored | null };

/** The Carts service as the sync sees it. Every call may throw an `ApiError`. */
export type CartsService = {
  /** `null` when nothing is saved for this caller. */
  readonly read: () => Promise<Stored | null>;
  /** @param base the version that is replaced; `null` to save the first one */
  readonly write: (document: Record<string, unknown>, base: string | null) => Promise<WriteOutcome>;
  /** Drops the copy of this device's guest, whoever is signed in. */
  readonly dropGuestCopy: () => Promise<void>;
};

/** A browser sends at most 64 KiB with requests that outlive their page; larger ones have to do without. */
const MAX_KEEPALIVE_BYTES = 60 * 1024;

const { getSavedCart, putSavedCart, deleteSavedCart } = cartEndpoints;

export const cartsService: CartsService = {
  read: async () => {
    try {
      return await callService('carts', getSavedCart);
    } catch (error) {
      if (error instanceof ApiError && error.code === 'cart_not_found') return null;
      throw error;
    }
  },

  write: async (document, base) => {
    try {
      const { version } = await callService('carts', putSavedCart, {
        body: { document },
        headers: base === null ? { 'If-None-Match': '*' } : { 'If-Match': `"${base}"` },
        keepalive: sizeOfCopy(document) < MAX_KEEPALIVE_BYTES,
      });
      return { ok: true, version };
    } catch (error) {
      if (error instanceof ApiError && error.code === 'version_conflict') return conflictOf(error);
      throw error;
    }
  },

  dropGuestCopy: async () => {
    await callService('carts', deleteSavedCart, { query: { owner: 'device' } });
  },
};

/** The refusal carries the present copy; without one, nothing is saved any more. */
function conflictOf({ problem }: ApiError): WriteOutcome {
  const present = SavedCart.safeParse(problem);
  return { ok: false, present: present.success ? present.data : null };
}
