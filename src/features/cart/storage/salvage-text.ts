/** A cart's beginning, or a whole line, as `encodeRecord` writes them. */
const PIECE =
  /"(?<cart>[^"\\]+)":\{"createdAt":\d+,"updatedAt":\d+,"endedAt":(?<endedAt>null|\d+)|"(?<product>(?:[^"\\]|\\.)+)":(?<line>\[\{[^{}]*\},\d+,\d+,"[A-Z]{3}",\d+\])/g;

/** The cart of lines whose own cart cannot be read any more. */
const UNKNOWN_CART = 'salvaged';

type Carts = Record<string, Record<string, unknown> & { lines: Record<string, unknown> }>;

/**
 * Picks whole lines out of a text that is not JSON any more, cut off or with characters changed. When it last changed is
 * left out, since such a text is not to be believed about that: its two hours start again.
 *
 * @returns a record's `{ carts }`, still to be decoded and not to be trusted more than any other
 */
export function salvageText(text: string): { carts: Carts } {
  const carts: Carts = Object.create(null) as Carts;
  let cartId = UNKNOWN_CART;
  for (const { groups = {} } of text.matchAll(PIECE)) {
    const { cart, endedAt, product, line } = groups;
    if (cart !== undefined) {
      cartId = cart;
      carts[cart] = { endedAt: endedAt === 'null' ? null : Number(endedAt), lines: {} };
    } else if (product !== undefined && line !== undefined) {
      const into = (carts[cartId] ??= { lines: {} });
      Object.assign(into.lines, parsePiece(`{"${product}":${line}}`));
    }
  }
  return { carts };
}

function parsePiece(text: string): object {
  try {
    return JSON.parse(text) as object;
  } catch {
    return {};
  }
}
