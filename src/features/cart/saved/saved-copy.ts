import * as z from 'zod/mini';
import { type CartDocument, EMPTY_DOCUMENT } from '../model/cart-document.ts';
import { decodeDocument } from '../storage/decode-record.ts';
import { encodeDocument } from '../storage/encode-record.ts';

/** The version of the copy's shape. */
const COPY_VERSION = 1;

/** The Carts service takes 256 KiB; the rest is for the `{ "document": … }` around it. */
export const MAX_COPY_BYTES = 255 * 1024;

/** What the Carts service keeps, in the app's words. */
export type SavedCopy = {
  /** Made with the copy: another id is another copy, of somebody else, or a new one after the old was dropped. */
  readonly copyId: string | null;
  readonly cart: CartDocument;
  readonly later: CartDocument;
};

const Envelope = z.object({
  version: z.literal(COPY_VERSION),
  copyId: z.string().check(z.minLength(1), z.maxLength(100)),
  cart: z.unknown(),
  later: z.unknown(),
});

const Version = z.object({ version: z.int() });

/** Written by a newer version of the app: neither read nor replaced. */
export class NewerCopy extends Error {
  override readonly name = 'NewerCopy';
}

/** Too large for the service even after everything was left out that can be. */
export class CopyTooLarge extends Error {
  override readonly name = 'CopyTooLarge';
}

/**
 * Reads the service's document, never trusting it: whatever is valid in it is kept, down to nothing at all.
 *
 * @throws NewerCopy
 */
export function decodeCopy(document: unknown): SavedCopy {
  const version = Version.safeParse(document);
  if (version.success && version.data.version > COPY_VERSION) throw new NewerCopy();
  const envelope = Envelope.safeParse(document);
  if (!envelope.success) return { copyId: null, cart: EMPTY_DOCUMENT, later: EMPTY_DOCUMENT };
  const { copyId, cart, later } = envelope.data;
  return { copyId, cart: decodeDocument(cart).document, later: decodeDocument(later).document };
}

export function encodeCopy({ copyId, cart, later }: SavedCopy): Record<string, unknown> {
  return { version: COPY_VERSION, copyId, cart: jsonOf(cart), later: jsonOf(later) };
}

/** The size of the document as the service counts it, in bytes. */
export function sizeOfCopy(document: Record<string, unknown>): number {
  return new TextEncoder().encode(JSON.stringify(document)).length;
}

function jsonOf(document: CartDocument): unknown {
  return JSON.parse(encodeDocument(document));
}
