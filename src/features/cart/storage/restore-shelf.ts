import * as z from 'zod/mini';
import { type CartDocument, presentCarts } from '../model/cart-document.ts';
import { endedCarts } from '../model/cart-expiry.ts';
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
 * The shelf after `expired` was found expired. Many tabs find the same cart expired, some of them days later: the cart
 * that is there already stays as it is, dismissed or not; an older one does not displace a newer one; and one of which
 * the shelf knows that it ended is not put there.
 *
 * @param ended what is known of ended carts, to be kept with it: the tabs' own records are about to go
 */
export function putOnShelf(
  shelf: Shelf | null,
  expired: CartDocument,
  ended: CartDocument,
  now: number,
): Shelf | null {
  if (!shelf)
    return { expiredAt: now, document: mergeDocuments(expired, endedCarts(ended)), isDismissed: false };

  const known = mergeDocuments(shelf.document, expired);
  const isRestorable = shelvedIds(known).some((id) => expired.carts.has(id));
  if (!isRestorable) return shelf;
  if (shelvedIds(shelf.document).some((id) => expired.carts.has(id))) {
    return known === shelf.document ? shelf : { ...shelf, document: known };
  }
  if (lastChange(shelf.document) > lastChange(expired)) return shelf;
  return putOnShelf(null, expired, mergeDocuments(shelf.document, ended), now);
}

/** Ids of the carts on the shelf that can be restored. */
export function shelvedIds(document: CartDocument): string[] {
  return presentCarts(document).map(([id]) => id);
}

function lastChange(document: CartDocument): number {
  return Math.max(0, ...presentCarts(document).map(([, body]) => body.updatedAt));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
