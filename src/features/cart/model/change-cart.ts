import type { Money } from '@/shared/money/money.ts';
import {
  type CartBody,
  type CartDocument,
  type CartLine,
  findLine,
  inOrder,
  isSealed,
  type LineEntry,
  mapCarts,
  MAX_COUNT,
  MAX_INSTANT,
  NO_COUPON,
  openCarts,
  presentCarts,
  quantityOf,
} from './cart-document.ts';
import { emptied, raiseAdded, withRemoved } from './line-units.ts';

/** Who changes the cart, when, and the id a cart gets that has to be opened for it. */
export type ChangeContext = { readonly replica: string; readonly now: number; readonly newCartId: string };

export type AddedUnits = {
  readonly productId: string;
  readonly quantity: number;
  readonly unitPrice: Money;
  /** Puts a line that is not in the cart at this place; left out, at the end. */
  readonly position?: number;
};

/** All units of a product in the document; before any limit on what is shown. */
export function countUnits(document: CartDocument, productId: string): number {
  return sumOf(entriesOf(document, productId));
}

/** Where a shown line stands; `undefined` for a product that is not in the cart. */
export function positionOf(document: CartDocument, productId: string): number | undefined {
  const shown = entriesOf(document, productId).filter(([, entry]) => quantityOf(entry) > 0);
  return shown.length > 0 ? Math.min(...shown.map(([, entry]) => entry.position)) : undefined;
}

/** Adds units as this replica's own. They add up with whatever other tabs add. */
export function addUnits(document: CartDocument, context: ChangeContext, added: AddedUnits): CartDocument {
  if (added.quantity < 1) return document;
  const isShown = countUnits(document, added.productId) > 0;
  const target = openCartOf(withOpenCart(document, context));
  const known = findLine(target.body, added.productId);
  const place = added.position ?? nextPosition(document);
  const entry: LineEntry = {
    productId: added.productId,
    units: raiseAdded(known?.units, context.replica, added.quantity),
    position: isShown && known ? known.position : Math.max(place, known?.position ?? 0),
    price: { ...added.unitPrice, seenAt: nextSeenAt(known, context.now) },
  };
  return touched(replaceLine(target.document, target.id, known, entry, context.now), context.now);
}

/** Adds or takes away the difference to what is there. Does nothing for a product that is not in the cart. */
export function setQuantity(
  document: CartDocument,
  context: ChangeContext,
  productId: string,
  quantity: number,
): CartDocument {
  const entries = entriesOf(document, productId);
  const present = sumOf(entries);
  const shown = entries.find(([, entry]) => quantityOf(entry) > 0)?.[1];
  if (!shown || quantity === present) return document;
  if (quantity < present) {
    return touched(withoutUnits(document, entries, present - quantity, context), context.now);
  }
  const target = openCartOf(withOpenCart(document, context));
  const known = findLine(target.body, productId);
  const units = raiseAdded(known?.units, context.replica, quantity - present);
  return touched(
    replaceLine(target.document, target.id, known, { ...shown, ...known, units }, context.now),
    context.now,
  );
}

/** Takes away units that are seen here, this replica's own first. A unit another tab takes too goes once. */
export function takeUnits(
  document: CartDocument,
  context: ChangeContext,
  productId: string,
  quantity = Number.POSITIVE_INFINITY,
): CartDocument {
  const taken = withoutUnits(document, entriesOf(document, productId), quantity, context);
  return taken === document ? document : touched(taken, context.now);
}

/** Sets or clears (`null`) the one coupon; later choices win over earlier ones, in whatever tab. */
export function chooseCoupon(
  document: CartDocument,
  context: ChangeContext,
  couponId: string | null,
): CartDocument {
  const target = openCartOf(withOpenCart(document, context));
  const coupon = { id: couponId, clock: nextClock(document, context.now), replica: context.replica };
  const chosen = mapCarts(target.document, [[target.id, target.body]], (body) => ({ ...body, coupon }));
  return touched(chosen, context.now);
}

/** Ends every open cart and takes away every unit seen here. */
export function endCarts(document: CartDocument, context: ChangeContext): CartDocument {
  return mapCarts(document, presentCarts(document), (body) => ({
    ...body,
    updatedAt: context.now,
    endedAt: body.endedAt ?? context.now,
    lines: body.lines.map(emptied),
  }));
}

/**
 * Ends the cart that was bought, with all carts read together with it, and takes away the ordered quantities. Whatever
 * is there beyond them was added meanwhile and stays, in a new cart. Telling it twice changes nothing the second time.
 */
export function completeOrder(
  document: CartDocument,
  context: ChangeContext,
  order: { readonly cartId: string; readonly lines: readonly Pick<CartLine, 'productId' | 'quantity'>[] },
): CartDocument {
  const ordered = document.carts.get(order.cartId);
  if (!ordered) return { carts: new Map(document.carts).set(order.cartId, { endedAt: context.now }) };
  if (isSealed(ordered) || ordered.endedAt !== null) return document;

  const sold = order.lines.reduce(
    (rest, line) => withoutUnits(rest, entriesOf(rest, line.productId), line.quantity),
    document,
  );
  const ended = mapCarts(sold, openCarts(sold), (body) => ({
    ...body,
    updatedAt: context.now,
    endedAt: context.now,
  }));
  return withHome(ended, context);
}

