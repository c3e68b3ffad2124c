import { type CartDocument, EMPTY_DOCUMENT, presentCarts } from '../model/cart-document.ts';
import { tidyDocument } from '../model/cart-expiry.ts';
import { mergeDocuments } from '../model/merge-documents.ts';
import type { Documents } from '../storage/cart-records.ts';
import { documentToSave, smallestToSave } from './model/split-copy.ts';
import { CopyTooLarge, encodeCopy, MAX_COPY_BYTES, type SavedCopy, sizeOfCopy } from './saved-copy.ts';
import type { Belonging } from './saved-records.ts';

type Outgoing = { readonly copy: SavedCopy; readonly document: Record<string, unknown> };

/**
 * What is to be saved: the copy as it was last seen, with everything this device knows merged into it.
 *
 * @returns `null` when that is nothing new
 * @throws CopyTooLarge
 */
export function outgoingCopy(
  { copy, leftOver }: Pick<Belonging, 'copy' | 'leftOver'>,
  device: Documents,
  { now, ttlMs, newId }: { now: number; ttlMs: number; newId: () => string },
): Outgoing | null {
  const merged = {
    cart: mergeInto(copy?.cart, leftOver?.cart, device.cart),
    later: mergeInto(copy?.later, leftOver?.later, device.later),
  };
  const isNews = copy
    ? merged.cart !== copy.cart || merged.later !== copy.later
    : presentCarts(merged.cart).length + presentCarts(merged.later).length > 0;
  if (!isNews) return null;

  const copyId = copy?.copyId ?? newId();
  const later = tidyDocument(merged.later, now);
  for (const shorten of [documentToSave, smallestToSave]) {
    const cart = shorten(merged.cart, now, ttlMs);
    const document = encodeCopy({ copyId, cart, later });
    if (sizeOfCopy(document) <= MAX_COPY_BYTES) return { copy: { copyId, cart, later }, document };
  }
  throw new CopyTooLarge();
}

function mergeInto(
  known: CartDocument = EMPTY_DOCUMENT,
  ...more: (CartDocument | undefined)[]
): CartDocument {
  return more.reduce<CartDocument>((all, each) => (each ? mergeDocuments(all, each) : all), known);
}
