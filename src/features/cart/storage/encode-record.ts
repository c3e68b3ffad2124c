import {
  type CartBody,
  type CartDocument,
  type CartEntry,
  isSealed,
  type LineEntry,
} from '../model/cart-document.ts';

/** The version of the record's shape; see `migrations.ts` for the ones before. */
export const RECORD_VERSION = 1;

/** Each line's text with its product id; an entry belongs to one product. */
const encodedLines = new WeakMap<LineEntry, string>();

/**
 * A document as the text of a record, in zustand persist's envelope `{ state, version }`. Documents share the lines that
 * did not change, so a line is turned into text once and a change costs one line, whatever the size of the cart.
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
  const texts: string[] = [];
  for (const [productId, entry] of lines) texts.push(encodeLine(productId, entry));
  return `${JSON.stringify(registers).slice(0, -1)},"lines":{${texts.join(',')}}}`;
}

function encodeLine(productId: string, entry: LineEntry): string {
  const known = encodedLines.get(entry);
  if (known !== undefined) return known;
  const record = { ...entry, units: Object.fromEntries(entry.units) };
  const text = `${JSON.stringify(productId)}:${JSON.stringify(record)}`;
  encodedLines.set(entry, text);
  return text;
}