/** Takes the prices the shopper has now seen. Not a change of the cart: the two hours go on. */
export function seePrices(
  document: CartDocument,
  context: ChangeContext,
  prices: readonly { readonly productId: string; readonly unitPrice: Money }[],
): CartDocument {
  return prices.reduce(
    (seen, { productId, unitPrice }) =>
      entriesOf(seen, productId).reduce((result, [id, entry]) => {
        const { amount, currency } = entry.price;
        if (amount === unitPrice.amount && currency === unitPrice.currency) return result;
        const price = { ...unitPrice, seenAt: nextSeenAt(entry, context.now) };
        return replaceLine(result, id, entry, { ...entry, price });
      }, seen),
    document,
  );
}

/** Counts as a change now; the two hours start again. Does nothing for an empty document. */
export function touched(document: CartDocument, now: number): CartDocument {
  return mapCarts(document, presentCarts(document), (body) =>
    body.updatedAt === now ? body : { ...body, updatedAt: now },
  );
}

/** Opens a cart for units that were added to a cart while another tab ended it, so that they can be bought. */
export function withHome(document: CartDocument, context: ChangeContext): CartDocument {
  const present = presentCarts(document);
  if (present.length === 0 || present.some(([, body]) => body.endedAt === null)) return document;
  return withOpenCart(document, context, Math.max(...present.map(([, body]) => body.updatedAt)));
}

function withOpenCart(
  document: CartDocument,
  context: ChangeContext,
  updatedAt: number = context.now,
): CartDocument {
  if (openCarts(document).length > 0) return document;
  const opened: CartBody = {
    createdAt: context.now,
    updatedAt,
    endedAt: null,
    lines: [],
    coupon: NO_COUPON,
  };
  return { carts: new Map(document.carts).set(context.newCartId, opened) };
}

function openCartOf(document: CartDocument): { document: CartDocument; id: string; body: CartBody } {
  const [first] = openCarts(document);
  if (!first) throw new Error('No open cart: open one first');
  return { document, id: first[0], body: first[1] };
}

type FoundEntry = readonly [cartId: string, entry: LineEntry];

/** A product's line in every cart that still has a say. */
function entriesOf(document: CartDocument, productId: string): FoundEntry[] {
  const found: FoundEntry[] = [];
  for (const [id, body] of presentCarts(document)) {
    const entry = findLine(body, productId);
    if (entry) found.push([id, entry]);
  }
  return found;
}

function sumOf(entries: readonly FoundEntry[]): number {
  return entries.reduce((sum, [, entry]) => sum + quantityOf(entry), 0);
}

/** @param before the line to replace; left out, `after` is a new one */
function replaceLine(
  document: CartDocument,
  id: string,
  before: LineEntry | undefined,
  after: LineEntry,
  updatedAt?: number,
): CartDocument {
  const body = document.carts.get(id);
  if (!body || isSealed(body)) return document;
  const lines = before ? body.lines.with(body.lines.indexOf(before), after) : [...body.lines, after];
  const isInPlace = before?.position === after.position;
  const changed = {
    ...body,
    updatedAt: updatedAt ?? body.updatedAt,
    lines: isInPlace ? lines : inOrder(lines),
  };
  return { carts: new Map(document.carts).set(id, changed) };
}

/** Takes units from the oldest cart on, those of the tab that does it first: the same in every tab. */
function withoutUnits(
  document: CartDocument,
  entries: readonly FoundEntry[],
  quantity: number,
  by?: ChangeContext,
): CartDocument {
  let left = quantity;
  return entries.reduce((result, [id, entry]) => {
    const taken = Math.min(left, quantityOf(entry));
    if (taken === 0) return result;
    left -= taken;
    const units = withRemoved(entry, taken, by?.replica);
    return replaceLine(result, id, entry, { ...entry, units }, by?.now);
  }, document);
}

function nextPosition(document: CartDocument): number {
  let last = 0;
  for (const [, body] of presentCarts(document)) {
    last = Math.max(last, body.lines.at(-1)?.position ?? 0);
  }
  return Math.min(last + 1, MAX_COUNT);
}

/** Later than the price known before, and never an instant that a record cannot hold. */
function nextSeenAt(known: LineEntry | undefined, now: number): number {
  return Math.min(Math.max(now, (known?.price.seenAt ?? 0) + 1), MAX_INSTANT);
}

/** Later than every choice known here; the wall clock, unless one of those was made by a clock ahead of it. */
function nextClock(document: CartDocument, now: number): number {
  let clock = now;
  for (const entry of document.carts.values()) {
    if (!isSealed(entry)) clock = Math.max(clock, entry.coupon.clock + 1);
  }
  return Math.min(clock, MAX_INSTANT);
}
