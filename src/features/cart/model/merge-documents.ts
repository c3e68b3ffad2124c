import {
  type CartBody,
  type CartDocument,
  type CartEntry,
  type CouponChoice,
  inOrder,
  isSealed,
  type LineEntry,
  type SeenPrice,
  type Units,
} from './cart-document.ts';

/**
 * The least document that knows everything `a` and `b` know: commutative, associative, idempotent. Parts of `a` to
 * which `b` adds nothing keep their identity, up to `a` itself.
 */
export function mergeDocuments(a: CartDocument, b: CartDocument): CartDocument {
  if (a === b) return a;
  const carts = mergeMaps(a.carts, b.carts, mergeCarts);
  return carts === a.carts ? a : { carts };
}

function mergeCarts(a: CartEntry, b: CartEntry): CartEntry {
  if (isSealed(a) || isSealed(b)) return mergeSealed(a, b);
  return keepIfSame(a, {
    createdAt: Math.min(a.createdAt, b.createdAt),
    updatedAt: Math.max(a.updatedAt, b.updatedAt),
    endedAt: laterEnd(a, b),
    lines: mergeLists(a.lines, b.lines),
    coupon: laterChoice(a.coupon, b.coupon),
  } satisfies CartBody);
}

function mergeSealed(a: CartEntry, b: CartEntry): CartEntry {
  const endedAt = Math.max(a.endedAt ?? 0, b.endedAt ?? 0);
  return isSealed(a) && a.endedAt === endedAt ? a : { endedAt };
}

function laterEnd(a: CartBody, b: CartBody): number | null {
  if (a.endedAt === null || b.endedAt === null) return a.endedAt ?? b.endedAt;
  return Math.max(a.endedAt, b.endedAt);
}

function mergeLists(a: readonly LineEntry[], b: readonly LineEntry[]): readonly LineEntry[] {
  if (a === b) return a;
  const byProduct = mergeMaps(mapOf(a), mapOf(b), mergeLines);
  const merged = inOrder([...byProduct.values()]);
  return merged.length === a.length && merged.every((entry, at) => entry === a[at]) ? a : merged;
}

function mapOf(lines: readonly LineEntry[]): ReadonlyMap<string, LineEntry> {
  return new Map(lines.map((entry) => [entry.productId, entry]));
}

function mergeLines(a: LineEntry, b: LineEntry): LineEntry {
  return keepIfSame(a, {
    productId: a.productId,
    units: mergeMaps(a.units, b.units, mergeUnits),
    position: Math.max(a.position, b.position),
    price: laterPrice(a.price, b.price),
  });
}

function mergeUnits(a: Units, b: Units): Units {
  if (a[0] >= b[0] && a[1] >= b[1]) return a;
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1])];
}

function laterPrice(a: SeenPrice, b: SeenPrice): SeenPrice {
  const order = a.seenAt - b.seenAt || a.amount - b.amount || compareText(a.currency, b.currency);
  return order >= 0 ? a : b;
}

function laterChoice(a: CouponChoice, b: CouponChoice): CouponChoice {
  return compareChoices(a, b) >= 0 ? a : b;
}

/** Positive when `a` was chosen later than `b`: by clock, then replica, so that every tab picks the same one. */
export function compareChoices(a: CouponChoice, b: CouponChoice): number {
  return a.clock - b.clock || compareText(a.replica, b.replica) || compareText(a.id ?? '', b.id ?? '');
}

function mergeMaps<Value>(
  a: ReadonlyMap<string, Value>,
  b: ReadonlyMap<string, Value>,
  mergeValues: (a: Value, b: Value) => Value,
): ReadonlyMap<string, Value> {
  if (a === b) return a;
  let merged: Map<string, Value> | null = null;
  for (const [key, theirs] of b) {
    const ours = a.get(key);
    const value = ours === undefined ? theirs : mergeValues(ours, theirs);
    if (value === ours) continue;
    merged ??= new Map(a);
    merged.set(key, value);
  }
  return merged ?? a;
}

function keepIfSame<Part extends object>(before: Part, after: Part): Part {
  const isSame = (Object.keys(after) as (keyof Part)[]).every((key) => after[key] === before[key]);
  return isSame ? before : after;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
