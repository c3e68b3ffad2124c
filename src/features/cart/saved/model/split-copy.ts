import {
  type CartDocument,
  type CartEntry,
  EMPTY_DOCUMENT,
  hasUnits,
  isSealed,
  presentCarts,
} from '../../model/cart-document.ts';
import { clampToNow, splitExpired, tidyDocument } from '../../model/cart-expiry.ts';
import { mergeDocuments } from '../../model/merge-documents.ts';

/** A saved cart whose two hours are over. It is durable: it can be offered as long as nothing newer takes its place. */
export type StaleCart = { readonly document: CartDocument; readonly changedAt: number };

/**
 * Tells a copy's living carts from those that are over. Carts that this device knows to be alive count as alive.
 *
 * @param local what this device knows
 * @returns `present` to be merged into the device's cart; `stale` to be offered, the newest one with anything in it
 */
export function splitCopy(
  copy: CartDocument,
  local: CartDocument,
  now: number,
  ttlMs: number,
): { readonly present: CartDocument; readonly stale: StaleCart | null } {
  const known = clampToNow(mergeDocuments(copy, local), now);
  const { present, expired } = splitExpired(known, now, ttlMs);
  const newest = expired.findLast(hasAnything);
  const stale = newest ? { document: newest, changedAt: lastChange(newest) } : null;
  return { present, stale };
}

/**
 * What is saved of a document: the living carts, the newest stale one, and that others ended. An older stale cart has
 * been offered until a newer one took its place, and is given up.
 */
export function documentToSave(document: CartDocument, now: number, ttlMs: number): CartDocument {
  const tidy = tidyDocument(document, now);
  const { expired } = splitExpired(clampToNow(tidy, now), now, ttlMs);
  const kept = expired.findLast(hasAnything);
  return sealed(
    tidy,
    expired.filter((each) => each !== kept).flatMap(({ carts }) => [...carts.keys()]),
    now,
  );
}

/**
 * The document with the least that is still worth saving, for one that is too large: of ended carts only that they
 * ended, and nothing that is over. A device that sleeps meanwhile can then lose what it adds to a cart that had ended.
 */
export function smallestToSave(document: CartDocument, now: number, ttlMs: number): CartDocument {
  const { expired } = splitExpired(clampToNow(document, now), now, ttlMs);
  const present = new Set(presentCarts(document).map(([id]) => id));
  const ended = [...document.carts.keys()].filter((id) => !present.has(id));
  return sealed(document, [...ended, ...expired.flatMap(({ carts }) => [...carts.keys()])], now);
}

/** A document with everything merged into it. */
export function mergeAll(...documents: readonly CartDocument[]): CartDocument {
  return documents.reduce(mergeDocuments, EMPTY_DOCUMENT);
}

function sealed(document: CartDocument, ids: readonly string[], now: number): CartDocument {
  const carts = new Map(document.carts);
  for (const id of ids) {
    const entry = document.carts.get(id);
    if (entry && !isSealed(entry)) carts.set(id, { endedAt: entry.endedAt ?? now } satisfies CartEntry);
  }
  return ids.length === 0 ? document : { carts };
}

function hasAnything(document: CartDocument): boolean {
  return presentCarts(document).some(([, body]) => hasUnits(body));
}

function lastChange(document: CartDocument): number {
  return Math.max(0, ...presentCarts(document).map(([, body]) => body.updatedAt));
}
