import { parseJson } from '@/shared/parse-json.ts';

/** The instant that lines count from, the replicas, a cart's beginning, or a whole line, as `encodeRecord` writes them. */
const PIECE =
  /"since":(?<since>\d+)|"replicas":(?<replicas>\["[^\]]*"\])|"(?<cart>[^"\\]+)":\{"createdAt":\d+,"updatedAt":\d+,"endedAt":(?<endedAt>null|\d+)|(?<line>\["(?:[^"\\]|\\.)+",\d+,\d+,"[A-Z]{3}",-?\d+[,\d]*\])/g;

/** The cart of lines whose own cart cannot be read any more. */
const UNKNOWN_CART = 'salvaged';

type Carts = Record<string, Record<string, unknown> & { lines: unknown[] }>;

/**
 * Picks whole lines out of a text that is not JSON any more, cut off or with characters changed. When it last changed is
 * left out, since such a text is not to be believed about that: its two hours start again.
 *
 * @returns a record's state, still to be decoded and not to be trusted more than any other
 */
export function salvageText(text: string): { since: unknown; replicas: unknown; carts: Carts } {
  const carts: Carts = Object.create(null) as Carts;
  let since = 0;
  let names: unknown = [];
  let cartId = UNKNOWN_CART;
  for (const { groups = {} } of text.matchAll(PIECE)) {
    const { since: instant, replicas, cart, endedAt, line } = groups;
    if (instant !== undefined) since = Number(instant);
    else if (replicas !== undefined) names = parseJson(replicas);
    else if (cart !== undefined) {
      cartId = cart;
      carts[cart] = { endedAt: endedAt === 'null' ? null : Number(endedAt), lines: [] };
    } else if (line !== undefined) {
      const into = (carts[cartId] ??= { lines: [] });
      into.lines.push(parseJson(line));
    }
  }
  return { since, replicas: names, carts };
}
