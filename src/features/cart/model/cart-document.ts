import type { Money } from '@/shared/money/money.ts';

/**
 * The cart as it is stored and synchronised: a state-based CRDT. Every part is a join-semilattice, so
 * `mergeDocuments` is commutative, associative and idempotent and may run anywhere, in any order, any number of times.
 *
 * | part | rule of the merge |
 * |---|---|
 * | `carts` | per cart id; a cart only one side knows is kept |
 * | `createdAt` | the earlier |
 * | `updatedAt`, `endedAt`, `position` | the later |
 * | `units[replica]` | `[added, removed]`, each the larger |
 * | `price` | the one seen later, then the dearer |
 * | `coupon` | the higher `(clock, replica)` |
 * | a sealed cart | outranks everything known about that cart |
 *
 * A replica is one writer: one load of the page in one tab. It raises only its own `added`, and anybody's `removed` up to
 * the `added` it has seen. So the quantity, Σ added − Σ removed, is never negative; adds add up; two tabs removing the
 * same units remove them once; a unit that the remover had not seen stays.
 *
 * Two tabs, `a` and `b`, both showing two mugs which `a` had added, `{ units: { a: [2, 0] } }`:
 *
 * ```
 * a adds one            { a: [3, 0] }
 * b removes the line    { a: [2, 2] }            at the same moment: it takes away the two it shows
 * both, after merging   { a: [3, 2] }            one mug, the one nobody removed
 * b adds two            { a: [3, 2], b: [2, 0] } three mugs
 * a sets quantity 1     { a: [3, 3], b: [2, 1] } its own units go first
 * merged again with any earlier state: { a: [3, 3], b: [2, 1] }
 * ```
 *
 * Two tabs that each start a cart while not hearing of each other have two ids. The document remembers both; the cart
 * that is read has the older id and the lines of both, and buying or emptying it ends both.
 *
 * An ended cart (bought or emptied) keeps its counters with every unit the shopper saw removed. Its id is never the
 * cart's id again. Units that another tab added at that same moment are not among the removed ones and stay readable.
 */
export type CartDocument = { readonly carts: ReadonlyMap<string, CartEntry> };

export type CartEntry = CartBody | SealedCart;

/** One cart by id. Instants in ms since the epoch; `endedAt` is `null` while the cart is open. */
export type CartBody = {
  readonly createdAt: number;
  /** The last change of lines or coupon; the two hours count from here. */
  readonly updatedAt: number;
  readonly endedAt: number | null;
  /** One entry for each product, in the order of {@link inOrder}. A removed line stays as counters. */
  readonly lines: readonly LineEntry[];
  readonly coupon: CouponChoice;
};

/** What is left of a cart that ended long ago: the knowledge that it did. */
export type SealedCart = { readonly endedAt: number };

export type LineEntry = {
  readonly productId: string;
  /** By replica. */
  readonly units: ReadonlyMap<string, Units>;
  /** Lines are shown in ascending order; a line that is added again goes to the end. */
  readonly position: number;
  readonly price: SeenPrice;
};

/** How many units a replica has added, and how many of those anybody has removed; `0 ≤ removed ≤ added`. */
export type Units = readonly [added: number, removed: number];

/** The unit price the shopper saw last, in minor units; only there to notice a change, never to charge. */
export type SeenPrice = { readonly amount: number; readonly currency: string; readonly seenAt: number };

/** A last-writer-wins register of at most one coupon. `clock` is the instant of the choice, or just after the one it replaced. */
export type CouponChoice = { readonly id: string | null; readonly clock: number; readonly replica: string };

/** A line as readers see it. `lastSeenUnitPrice` is only there to notice a change, never to charge. */
export type CartLine = {
  readonly productId: string;
  readonly quantity: number;
  readonly lastSeenUnitPrice: Money;
};

/** The largest counter or position; far beyond any shopper, far below where integers lose precision. */
export const MAX_COUNT = 1_000_000_000;

/** The last instant a `Date` can hold, in ms. */
export const MAX_INSTANT = 8_640_000_000_000_000;

export const EMPTY_DOCUMENT: CartDocument = { carts: new Map() };

export const NO_COUPON: CouponChoice = { id: null, clock: 0, replica: '' };

export function isSealed(entry: CartEntry): entry is SealedCart {
  return !('lines' in entry);
}

/** The lines as they are kept and shown: by position, then by product, the same in every tab. */
export function inOrder(lines: readonly LineEntry[]): readonly LineEntry[] {
  const isOrdered = lines.every((line, at) => at === 0 || compareLines(lines[at - 1] ?? line, line) <= 0);
  return isOrdered ? lines : lines.toSorted(compareLines);
}

function compareLines(a: LineEntry, b: LineEntry): number {
  return a.position - b.position || (a.productId < b.productId ? -1 : 1);
}

export function findLine(body: CartBody, productId: string): LineEntry | undefined {
  return body.lines.find((entry) => entry.productId === productId);
}

/** Units of one line that are still there. */
export function quantityOf(entry: LineEntry): number {
  let quantity = 0;
  for (const [added, removed] of entry.units.values()) quantity += added - removed;
  return quantity;
}

/** Carts that still have a say, oldest first: the open ones, and ended ones with units nobody has removed. */
export function presentCarts(document: CartDocument): [id: string, body: CartBody][] {
  const present: [string, CartBody][] = [];
  for (const [id, entry] of document.carts) {
    if (!isSealed(entry) && (entry.endedAt === null || hasUnits(entry))) present.push([id, entry]);
  }
  return present.length < 2 ? present : present.sort(byAge);
}

/** Carts that have not ended, oldest first; the first one gives the cart its id. */
export function openCarts(document: CartDocument): [id: string, body: CartBody][] {
  return presentCarts(document).filter(([, body]) => body.endedAt === null);
}

/** The document with `change` applied to the named carts; the same object when nothing changed. */
export function mapCarts(
  document: CartDocument,
  carts: readonly (readonly [id: string, body: CartBody])[],
  change: (body: CartBody, id: string) => CartEntry,
): CartDocument {
  let changed: Map<string, CartEntry> | null = null;
  for (const [id, body] of carts) {
    const next = change(body, id);
    if (next === body) continue;
    changed ??= new Map(document.carts);
    changed.set(id, next);
  }
  return changed ? { carts: changed } : document;
}

/** Whether anything is left in the cart. */
export function hasUnits(body: CartBody): boolean {
  for (const entry of body.lines) if (quantityOf(entry) > 0) return true;
  return false;
}

function byAge([idA, a]: [string, CartBody], [idB, b]: [string, CartBody]): number {
  return a.createdAt - b.createdAt || (idA < idB ? -1 : 1);
}
