import {
  type CartBody,
  type CartDocument,
  type CartEntry,
  isSealed,
  type LineEntry,
} from '../model/cart-document.ts';

/** The version of the record's shape; see `migrations.ts` for the ones before. */
export const RECORD_VERSION = 1;

const encodedLines = new WeakMap<LineEntry, string>();

/**
 * A document as the text of a record, in zustand persist's envelope `{ state, version }`. Documents share the lines that
 * did not change, so a line is turned into text once and a change costs one line, whatever the size of the cart.
 */
export function encodeRecord(document: CartDocument): string {
  return `{"state":${encodeDocument(document)},"version":${RECORD_VERSION}}`;
}

export function encodeDocument(document: CartDocument): string {
  return `{"carts":${encodeMap(document.carts, encodeCart)}}`;
}

function encodeCart(entry: CartEntry): string {
  return isSealed(entry) ? JSON.stringify(entry) : encodeBody(entry);
}

function encodeBody({ lines, ...registers }: CartBody): string {
  return `${JSON.stringify(registers).slice(0, -1)},"lines":${encodeMap(lines, encodeLine)}}`;
}

function encodeLine(entry: LineEntry): string {
  const known = encodedLines.get(entry);
  if (known !== undefined) return known;
  const text = JSON.stringify({ ...entry, units: Object.fromEntries(entry.units) });
  encodedLines.set(entry, text);
  return text;
}

function encodeMap<Value>(map: ReadonlyMap<string, Value>, encode: (value: Value) => string): string {
  let text = '';
  for (const [key, value] of map) text += `${text && ','}${JSON.stringify(key)}:${encode(value)}`;
  return `{${text}}`;
}
