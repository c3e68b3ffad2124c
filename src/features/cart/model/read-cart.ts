import {
  type CartBody,
  type CartDocument,
  type CartLine,
  type CouponChoice,
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
  /** The sum of quantities. */
  readonly itemCount: number;
  readonly appliedCouponId: string | null;
  /** The last change in ms since the epoch; `null` without a cart. */
  readonly updatedAt: number | null;
};

/** How many documents are read in turns at most: the cart, the list saved for later, the shelf, and those before a change. */
const RECENT = 8;

/** One cart's entries, what each reads as in the same place, and those of them that are shown. */
type Reading = {
  readonly entries: readonly LineEntry[];
  readonly lines: readonly CartLine[];
  readonly shown: readonly CartLine[];
};
const NO_READING: Reading = { entries: [], lines: [], shown: [] };

export type CartReader = (document: CartDocument) => Cart;

/**
 * Makes a reader that computes a document once and lets unchanged lines keep their identity.
 *
 * @param maxQuantity what a line shows at most, however many units tabs have added together
 */
export function createCartReader(maxQuantity: number): CartReader {
  /** The documents read last, newest first. (A weak map of all of them would cost more than the reading.) */
  let recent: readonly (readonly [CartDocument, Cart])[] = [];
  const lastReadings = new Map<string, Reading>();
  let combined = new Map<string, CartLine>();

  const toLine = ({ productId, price }: LineEntry, quantity: number): CartLine => {
    const { amount, currency } = price;
    const lastSeenUnitPrice = { amount, currency };
    return { productId, quantity: Math.min(quantity, maxQuantity), lastSeenUnitPrice };
  };

  const readOne = (id: string, { lines: entries }: CartBody): readonly CartLine[] => {
    const before = lastReadings.get(id) ?? NO_READING;
    if (before.entries === entries) return before.shown;
    const lines: CartLine[] = [];
    let hidden = 0;
    for (const entry of entries) {
      const at = lines.length;
      const place = entry === before.entries[at] ? at : before.entries.indexOf(entry);
      const line = before.lines[place] ?? toLine(entry, quantityOf(entry));
      if (line.quantity === 0) hidden += 1;
      lines.push(line);
    }
    const shown = hidden === 0 ? lines : lines.filter((line) => line.quantity > 0);
    lastReadings.set(id, { entries, lines, shown });
    return shown;
  };

  const readCombined = (entries: readonly LineEntry[]): CartLine => {
    const last = entries.reduce((a, b) => (b.price.seenAt > a.price.seenAt ? b : a));
    const line = toLine(
      last,
      entries.reduce((sum, entry) => sum + quantityOf(entry), 0),
    );
    const before = combined.get(line.productId);
    return before && isSameLine(before, line) ? before : line;
  };

  const readLines = (present: readonly (readonly [string, CartBody])[]): readonly CartLine[] => {
    const [first, ...others] = present;
    if (!first) return NO_READING.shown;
    if (others.length === 0) return readOne(...first);

    const placed = groupEntries(present).map((entries) => ({
      position: Math.min(...entries.map((entry) => entry.position)),
      line: readCombined(entries),
    }));
    const lines = placed.sort(byPosition).map(({ line }) => line);
    combined = new Map(lines.map((line) => [line.productId, line]));
    return lines;
  };

  return (document) => {
    const known = recent.find(([each]) => each === document);
    if (known) return known[1];
    const present = presentCarts(document);
    const open = present.filter(([, body]) => body.endedAt === null);
    const lines = readLines(present);
    const cart: Cart = {
      id: open[0]?.[0] ?? null,
      lines,
      itemCount: lines.reduce((sum, line) => sum + line.quantity, 0),
      appliedCouponId: latestChoice(open).id,
      updatedAt: present.reduce<number | null>((last, [, body]) => Math.max(last ?? 0, body.updatedAt), null),
    };
    recent = [[document, cart], ...recent.slice(0, RECENT - 1)];
    return cart;
  };
}

const linesById = new WeakMap<readonly CartLine[], ReadonlyMap<string, CartLine>>();

/** A product's line, found by its id in no time however many ask. */
export function lineOf({ lines }: Cart, productId: string): CartLine | undefined {
  const byId = linesById.get(lines) ?? new Map(lines.map((line) => [line.productId, line]));
  linesById.set(lines, byId);
  return byId.get(productId);
}

function latestChoice(carts: readonly (readonly [string, CartBody])[]): CouponChoice {
  return carts.reduce(
    (last, [, { coupon }]) => (compareChoices(last, coupon) >= 0 ? last : coupon),
    NO_COUPON,
  );
}

/** The entries with units left, those of one product together. */
function groupEntries(present: readonly (readonly [string, CartBody])[]): LineEntry[][] {
  const groups = new Map<string, LineEntry[]>();
  for (const entry of present.flatMap(([, body]) => body.lines)) {
    if (quantityOf(entry) === 0) continue;
    const group = groups.get(entry.productId);
    if (group) group.push(entry);
    else groups.set(entry.productId, [entry]);
  }
  return [...groups.values()];
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
