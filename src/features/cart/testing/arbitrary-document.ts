import fc from 'fast-check';
import { type CartDocument, type CartEntry, inOrder, NO_COUPON, type Units } from '../model/cart-document.ts';
import {
  type ChangeContext,
  addUnits,
  chooseCoupon,
  endCarts,
  setQuantity,
  takeUnits,
} from '../model/change-cart.ts';

const REPLICAS = ['a', 'b', 'c'];
const PRODUCTS = ['mug', 'bowl', 'plate'];
const CART_IDS = ['cart-1', 'cart-2', 'cart-3'];

const instant = fc.integer({ min: 0, max: 1000 });
const replica = fc.constantFrom(...REPLICAS);
const product = fc.constantFrom(...PRODUCTS);

const units = fc
  .tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }))
  .map(([one, other]): Units => [Math.max(one, other), Math.min(one, other)]);

const line = fc.record({
  units: fc.dictionary(replica, units).map((each) => new Map(Object.entries(each))),
  position: fc.nat({ max: 9 }),
  price: fc.record({
    amount: fc.nat({ max: 3 }),
    currency: fc.constantFrom('USD', 'EUR'),
    seenAt: fc.nat({ max: 3 }),
  }),
});

const cart: fc.Arbitrary<CartEntry> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      createdAt: instant,
      updatedAt: instant,
      endedAt: fc.option(instant, { nil: null }),
      lines: fc
        .dictionary(product, line)
        .map((each) => inOrder(Object.entries(each).map(([productId, entry]) => ({ productId, ...entry })))),
      coupon: fc.oneof(
        fc.constant(NO_COUPON),
        fc.record({
          id: fc.option(fc.constantFrom('X', 'Y'), { nil: null }),
          clock: fc.nat({ max: 3 }),
          replica,
        }),
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ endedAt: instant }) },
);

/** Any document of the right shape, also ones no tab would write. */
export const anyDocument: fc.Arbitrary<CartDocument> = fc
  .dictionary(fc.constantFrom(...CART_IDS), cart)
  .map((carts) => ({ carts: new Map(Object.entries(carts)) }));

export type Change = { readonly replica: string; readonly apply: (document: CartDocument) => CartDocument };

/** A change as one of the replicas would make it. */
export const anyChange: fc.Arbitrary<Change> = fc
  .record({
    replica,
    productId: product,
    quantity: fc.integer({ min: 1, max: 5 }),
    now: instant,
    newCartId: fc.uuid(),
    kind: fc.constantFrom('add', 'add', 'set', 'take', 'coupon', 'end'),
  })
  .map(({ kind, productId, quantity, ...context }) => ({
    replica: context.replica,
    apply: (document) => applyChange(document, context, kind, productId, quantity),
  }));

function applyChange(
  document: CartDocument,
  context: ChangeContext,
  kind: string,
  productId: string,
  quantity: number,
): CartDocument {
  switch (kind) {
    case 'add':
      return addUnits(document, context, {
        productId,
        quantity,
        unitPrice: { amount: quantity, currency: 'USD' },
      });
    case 'set':
      return setQuantity(document, context, productId, quantity);
    case 'take':
      return takeUnits(document, context, productId, quantity);
    case 'coupon':
      return chooseCoupon(document, context, quantity > 3 ? null : `coupon-${quantity}`);
    default:
      return endCarts(document, context);
  }
}
