import { expect, test } from 'vitest';
import { type CartBody, type CartDocument, NO_COUPON, type SealedCart, type Units } from './cart-document.ts';
import { clampToNow, FORGET_AFTER_MS, isExpired, splitExpired, tidyDocument } from './cart-expiry.ts';

const HOUR_MS = 60 * 60_000;
const TTL_MS = 2 * HOUR_MS;
const NOW = 1_000 * HOUR_MS;

function cart(createdAt: number, updatedAt: number, fields: Partial<CartBody> = {}): CartBody {
  const units = new Map<string, Units>([['a', [1, 0]]]);
  const price = { amount: 1299, currency: 'USD', seenAt: createdAt };
  return {
    createdAt,
    updatedAt,
    endedAt: null,
    lines: [{ productId: 'mug', units, position: 1, price }],
    coupon: NO_COUPON,
    ...fields,
  };
}

const EMPTIED = { lines: [] };

function documentOf(carts: Record<string, CartBody | SealedCart>): CartDocument {
  return { carts: new Map(Object.entries(carts)) };
}

test.each([
  { updatedAt: NOW, isOver: false },
  { updatedAt: NOW - TTL_MS + 1, isOver: false },
  { updatedAt: NOW - TTL_MS, isOver: true },
  { updatedAt: 0, isOver: true },
  { updatedAt: NOW + TTL_MS, isOver: false },
])('a cart changed at $updatedAt is over: $isOver', ({ updatedAt, isOver }) => {
  expect(isExpired(updatedAt, NOW, TTL_MS)).toBe(isOver);
});

test.each([
  {
    name: 'carts alive together live as long as the younger change',
    carts: {
      old: cart(NOW - 3 * HOUR_MS, NOW - 2.5 * HOUR_MS),
      young: cart(NOW - 2 * HOUR_MS, NOW - HOUR_MS),
    },
    expired: [],
  },
  {
    name: 'carts alive together are over together',
    carts: {
      old: cart(NOW - 5 * HOUR_MS, NOW - 4 * HOUR_MS),
      young: cart(NOW - 3 * HOUR_MS, NOW - 3 * HOUR_MS),
    },
    expired: [['old', 'young']],
  },
  {
    name: 'a cart that was over before another began does not come back with it',
    carts: { old: cart(NOW - 5 * HOUR_MS, NOW - 5 * HOUR_MS), young: cart(NOW - HOUR_MS, NOW - HOUR_MS) },
    expired: [['old']],
  },
  {
    name: 'three carts, each alive with the next, are one',
    carts: {
      first: cart(NOW - 5 * HOUR_MS, NOW - 5 * HOUR_MS),
      second: cart(NOW - 4 * HOUR_MS, NOW - 3.5 * HOUR_MS),
      third: cart(NOW - 2 * HOUR_MS, NOW - HOUR_MS),
    },
    expired: [],
  },
  {
    name: 'what was not one shopping is split off by itself, the oldest first',
    carts: {
      young: cart(NOW - 3 * HOUR_MS, NOW - 3 * HOUR_MS),
      old: cart(NOW - 9 * HOUR_MS, NOW - 9 * HOUR_MS),
    },
    expired: [['old'], ['young']],
  },
  {
    name: 'ended carts stay as knowledge',
    carts: { ended: cart(0, 0, { endedAt: 1, ...EMPTIED }), sealed: { endedAt: 0 } },
    expired: [],
  },
])('$name', ({ carts, expired }) => {
  const split = splitExpired(documentOf(carts), NOW, TTL_MS);
  expect(split.expired.map((each) => [...each.carts.keys()])).toEqual(expired);
  const left = Object.keys(carts).filter((id) => !expired.flat().includes(id));
  expect([...split.present.carts.keys()].sort()).toEqual(left.sort());
});

test('nothing expired gives back the very same document', () => {
  const document = documentOf({ a: cart(NOW, NOW) });
  expect(splitExpired(document, NOW, TTL_MS).present).toBe(document);
  expect(clampToNow(document, NOW)).toBe(document);
  expect(tidyDocument(document, NOW)).toBe(document);
});

test('instants from a clock ahead are brought back to now', () => {
  const ahead = cart(NOW + 1, NOW + 2, { endedAt: NOW + 3 });
  expect(clampToNow(documentOf({ a: ahead }), NOW).carts.get('a')).toMatchObject({
    createdAt: NOW,
    updatedAt: NOW,
    endedAt: NOW,
  });
});

test.each([
  { name: 'just ended', ended: NOW - HOUR_MS, fields: EMPTIED, becomes: 'kept' },
  { name: 'ended a day ago', ended: NOW - 24 * HOUR_MS, fields: EMPTIED, becomes: 'sealed' },
  { name: 'ended a day ago with units left', ended: NOW - 24 * HOUR_MS, fields: {}, becomes: 'kept' },
  { name: 'ended 30 days ago', ended: NOW - FORGET_AFTER_MS, fields: EMPTIED, becomes: 'forgotten' },
])('tidying: a cart $name is $becomes', ({ ended, fields, becomes }) => {
  const body = cart(0, ended, { endedAt: ended, ...fields });
  const tidied = tidyDocument(documentOf({ a: body }), NOW).carts.get('a');
  const expected = { kept: body, sealed: { endedAt: ended }, forgotten: undefined }[becomes];
  expect(tidied).toEqual(expected);
});

test('tidying forgets a removed line after 30 days, never one that is there', () => {
  const price = { amount: 1, currency: 'USD', seenAt: NOW - FORGET_AFTER_MS };
  const removed = {
    productId: 'removed',
    units: new Map<string, Units>([['a', [2, 2]]]),
    position: 1,
    price,
  };
  const there = { productId: 'there', units: new Map<string, Units>([['a', [2, 1]]]), position: 2, price };
  const lines = [removed, there];
  const tidied = tidyDocument(documentOf({ a: cart(0, NOW, { lines }) }), NOW).carts.get('a');
  expect(tidied).toEqual(cart(0, NOW, { lines: [there] }));
});
