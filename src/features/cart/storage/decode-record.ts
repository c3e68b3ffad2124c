import * as z from 'zod/mini';
import { Uuid } from '@/shared/api/endpoint.ts';
import { Money } from '@/shared/money/money.ts';
import { parseJson } from '@/shared/parse-json.ts';
import {
  type CartDocument,
  type CartEntry,
  type CouponChoice,
  inOrder,
  isSealed,
  type LineEntry,
  MAX_COUNT,
  MAX_INSTANT,
  NO_COUPON,
  type Units,
} from '../model/cart-document.ts';
import { RECORD_VERSION } from './encode-record.ts';
import { salvageText } from './salvage-text.ts';

/** What a record turned out to be. A damaged one still gives whatever of it is valid. */
export type DecodedRecord =
  | { readonly kind: 'valid'; readonly document: CartDocument }
  | { readonly kind: 'damaged'; readonly document: CartDocument }
  /** Written by a newer version of the app: neither read nor touched. */
  | { readonly kind: 'newer' };

const Id = z.string().check(
  z.minLength(1),
  z.maxLength(200),
  z.refine((id) => id !== '__proto__'),
);
const Instant = z.int().check(z.gte(0), z.lte(MAX_INSTANT));
const Count = z.int().check(z.gte(0), z.lte(MAX_COUNT));

const Envelope = z.object({
  state: z.looseObject({ carts: z.unknown() }),
  version: z.literal(RECORD_VERSION),
});

const Sealed = z.strictObject({ endedAt: Instant });
const Coupon = z.object({ id: z.nullable(Id), clock: Instant, replica: z.string().check(z.maxLength(200)) });
const Line = z.object({
  productId: Id,
  position: Count,
  amount: Money.shape.amount,
  currency: Money.shape.currency,
  sinceThen: z.int(),
  numbers: z.array(Count),
});

/** Whether a newer version of the app wrote this text, a record or a shelf. */
export function isNewerRecord(text: string | null): boolean {
  return text !== null && isNewer(parseJson(text));
}

function isNewer(json: unknown): boolean {
  const version = fieldOf(json, 'version');
  return Number.isSafeInteger(version) && Number(version) > RECORD_VERSION;
}

/** Reads the text of a record, never trusting it: every line is parsed by itself, and what is not valid is left out. */
export function decodeRecord(text: string): DecodedRecord {
  const json = parseJson(text);
  if (isNewer(json)) return { kind: 'newer' };
  const envelope = Envelope.safeParse(json);
  const record = envelope.success ? decodeDocument(envelope.data.state) : null;
  if (record?.kind === 'valid' || (record && hasLines(record.document))) return record;
  return { kind: 'damaged', document: decodeDocument(salvageText(text)).document };
}

/** Reads `{ carts }` from anywhere outside: a record's state, the restore shelf, a saved cart. */
export function decodeDocument(state: unknown): Exclude<DecodedRecord, { kind: 'newer' }> {
  const damage = { found: false };
  const terms: Terms = {
    since: valid(z.optional(Instant), fieldOf(state, 'since'), damage, 0) ?? 0,
    replicaAt: decodeReplicas(fieldOf(state, 'replicas'), damage),
  };
  const decode = (cart: unknown, _: Damage, id: string) => decodeCart(cart, terms, damage, id);
  const carts = new Map(
    [...salvageMap(fieldOf(state, 'carts'), decode, damage)].map(([id, entry]) => [toCartId(id), entry]),
  );
  return { kind: damage.found ? 'damaged' : 'valid', document: { carts } };
}

type Damage = { found: boolean };

/**
 * What the lines of a record refer to: the instant theirs count from, and the replica that they name by its place. One
 * that cannot be read gets a name by its place, the same in every tab.
 */
type Terms = { readonly since: number; readonly replicaAt: (place: number) => string };

function decodeReplicas(value: unknown, damage: Damage): Terms['replicaAt'] {
  const replicas = Array.isArray(value) ? value : [];
  const isUsable = replicas.map(
    (each, place) => Id.safeParse(each).success && replicas.indexOf(each) === place,
  );
  if (!Array.isArray(value) || isUsable.includes(false)) damage.found = true;
  return (place) => {
    if (isUsable[place]) return String(replicas[place]);
    damage.found = true;
    return `unread-${place}`;
  };
}

