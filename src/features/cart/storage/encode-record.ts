import {
  type CartBody,
  type CartDocument,
  type CartEntry,
  type CouponChoice,
  isSealed,
  type LineEntry,
  NO_COUPON,
} from '../model/cart-document.ts';

/** The version of the record's shape; see `migrations.ts` for the ones before. */
export const RECORD_VERSION = 1;

export type DocumentEncoder = (document: CartDocument) => string;

/** A document as the text of a record, in zustand persist's envelope `{ state, version }`. */
export function encodeRecord(document: CartDocument, encode: DocumentEncoder): string {
  return `{"state":${encode(document)},"version":${RECORD_VERSION}}`;
}

export function encodeDocument(document: CartDocument): string {
  return createDocumentEncoder()(document);
}

/**
 * Makes an encoder for the states of one document, one after the other. They share what did not change, so a change costs
 * the text of one line, whatever the size of the cart.
 *
 * Writing is most of what a change costs, and goes by length. So replicas are written once, in `replicas`, instants of
 * lines as ms after `since`, and a line is `[productId, position, amount, currency, seenAt, ...units]` with three numbers
 * for each replica's units: its place in `replicas`, added, removed.
 */
export function createDocumentEncoder(): DocumentEncoder {
  const placeOfReplica = new Map<string, number>();
  const lastCarts = new Map<string, { readonly entry: CartEntry; readonly text: string }>();
  /** The lines of the cart that changed last, and their texts: most of the next one's, in place. */
  let last: { readonly lines: readonly LineEntry[]; readonly texts: readonly string[] } = {
    lines: [],
    texts: [],
  };
  let lastCoupon = { coupon: NO_COUPON, text: JSON.stringify(NO_COUPON) };
  let replicas = '[]';
  let since: number | undefined;

  const placeOf = (replica: string): number => {
    const known = placeOfReplica.get(replica);
    if (known !== undefined) return known;
    placeOfReplica.set(replica, placeOfReplica.size);
    replicas = JSON.stringify([...placeOfReplica.keys()]);
    return placeOfReplica.size - 1;
  };

  const encodeLine = ({ productId, units, position, price }: LineEntry): string => {
    since ??= price.seenAt;
    const { amount, currency, seenAt } = price;
    const record = [productId, position, amount, currency, seenAt - since];
    for (const [replica, [added, removed]] of units) record.push(placeOf(replica), added, removed);
    return JSON.stringify(record);
  };

  const encodeCoupon = (coupon: CouponChoice): string => {
    if (coupon !== lastCoupon.coupon) lastCoupon = { coupon, text: JSON.stringify(coupon) };
    return lastCoupon.text;
  };

  const encodeBody = ({ createdAt, updatedAt, endedAt, coupon, lines }: CartBody): string => {
    const before = last;
    const texts: string[] = [];
    let at = 0;
    for (const line of lines) {
      texts.push((line === before.lines[at] && before.texts[at]) || encodeLine(line));
      at += 1;
    }
    last = { lines, texts };
    const registers = `"createdAt":${createdAt},"updatedAt":${updatedAt},"endedAt":${endedAt}`;
    return `{${registers},"coupon":${encodeCoupon(coupon)},"lines":[${texts.join(',')}]}`;
  };

  const encodeCart = (id: string, entry: CartEntry): string => {
    const known = lastCarts.get(id);
    if (known?.entry === entry) return known.text;
    const text = `${JSON.stringify(id)}:${isSealed(entry) ? JSON.stringify(entry) : encodeBody(entry)}`;
    lastCarts.set(id, { entry, text });
    return text;
  };

  return ({ carts }) => {
    const texts = Array.from(carts, ([id, entry]) => encodeCart(id, entry));
    return `{"since":${since ?? 0},"replicas":${replicas},"carts":{${texts.join(',')}}}`;
  };
}
