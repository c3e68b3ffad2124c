import * as z from 'zod/mini';
import { Uuid } from '@/shared/api/endpoint.ts';
import { Money } from '@/shared/money/money.ts';
import { parseJson } from '@/shared/parse-json.ts';
import { type CartDocument, type LineEntry, NO_COUPON } from '../model/cart-document.ts';

/** Where version 0 kept its one record, shared by all tabs. */
export const VERSION_0_KEY = 'cartwright:cart';

/** Version 0 knew no replicas; its units are this one's, in every tab, so that two tabs migrating at once double nothing. */
const VERSION_0_REPLICA = 'v0';

const Version0 = z.object({ version: z.literal(0), state: z.looseObject({}) });
const Version0Line = z.object({
  productId: z.string().check(z.minLength(1), z.maxLength(200)),
  quantity: z.int().check(z.gte(1), z.lte(99)),
  lastSeenUnitPrice: Money,
});

export type Migrated = { readonly document: CartDocument; readonly isDamaged: boolean };

/**
 * Turns a version 0 record, `{ state: { id, lines, appliedCouponId }, version: 0 }`, into a document. It did not say when
 * it last changed: its two hours start now.
 *
 * @returns `null` when the text is no version 0 record
 */
export function migrateVersion0(
  text: string,
  context: { readonly now: number; readonly newCartId: string },
): Migrated | null {
  const record = Version0.safeParse(parseJson(text));
  if (!record.success) return null;
  const { id, lines, appliedCouponId } = record.data.state;

  const entries = Array.isArray(lines) ? lines.map((line) => Version0Line.safeParse(line)) : [];
  const valid = entries.flatMap((line) => (line.success ? [line.data] : []));
  const isDamaged = !Array.isArray(lines) || valid.length < entries.length;
  if (valid.length === 0) return { document: { carts: new Map() }, isDamaged };

  const uniqueLines = [...new Map(valid.map((line) => [line.productId, line])).values()];
  const coupon = typeof appliedCouponId === 'string' ? appliedCouponId : null;
  const cartId = Uuid.safeParse(id);
  const body = {
    createdAt: context.now,
    updatedAt: context.now,
    endedAt: null,
    lines: uniqueLines.map((line, index) => toEntry(line, index + 1, context.now)),
    coupon: coupon ? { id: coupon, clock: 1, replica: VERSION_0_REPLICA } : NO_COUPON,
  };
  return {
    document: { carts: new Map([[cartId.success ? cartId.data : context.newCartId, body]]) },
    isDamaged,
  };
}

function toEntry(line: z.infer<typeof Version0Line>, position: number, now: number): LineEntry {
  return {
    productId: line.productId,
    units: new Map([[VERSION_0_REPLICA, [line.quantity, 0]]]),
    position,
    price: { ...line.lastSeenUnitPrice, seenAt: now },
  };
}
