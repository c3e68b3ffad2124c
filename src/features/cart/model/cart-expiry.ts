import {
  type CartBody,
  type CartDocument,
  type CartEntry,
  isSealed,
  mapCarts,
  presentCarts,
  quantityOf,
} from './cart-document.ts';

const DAY_MS = 24 * 60 * 60_000;

/** When an ended cart is reduced to the fact that it ended: long after any tab could still add to it unawares. */
const SEAL_AFTER_MS = DAY_MS;

/** How long the knowledge that a cart ended, or a saved line was removed, is kept: as long as a copy may turn up. */
export const FORGET_AFTER_MS = 30 * DAY_MS;

/** Whether a cart last changed at `updatedAt` has reached its limit. All in ms; the limit itself is too late. */
export function isExpired(updatedAt: number, now: number, ttlMs: number): boolean {
  return now - updatedAt >= ttlMs;
}

/**
 * Splits off the carts whose time is over. Carts that were alive at the same time are read as one cart and so share one
 * fate, that of the last change of any of them; a cart that was over before another began does not come back with it.
 *
 * @returns `expired` holds what was one cart for the shopper in one document, the oldest first
 */
export function splitExpired(
  document: CartDocument,
  now: number,
  ttlMs: number,
): { readonly present: CartDocument; readonly expired: readonly CartDocument[] } {
  const carts = presentCarts(document);
  if (!carts.some(([, body]) => isExpired(body.updatedAt, now, ttlMs))) {
    return { present: document, expired: [] };
  }
  const over = groupByLifetime(carts, ttlMs).filter((group) =>
    isExpired(Math.max(...group.map(([, body]) => body.updatedAt)), now, ttlMs),
  );
  if (over.length === 0) return { present: document, expired: [] };

  const present = new Map(document.carts);
  for (const [id] of over.flat()) present.delete(id);
  return {
    present: { carts: present },
    expired: over.map((group) => ({ carts: new Map<string, CartEntry>(group) })),
  };
}

/** No instant of the document lies after `now`: a clock that was ahead for a while must not make a cart immortal. */
export function clampToNow(document: CartDocument, now: number): CartDocument {
  let clamped: Map<string, CartEntry> | null = null;
  for (const [id, entry] of document.carts) {
    if (isSealed(entry) || !isAhead(entry, now)) continue;
    clamped ??= new Map(document.carts);
    clamped.set(id, {
      ...entry,
      createdAt: Math.min(entry.createdAt, now),
      updatedAt: Math.min(entry.updatedAt, now),
      endedAt: entry.endedAt === null ? null : Math.min(entry.endedAt, now),
    });
  }
  return clamped ? { carts: clamped } : document;
}

function isAhead({ createdAt, updatedAt, endedAt }: CartBody, now: number): boolean {
  return updatedAt > now || createdAt > now || (endedAt ?? 0) > now;
}

/** Reduces long-ended carts to the fact that they ended, and forgets what no copy can bring back any more. */
export function tidyDocument(document: CartDocument, now: number): CartDocument {
  const kept = [...document.carts].flatMap(([id, entry]): [string, CartEntry][] => {
    if (entry.endedAt !== null && now - entry.endedAt >= FORGET_AFTER_MS && !isPresent(document, id))
      return [];
    if (isSealed(entry)) return [[id, entry]];
    if (entry.endedAt !== null && now - entry.endedAt >= SEAL_AFTER_MS && !isPresent(document, id)) {
      return [[id, { endedAt: entry.endedAt }]];
    }
    return [[id, withoutForgottenLines(entry, now)]];
  });
  const isSame =
    kept.length === document.carts.size && kept.every(([id, entry]) => document.carts.get(id) === entry);
  return isSame ? document : { carts: new Map(kept) };
}

/** Ends carts as a fact about them, not as a change: their last change stays when it was. */
export function markEnded(document: CartDocument, now: number): CartDocument {
  return mapCarts(document, presentCarts(document), (body) => ({ ...body, endedAt: body.endedAt ?? now }));
}

/** The carts that ended, without those that are still read. */
export function endedCarts(document: CartDocument): CartDocument {
  const present = new Set(presentCarts(document).map(([id]) => id));
  const ended = [...document.carts].filter(([id, entry]) => entry.endedAt !== null && !present.has(id));
  return { carts: new Map(ended) };
}

function isPresent(document: CartDocument, id: string): boolean {
  return presentCarts(document).some(([presentId]) => presentId === id);
}

function withoutForgottenLines(body: CartBody, now: number): CartBody {
  const kept = body.lines.filter(
    (entry) => quantityOf(entry) > 0 || now - entry.price.seenAt < FORGET_AFTER_MS,
  );
  return kept.length === body.lines.length ? body : { ...body, lines: kept };
}

/** Groups of carts whose lifetimes, from creation to `ttlMs` after the last change, overlap. */
function groupByLifetime(carts: readonly [string, CartBody][], ttlMs: number): [string, CartBody][][] {
  const groups: [string, CartBody][][] = [];
  let until = Number.NEGATIVE_INFINITY;
  for (const cart of carts.toSorted(([, a], [, b]) => bornAt(a) - bornAt(b))) {
    const group = groups.at(-1);
    if (group && bornAt(cart[1]) < until) group.push(cart);
    else groups.push([cart]);
    until = Math.max(until, cart[1].updatedAt + ttlMs);
  }
  return groups;
}

function bornAt(body: CartBody): number {
  return Math.min(body.createdAt, body.updatedAt);
}
