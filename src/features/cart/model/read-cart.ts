import {
  type CartBody,
  type CartDocument,
  type CartLine,
  type LineEntry,
  NO_COUPON,
  presentCarts,
  quantityOf,
} from './cart-document.ts';
import { compareChoices } from './merge-documents.ts';

/** The cart as the app reads it, computed from the document. */
export type Cart = {
  /** A UUID; `null` before the first change of a new cart. */
  readonly id: string | null;
  /** In the order of insertion. A line that did not change keeps its identity from one reading to the next. */
  readonly lines: readonly CartLine[];
  readonly lineById: ReadonlyMap<string, CartLine>;
  /** The sum of quantities. */
  readonly itemCount: number;
  readonly appliedCouponId: string | null;
  /** The last change in ms since the epoch; `null` without a cart. */
  readonly updatedAt: number | null;
};

export type CartReader = (document: CartDocument) => Cart;

/**
 * Makes a reader that computes a document once and lets unchanged lines keep their identity.
 *
 * @param maxQuantity what a line shows at most, however many units tabs have added together
 */
export function createCartReader(maxQuantity: number): CartReader {
  const carts = new WeakMap<CartDocument, Cart>();
  const lineOfEntry = new WeakMap<LineEntry, CartLine>();
  let combined = new Map<string, CartLine>();

  const toLine = (productId: string, entry: LineEntry, quantity: number): CartLine => {
    const { amount, currency } = entry.price;
    const lastSeenUnitPrice = { amount, currency };
    return { productId, quantity: Math.min(quantity, maxQuantity), lastSeenUnitPrice };
  };

  const readAlone = (productId: string, entry: LineEntry): CartLine => {
    const known = lineOfEntry.get(entry);
    if (known) return known;
    const line = toLine(productId, entry, quantityOf(entry));
    lineOfEntry.set(entry, line);
    return line;
  };

  const readCombined = (productId: string, entries: readonly LineEntry[]): CartLine => {
    const last = entries.reduce((a, b) => (b.price.seenAt > a.price.seenAt ? b : a));
    const line = toLine(
      productId,
      last,
      entries.reduce((sum, entry) => sum + quantityOf(entry), 0),
    );
    const before = combined.get(productId);
    return before && isSameLine(before, line) ? before : line;
  };

  const readLines = (present: readonly (readonly [string, CartBody])[]): CartLine[] => {
    const [first, ...others] = present;
    if (!first) return [];
    if (others.length === 0) return readOne(first[1]);

    const placed = [...groupEntries(present)].map(([productId, entries]) => ({
      position: Math.min(...entries.map((entry) => entry.position)),
      line: readCombined(productId, entries),
    }));
    const lines = placed.sort(byPosition).map(({ line }) => line);
    combined = new Map(lines.map((line) => [line.productId, line]));
    return lines;
  };

  const readOne = (body: CartBody): CartLine[] => {
    const lines: CartLine[] = [];
    let lastPosition = -1;
    for (const [productId, entry] of body.lines) {
      const line = readAlone(productId, entry);
      if (line.quantity === 0) continue;
      if (entry.position <= lastPosition) return readUnordered(body);
      lastPosition = entry.position;
      lines.push(line);
    }
    return lines;
  };

  const readUnordered = (body: CartBody): CartLine[] =>
    [...body.lines]
      .map(([productId, entry]) => ({ position: entry.position, line: readAlone(productId, entry) }))
      .filter(({ line }) => line.quantity > 0)
      .sort(byPosition)
      .map(({ line }) => line);

  return (document) => {
    const known = carts.get(document);
    if (known) return known;
    const present = presentCarts(document);
    const lines = readLines(present);
    let lineById: ReadonlyMap<string, CartLine> | undefined;
    const cart: Cart = {
      id: present.find(([, body]) => body.endedAt === null)?.[0] ?? null,
      lines,
      get lineById() {
        return (lineById ??= new Map(lines.map((line) => [line.productId, line])));
      },
      itemCount: lines.reduce((sum, line) => sum + line.quantity, 0),
      appliedCouponId: couponOf(present),
      updatedAt: present.length > 0 ? Math.max(...present.map(([, body]) => body.updatedAt)) : null,
    };
    carts.set(document, cart);
    return cart;
  };
}

function couponOf(present: readonly (readonly [string, CartBody])[]): string | null {
  return present
    .filter(([, body]) => body.endedAt === null)
    .map(([, body]) => body.coupon)
    .reduce((a, b) => (compareChoices(a, b) >= 0 ? a : b), NO_COUPON).id;
}

/** The entries with units left, by product. */
function groupEntries(present: readonly (readonly [string, CartBody])[]): Map<string, LineEntry[]> {
  const groups = new Map<string, LineEntry[]>();
  for (const [, body] of present) {
    for (const [productId, entry] of body.lines) {
      if (quantityOf(entry) === 0) continue;
      const group = groups.get(productId);
      if (group) group.push(entry);
      else groups.set(productId, [entry]);
    }
  }
  return groups;
}

function isSameLine(a: CartLine, b: CartLine): boolean {
  return (
    a.quantity === b.quantity &&
    a.lastSeenUnitPrice.amount === b.lastSeenUnitPrice.amount &&
    a.lastSeenUnitPrice.currency === b.lastSeenUnitPrice.currency
  );
}

type Placed = { readonly position: number; readonly line: CartLine };

function byPosition(a: Placed, b: Placed): number {
  return a.position - b.position || (a.line.productId < b.line.productId ? -1 : 1);
}
