import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PROPERTY_RUNS } from '@/shared/testing/property-runs.ts';
import { anyChange, anyDocument, type Change } from '../testing/arbitrary-document.ts';
import {
  type CartDocument,
  EMPTY_DOCUMENT,
  isSealed,
  NO_COUPON,
  openCarts,
  presentCarts,
} from './cart-document.ts';
import { addUnits, chooseCoupon, countUnits, endCarts, takeUnits } from './change-cart.ts';
import { mergeDocuments } from './merge-documents.ts';
import { createCartReader } from './read-cart.ts';

const numRuns = PROPERTY_RUNS;
const read = createCartReader(Number.MAX_SAFE_INTEGER);
const context = (replica: string, now = 2000) => ({ replica, now, newCartId: `cart-of-${replica}` });
const unitPrice = { amount: 1299, currency: 'USD' };

/** Every state on the way through `changes`, the empty one first. */
function historyOf(changes: readonly Change[]): CartDocument[] {
  const history = [EMPTY_DOCUMENT];
  for (const change of changes) history.push(change.apply(history.at(-1) ?? EMPTY_DOCUMENT));
  return history;
}

const anyHistory = fc.array(anyChange, { minLength: 1, maxLength: 12 }).map(historyOf);

test('merging is commutative', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(anyDocument, anyDocument, (a, b) => {
      expect(mergeDocuments(a, b)).toEqual(mergeDocuments(b, a));
    }),
    { numRuns },
  );
});

test('merging is associative', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(anyDocument, anyDocument, anyDocument, (a, b, c) => {
      expect(mergeDocuments(mergeDocuments(a, b), c)).toEqual(mergeDocuments(a, mergeDocuments(b, c)));
    }),
    { numRuns },
  );
});

test('merging what is known already gives the very same document', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(anyDocument, anyDocument, (a, b) => {
      const merged = mergeDocuments(a, b);
      expect(mergeDocuments(merged, b)).toBe(merged);
      expect(mergeDocuments(merged, structuredClone(a))).toBe(merged);
      expect(mergeDocuments(b, merged)).toEqual(merged);
    }),
    { numRuns },
  );
});

test('a merge never has more units removed than added', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(anyDocument, anyDocument, (a, b) => {
      for (const cart of mergeDocuments(a, b).carts.values()) {
        if (isSealed(cart)) continue;
        for (const line of cart.lines.values()) {
          for (const [added, removed] of line.units.values()) expect(removed).toBeLessThanOrEqual(added);
        }
      }
    }),
    { numRuns },
  );
});

test('adds of tabs that do not hear of each other add up', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(
      anyHistory,
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
      (history, adds) => {
        const start = history.at(-1) ?? EMPTY_DOCUMENT;
        const states = adds.map((quantity, index) =>
          addUnits(start, context(`tab-${index}`), { productId: 'mug', quantity, unitPrice }),
        );
        const total = adds.reduce((sum, quantity) => sum + quantity, 0);
        expect(countUnits(states.reduce(mergeDocuments, start), 'mug')).toBe(
          countUnits(start, 'mug') + total,
        );
      },
    ),
    { numRuns },
  );
});

test(
  'removed units stay removed, whichever earlier state turns up and in whichever tab they were removed',
  { timeout: 120_000 },
  () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), (history, pick) => {
        const last = history.at(-1) ?? EMPTY_DOCUMENT;
        const earlier = history[pick % history.length] ?? EMPTY_DOCUMENT;
        const removedInA = takeUnits(last, context('a'), 'mug');
        const removedInB = takeUnits(last, context('b', 2001), 'mug');
        expect(countUnits(mergeDocuments(removedInA, earlier), 'mug')).toBe(0);
        expect(countUnits(mergeDocuments(mergeDocuments(removedInA, removedInB), earlier), 'mug')).toBe(0);
      }),
      { numRuns },
    );
  },
);

test('a unit the remover had not seen is not removed', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(anyHistory, fc.integer({ min: 1, max: 9 }), (history, quantity) => {
      const last = history.at(-1) ?? EMPTY_DOCUMENT;
      const removed = takeUnits(last, context('a'), 'mug');
      const added = addUnits(last, context('b'), { productId: 'mug', quantity, unitPrice });
      expect(countUnits(mergeDocuments(removed, added), 'mug')).toBe(quantity);
    }),
    { numRuns },
  );
});

test('an ended cart never comes back', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(anyHistory, fc.nat(), (history, pick) => {
      const last = history.at(-1) ?? EMPTY_DOCUMENT;
      const earlier = history[pick % history.length] ?? EMPTY_DOCUMENT;
      const merged = mergeDocuments(earlier, endCarts(last, context('a')));
      expect(openCarts(merged)).toEqual([]);
      expect(read(merged)).toMatchObject({ id: null, lines: [], appliedCouponId: null });
    }),
    { numRuns },
  );
});

test(
  'there is one coupon at most, and a choice outlives every choice it has seen',
  { timeout: 120_000 },
  () => {
    fc.assert(
      fc.property(anyHistory, anyHistory, (one, other) => {
        const [a, b] = [one.at(-1) ?? EMPTY_DOCUMENT, other.at(-1) ?? EMPTY_DOCUMENT];
        const merged = mergeDocuments(a, b);
        const choices = presentCarts(merged).map(([, body]) => body.coupon.id);
        expect([...choices, NO_COUPON.id]).toContain(read(merged).appliedCouponId);

        const chosen = chooseCoupon(merged, context('c'), 'LATEST');
        expect(read(mergeDocuments(chosen, a)).appliedCouponId).toBe('LATEST');
        expect(read(mergeDocuments(b, chosen)).appliedCouponId).toBe('LATEST');
      }),
      { numRuns },
    );
  },
);