/** A cart under a damaged id has ended: its lines are read on, in a new cart. */
function decodeCart(value: unknown, terms: Terms, damage: Damage, id: string): CartEntry | null {
  if (!isRecord(value)) return null;
  const sealed = 'lines' in value ? null : Sealed.safeParse(value);
  if (sealed?.success) return sealed.data;

  const isNamed = toCartId(id) === id;
  if (!isNamed) damage.found = true;
  // A damaged instant reads as the last one there is: readers clamp it to their clock, and the two hours start again.
  const updatedAt = valid(Instant, fieldOf(value, 'updatedAt'), damage, MAX_INSTANT);
  return {
    createdAt: valid(Instant, fieldOf(value, 'createdAt'), damage, updatedAt),
    updatedAt,
    endedAt:
      valid(z.nullable(Instant), fieldOf(value, 'endedAt'), damage, null) ?? (isNamed ? null : updatedAt),
    lines: decodeLines(fieldOf(value, 'lines'), terms, damage),
    coupon: valid<CouponChoice>(Coupon, fieldOf(value, 'coupon'), damage, NO_COUPON),
  };
}

/** Every line that is valid, the first of each product; the others are damage. */
function decodeLines(value: unknown, terms: Terms, damage: Damage): readonly LineEntry[] {
  const lines = new Map<string, LineEntry>();
  for (const each of Array.isArray(value) ? value : [null]) {
    const line = decodeLine(each, terms);
    if (line && !lines.has(line.productId)) lines.set(line.productId, line);
    else damage.found = true;
  }
  return inOrder([...lines.values()]);
}

function decodeLine(value: unknown, { since, replicaAt }: Terms): LineEntry | null {
  const line = Line.safeParse(fieldsOfLine(value));
  if (!line.success) return null;
  const { productId, position, amount, currency, sinceThen, numbers } = line.data;
  const seenAt = Math.min(Math.max(since + sinceThen, 0), MAX_INSTANT);
  const units = decodeUnits(numbers, replicaAt);
  return units && { productId, units, position, price: { amount, currency, seenAt } };
}

function fieldsOfLine(value: unknown): unknown {
  if (!Array.isArray(value)) return null;
  const [productId, position, amount, currency, sinceThen, ...numbers]: unknown[] = value;
  return { productId, position, amount, currency, sinceThen, numbers };
}

/** Three numbers for each replica: its place, added, removed. */
function decodeUnits(numbers: readonly number[], replicaAt: Terms['replicaAt']): LineEntry['units'] | null {
  const units = new Map<string, Units>();
  for (let at = 0; at < numbers.length; at += 3) {
    const [place = 0, added = 0, removed = Number.POSITIVE_INFINITY] = numbers.slice(at, at + 3);
    const replica = replicaAt(place);
    if (removed > added || units.has(replica)) return null;
    units.set(replica, [added, removed]);
  }
  return units;
}

/** Every entry that `decode` accepts, under a usable id; the others are damage. */
function salvageMap<Value>(
  value: unknown,
  decode: (value: unknown, damage: Damage, id: string) => Value | null,
  damage: Damage,
): Map<string, Value> {
  const salvaged = new Map<string, Value>();
  if (!isRecord(value)) damage.found = true;
  for (const [id, each] of isRecord(value) ? Object.entries(value) : []) {
    const decoded = Id.safeParse(id).success ? decode(each, damage, id) : null;
    if (decoded === null) damage.found = true;
    else salvaged.set(id, decoded);
  }
  return salvaged;
}

function valid<Value>(schema: z.ZodMiniType<Value>, value: unknown, damage: Damage, otherwise: Value): Value {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  damage.found = true;
  return otherwise;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldOf(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function hasLines(document: CartDocument): boolean {
  return [...document.carts.values()].some((cart) => !isSealed(cart) && cart.lines.length > 0);
}

/** The id itself when it is a UUID, else one made from it that is the same in every tab. */
function toCartId(id: string): string {
  if (Uuid.safeParse(id).success) return id;
  let hash = 0x811c9dc5;
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return `${(hash >>> 0).toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
}
