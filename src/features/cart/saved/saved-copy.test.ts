import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PROPERTY_RUNS } from '@/shared/testing/property-runs.ts';
import { type CartDocument, EMPTY_DOCUMENT } from '../model/cart-document.ts';
import { addUnits, endCarts } from '../model/change-cart.ts';
import { createCartReader } from '../model/read-cart.ts';
import { createFakeBrowser } from '../testing/fake-browser.ts';
import { mergeAll } from './model/split-copy.ts';
import { outgoingCopy } from './outgoing-copy.ts';
import { CopyTooLarge, decodeCopy, encodeCopy, MAX_COPY_BYTES, NewerCopy, sizeOfCopy } from './saved-copy.ts';
import { memoryService, openKeeper } from './testing/open-keeper.ts';

const NOW = Date.parse('2026-03-01T10:00:00Z');
const TTL_MS = 2 * 60 * 60_000;
const unitPrice = { amount: 1299, currency: 'USD' };
const context = (replica: string, cart: number, now = NOW) => ({
  replica,
  now,
  newCartId: `${cart.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`,
});

function cartOf(lines: number, cart = 1, replicas = 1): CartDocument {
  let document = EMPTY_DOCUMENT;
  for (let replica = 0; replica < replicas; replica += 1) {
    for (let line = 0; line < lines; line += 1) {
      const added = { productId: `product-${line}`, quantity: 1, unitPrice };
      document = addUnits(document, context(`replica-${replica}`, cart), added);
    }
  }
  return document;
}

const outgoing = (cart: CartDocument, now = NOW) =>
  outgoingCopy(
    { copy: null, leftOver: null },
    { cart, later: EMPTY_DOCUMENT },
    { now, ttlMs: TTL_MS, newId: () => 'copy' },
  );

test('what is saved comes back as it was', () => {
  const cart = cartOf(3);
  const later = cartOf(2, 2);
  const copy = decodeCopy(JSON.parse(JSON.stringify(encodeCopy({ copyId: 'copy', cart, later }))));
  expect(copy).toEqual({ copyId: 'copy', cart, later });
});

test('a document of a newer version is neither read nor replaced', () => {
  expect(() => decodeCopy({ version: 2, copyId: 'x', cart: {}, later: {} })).toThrow(NewerCopy);
});

test('anything else that comes as a document is as good as nothing, and breaks nothing', () => {
  const hostile = fc.oneof(
    fc.jsonValue(),
    fc.record({
      version: fc.constant(1),
      copyId: fc.jsonValue(),
      cart: fc.jsonValue(),
      later: fc.jsonValue(),
    }),
    fc.record({
      version: fc.constant(1),
      copyId: fc.constant('copy'),
      cart: fc.record({ carts: fc.dictionary(fc.string(), fc.jsonValue()) }),
      later: fc.jsonValue(),
    }),
  );
  fc.assert(
    fc.property(hostile, (document) => {
      const { cart, later } = decodeCopy(document);
      const browser = createFakeBrowser();
      const tab = browser.openTab();
      tab.add('mug', 2);
      tab.cart.receive({ cart, later });
      expect(tab.quantities()['mug']).toBe(2);
    }),
    { numRuns: PROPERTY_RUNS },
  );
});

test('a hostile document reaches the cart as sane lines at most', async () => {
  const service = memoryService();
  const lines = Object.fromEntries(
    ['mug', 'bowl'].map((id) => [id, [{ evil: [1e9, 0] }, 1, 0, 'USD', 8.64e15]]),
  );
  const id = '00000001-0000-4000-8000-0000000000ff';
  service.saved = {
    version: 'v',
    document: {
      version: 1,
      copyId: 'copy',
      cart: { carts: { [id]: { createdAt: 0, updatedAt: 8.64e15, endedAt: null, coupon: 7, lines }, x: [] } },
      later: 'nonsense',
    },
  };
  const { tab, saved } = openKeeper(service);
  await saved.beforeSignOut();
  saved.stop();
  for (const { quantity } of tab.lines()) expect(quantity).toBeLessThanOrEqual(99);
  expect(tab.couponId()).toBeNull();
});

test('the largest cart a shopper can have, changed from a hundred page loads, fits', () => {
  expect(outgoing(cartOf(100, 1, 90))).not.toBeNull();
});

test('of many ended carts only that they ended is saved when all would be too much', () => {
  const ended = Array.from({ length: 70 }, (_, index) =>
    endCarts(cartOf(100, index + 2), context('a', 0, NOW - 60_000)),
  );
  const document = mergeAll(cartOf(50), ...ended);
  expect(sizeOfCopy(encodeCopy({ copyId: 'copy', cart: document, later: EMPTY_DOCUMENT }))).toBeGreaterThan(
    MAX_COPY_BYTES,
  );
  const saved = outgoing(document);
  expect(saved && sizeOfCopy(saved.document)).toBeLessThanOrEqual(MAX_COPY_BYTES);
  const read = createCartReader(99);
  expect(saved && read(saved.copy.cart).lines).toEqual(read(document).lines);
  expect(saved?.copy.cart.carts.size).toBe(document.carts.size);
});

test('what is too large even then is not sent', () => {
  expect(() => outgoing(cartOf(10_000))).toThrow(CopyTooLarge);
});

test('nothing is saved of an empty cart, and nothing again of one that is saved', () => {
  expect(outgoing(EMPTY_DOCUMENT)).toBeNull();
  const cart = cartOf(2);
  const first = outgoing(cart);
  const copy = first && { ...first.copy, version: 'v' };
  const device = { cart, later: EMPTY_DOCUMENT };
  expect(
    outgoingCopy({ copy, leftOver: null }, device, { now: NOW, ttlMs: TTL_MS, newId: () => 'x' }),
  ).toBeNull();
});
