import {
  type CartBody,
  type CartDocument,
  type CartEntry,
  isSealed,
  type LineEntry,
} from '../model/cart-document.ts';

/** The version of the record's shape; see `migrations.ts` for the ones before. */
export const RECORD_VERSION = 1;

/** The lines of the body that was encoded last, and their texts with product ids: most of the next one's, in place. */
const lastEntries: LineEntry[] = [];
const lastTexts: string[] = [];

/**
 * A document as the text of a record, in zustand persist's envelope `{ state, version }`. Documents share the lines that
 * did not change, so a line is turned into text once and a change costs one line, whatever the size of the cart. Lines
 * are tuples, `[units, position, amount, currency, seenAt]`: writing is most of what a change costs, and goes by length.
 */
export function encodeRecord(document: CartDocument): string {
  return `{"state":${encodeDocument(document)},"version":${RECORD_VERSION}}`;
}

export function encodeDocument(document: CartDocument): string {
  const carts = [...document.carts].map(([id, cart]) => `${JSON.stringify(id)}:${encodeCart(cart)}`);
  return `{"carts":{${carts.join(',')}}}`;
}

function encodeCart(entry: CartEntry): string {
  return isSealed(entry) ? JSON.stringify(entry) : encodeBody(entry);
}

function encodeBody({ lines, ...registers }: CartBody): string {
  let at = 0;
  for (const [productId, entry] of lines) {
    if (lastEntries[at] !== entry) {
      lastEntries[at] = entry;
      lastTexts[at] = encodeLine(productId, entry);
    }
    at += 1;
  }
  lastEntries.length = at;
  lastTexts.length = at;
  return `${JSON.stringify(registers).slice(0, -1)},"lines":{${lastTexts.join(',')}}}`;
}

function encodeLine(productId: string, entry: LineEntry): string {
  const { units, position, price } = entry;
  const record = [Object.fromEntries(units), position, price.amount, price.currency, price.seenAt];
  return `${JSON.stringify(productId)}:${JSON.stringify(record)}`;
}
