import * as z from 'zod/mini';
import { parseJson } from '@/shared/parse-json.ts';
import { type CartDocument, hasUnits, presentCarts } from '../model/cart-document.ts';
import { endedCarts, markEnded } from '../model/cart-expiry.ts';
import { mergeDocuments } from '../model/merge-documents.ts';
import { decodeDocument } from './decode-record.ts';
import { encodeDocument, RECORD_VERSION } from './encode-record.ts';
import type { SafeStorage } from './safe-storage.ts';

/** Where an expired cart waits to be restored. */
export const SHELF_KEY = 'cartwright:cart:expired';

/** How long the shelf keeps a cart. */
export const SHELF_TTL_MS = 24 * 60 * 60_000;

/** The cart that expired last: one deep. */
export type Shelf = {
  /** When a tab noticed, in ms. */
  readonly expiredAt: number;
  /** The expired carts, and the knowledge of carts that ended before. */
  readonly document: CartDocument;
  readonly isDismissed: boolean;
};

const ShelfRecord = z.object({
  version: z.literal(RECORD_VERSION),
  expiredAt: z.int().check(z.gte(0)),
  isDismissed: z.boolean(),
  document: z.unknown(),
});

/** @returns `null` for no shelf, one older than 24 h, or a text that is none. A future `expiredAt` counts as now. */
export function parseShelf(text: string | null, now: number): Shelf | null {
  if (text === null) return null;
  const record = ShelfRecord.safeParse(parseJson(text));
  if (!record.success) return null;
  const expiredAt = Math.min(record.data.expiredAt, now);
  if (now - expiredAt >= SHELF_TTL_MS) return null;
  const { document } = decodeDocument(record.data.document);
  return { expiredAt, document, isDismissed: record.data.isDismissed };
}

/** `false` when the storage refused; the shelf then lives in memory. */
export function writeShelf(storage: SafeStorage, shelf: Shelf): boolean {
  const { expiredAt, isDismissed } = shelf;
  const registers = JSON.stringify({ version: RECORD_VERSION, expiredAt, isDismissed }).slice(0, -1);
  return storage.set(SHELF_KEY, `${registers},"document":${encodeDocument(shelf.document)}}`);
}

/**
 * Puts an expired cart aside: on the shelf when there is something in it, else it has simply ended.
 *
 * @param left what is known besides, of present and of ended carts
 */
export function putAside(
  shelf: Shelf | null,
  left: CartDocument,
  expired: CartDocument,
  now: number,
): { readonly shelf: Shelf; readonly left: CartDocument } {
  const known = withShelved(expired, shelf);
  if (presentCarts(known).some(([, body]) => hasUnits(body))) {
    return { shelf: keepKnowledge(putOnShelf(shelf, expired, now), left), left };
  }
  const ended = mergeDocuments(left, markEnded(known, now));
  const nothing: Shelf = { expiredAt: now, document: { carts: new Map() }, isDismissed: true };
  return { shelf: keepKnowledge(shelf ?? nothing, ended), left: ended };
}

/**
 * The shelf after `expired` was found expired. Many tabs find the same cart expired, some of them days later: the cart
 * that is there already stays as it is, dismissed or not. Of two different ones the newer stays and the older is given
 * up for good, so that no tab that still remembers it brings it back.
 */
function putOnShelf(shelf: Shelf | null, expired: CartDocument, now: number): Shelf {
  const onlyThis: Shelf = { expiredAt: now, document: expired, isDismissed: false };
  if (!shelf) return onlyThis;

  const ids = shelvedIds(shelf.document);
  if (ids.some((id) => expired.carts.has(id))) return learn(shelf, expired);
  if (ids.length > 0 && lastChange(shelf.document) > lastChange(expired)) {
    return learn(shelf, givenUp(expired, now));
  }
  return keepKnowledge(onlyThis, mergeDocuments(shelf.document, givenUp(shelf.document, now)));
}

function givenUp(document: CartDocument, now: number): CartDocument {
  return { carts: new Map(shelvedIds(document).map((id) => [id, { endedAt: now }])) };
}

/** Carts with what the shelf knows about the same ones: a tab may remember only their beginnings. */
function withShelved(carts: CartDocument, shelf: Shelf | null): CartDocument {
  const known = [...(shelf?.document.carts ?? [])].filter(([id]) => carts.carts.has(id));
  return mergeDocuments(carts, { carts: new Map(known) });
}

/** The shelf with what is known of ended carts: the tabs' own records are about to go. */
function keepKnowledge(shelf: Shelf, document: CartDocument): Shelf {
  return learn(shelf, endedCarts(document));
}

function learn(shelf: Shelf, more: CartDocument): Shelf {
  const document = mergeDocuments(shelf.document, more);
  return document === shelf.document ? shelf : { ...shelf, document };
}

/** Ids of the carts on the shelf that can be restored. */
export function shelvedIds(document: CartDocument): string[] {
  return presentCarts(document).map(([id]) => id);
}

function lastChange(document: CartDocument): number {
  return Math.max(0, ...presentCarts(document).map(([, body]) => body.updatedAt));
}
