import type { OrderRequest } from '@/features/orders/schemas.ts';
import type { MockServices } from '../../../mocks/create-mock-services.ts';
import {
  answering,
  both,
  type Defect,
  editing,
  handling,
  jsonOf,
  lastSegment,
  patching,
  problem,
  rewriting,
  type Serve,
  together,
  withBody,
  withJson,
  withScenario,
} from './plant.ts';
import { useUp } from './plant-coupons.ts';

const ORDER = 'POST /orders';
const TEST_SHOP_LIMIT = 10_000;
const NO_LIMIT = 10_000_000;

/** Purchases that cost something else, happen too often, or leave something behind. */
export const purchaseDefects: readonly Defect[] = [
  {
    name: 'whatever the shopper saw, the present prices are charged',
    foundBy: {
      'commitments.price-changed': 'expected the refusal 409 price_changed, got 201',
      'commitments.total-changed': 'expected the refusal 409 total_changed, got 201',
    },
    plant: rewriting(ORDER, asQuoted),
  },
  {
    name: 'a shortage does not say what is left',
    foundBy: { 'commitments.out-of-stock': 'the refusal out_of_stock lacks lines' },
    plant: editing(ORDER, ({ lines: _, ...body }) => (body['code'] === 'out_of_stock' ? body : undefined)),
  },
  {
    name: 'the card is charged before the stock is reserved, and not refunded',
    foundBy: { 'commitments.out-of-stock': 'charges was 0 and is 1' },
    plant: editing(ORDER, async ({ code }, request, { store }) => {
      if (code !== 'out_of_stock') return undefined;
      const { expectedTotal: amount } = (await jsonOf(request)) as OrderRequest;
      const id = crypto.randomUUID();
      await store.transact((tx) => tx.put('accounts.charges', { id, amount, state: 'charged' }));
      return undefined;
    }),
  },
  {
    name: 'stock that was reserved or sold never comes back',
    foundBy: {
      'commitments.payment-declined': 'after the refusal payment_declined: stock of Poster was 1 and is 0',
      'commitments.cancelled-twice': 'after two cancellations: stock of Lamp',
      'commitments.back-for-others': 'the cancelled last item is not for sale',
    },
    plant: patching(({ catalog }) => {
      catalog.releaseStock = async () => undefined;
    }),
  },
  {
    name: 'after a declined payment the cart cannot be bought any more',
    foundBy: { 'commitments.payment-declined': 'expected 201 or 202, got 409' },
    plant: (next, services) => {
      const declined = new Set<unknown>();
      return handling(ORDER, async (request) => {
        const { cartId } = await jsonOf(request);
        if (declined.has(cartId)) return problem(409, 'request_in_progress');
        const response = await next(request);
        if (response.status === 402) declined.add(cartId);
        return response;
      })(next, services);
    },
  },
  {
    name: 'an expired coupon is redeemed all the same',
    foundBy: { 'commitments.coupon-expired': 'expected the refusal 409 coupon_expired, got 201' },
    plant: rewriting(ORDER, async (body, request, next) =>
      body['couponId'] === 'coupon-ended' ? asQuoted({ ...body, couponId: null }, request, next) : body,
    ),
  },
  {
    name: 'a refused coupon does not tell the total without it',
    foundBy: { 'commitments.coupon-used-meanwhile': 'lacks quote' },
    plant: editing(ORDER, ({ quote: _, ...body }) =>
      body['code'] === 'coupon_already_used' ? body : undefined,
    ),
  },
  {
    name: 'a cart can be ordered twice',
    foundBy: {
      'commitments.cart-already-ordered': 'expected the refusal 409 cart_already_ordered, got 201',
      'concurrency.one-cart': '8 of 8 succeeded, expected 1',
    },
    plant: rewriting(ORDER, (body) => ({ ...body, cartId: crypto.randomUUID() })),
  },
  {
    name: 'a cancellation does not give the money back',
    foundBy: { 'commitments.cancellation': 'charges was 0 and is 1' },
    plant: answering('POST /orders/{id}/cancellation', async (response, request, services) => {
      if (response.ok) await chargeAgain(services, lastSegment(request, 2));
      return response;
    }),
  },
  {
    name: 'an order under way does not say where it is',
    foundBy: { 'commitments.slow-payment': 'Location does not name the order' },
    plant: answering(ORDER, async (response) =>
      withJson(response, await response.json(), { Location: null }),
    ),
  },
  {
    name: 'the last item is sold to everybody who is quick',
    foundBy: {
      'concurrency.last-item': '8 of 8 succeeded, expected 1',
      'concurrency.all-lines-or-none': 'were sold the last items',
      'commitments.held-stock': 'expected the refusal 409 out_of_stock, got 201',
    },
    plant: patching(({ catalog }) => {
      catalog.reserve = async () => ({ ok: true });
      catalog.claimStock = async () => ({ ok: true });
    }),
  },
  {
    name: 'a coupon is redeemed without looking at its limit in the same write',
    foundBy: {
      'concurrency.single-use-coupon': 'succeeded, expected 1',
      'concurrency.customer-limit': 'succeeded, expected 1',
    },
    plant: both(withScenario('coupon_guard_off'), together(ORDER, 8)),
  },
  {
    name: 'the lines of an order are reserved one by one',
    foundBy: { 'commitments.out-of-stock': 'stock of Lamp was 500 and is 498' },
    plant: patching(({ catalog }) => {
      const { reserve, claimStock } = catalog;
      catalog.reserve = async (reservation) => {
        const [first] = reservation.lines;
        const outcome = await reserve(reservation);
        if (outcome.ok || !first) return outcome;
        const alone = { ...reservation, owner: crypto.randomUUID(), lines: [first] };
        await reserve(alone);
        await claimStock(alone);
        return outcome;
      };
    }),
  },
  {
    name: 'an unknown product is a 404',
    foundBy: { 'commitments.unknown-product': 'expected the refusal 409 product_not_found, got 404' },
    plant: answering(ORDER, async (response) => {
      const { code } = await jsonOf(response);
      return code === 'product_not_found' ? problem(404, code) : response;
    }),
  },
  {
    name: 'all refusals of coupons have one code',
    foundBy: {
      'commitments.coupon-already-used': 'code: expected "coupon_already_used", got "coupon_invalid"',
      'commitments.coupon-not-eligible': 'code: expected "coupon_not_eligible", got "coupon_invalid"',
      'commitments.coupon-unknown': 'code: expected "coupon_not_found", got "coupon_invalid"',
    },
    plant: editing(ORDER, ({ code, ...body }) =>
      String(code).startsWith('coupon_') ? { ...body, code: 'coupon_invalid' } : undefined,
    ),
  },
  {
    name: 'what is said to be missing of the credit is the whole total',
    foundBy: { 'commitments.credit-insufficient': 'missing: expected' },
    plant: editing(ORDER, async (body, request) => {
      const { expectedTotal } = await jsonOf(request);
      return body['code'] === 'credit_insufficient' ? { ...body, missing: expectedTotal } : undefined;
    }),
  },
  {
    name: "maxPerOrder is the app's business",
    foundBy: { 'commitments.too-many-of-one': 'got 201' },
    plant: patching(({ catalog }) => {
      const { describe } = catalog;
      catalog.describe = async (ids) => {
        const products = [...(await describe(ids))];
        return new Map(products.map(([id, product]) => [id, { ...product, maxPerOrder: 99 }]));
      };
    }),
  },
  {
    name: 'a purchase counts two uses of its coupon',
    foundBy: { 'commitments.purchase-takes': 'uses of CT-PERCENTAGE was 1 and is 2' },
    plant: answering(ORDER, async (response, request, services) => {
      const { couponId } = await jsonOf(request);
      if (response.ok && typeof couponId === 'string') await useUp(services, couponId);
      return response;
    }),
  },
  {
    name: 'store credit is looked at first and written later',
    foundBy: { 'concurrency.store-credit': 'is used' },
    plant: (next, services) => {
      let underWay = 0;
      return handling(ORDER, async (request) => {
        const { payment } = (await jsonOf(request)) as OrderRequest;
        if (payment.method !== 'store_credit') return next(request);
        underWay += 1;
        await setCreditLimits(services, NO_LIMIT);
        const response = await next(request);
        underWay -= 1;
        if (underWay === 0) await setCreditLimits(services, TEST_SHOP_LIMIT);
        return response;
      })(next, services);
    },
  },
];

/** The order with whatever prices and total are right at present. */
async function asQuoted(body: Record<string, unknown>, request: Request, next: Serve) {
  const { lines, couponId, delivery } = body as unknown as OrderRequest;
  const wanted = lines.map(({ productId, quantity }) => ({ productId, quantity }));
  const asking = withBody(new Request(`${request.url}/quotes`, request.clone()), {
    lines: wanted,
    couponId,
    delivery,
  });
  const quote = (await (await next(asking)).json()) as {
    readonly lines: readonly { readonly unitPrice: unknown }[];
    readonly total: unknown;
  };
  return {
    ...body,
    lines: wanted.map((line, index) => ({ ...line, expectedUnitPrice: quote.lines[index]?.unitPrice })),
    expectedTotal: quote.total,
  };
}

async function chargeAgain({ store }: MockServices, orderId: string): Promise<void> {
  await store.transact(async (tx) => {
    const charge = await tx.get('accounts.charges', orderId);
    if (charge) await tx.put('accounts.charges', { ...charge, state: 'charged' });
  });
}

async function setCreditLimits({ store }: MockServices, capacity: number): Promise<void> {
  await store.transact(async (tx) => {
    for (const row of await tx.all('accounts.credit')) await tx.put('accounts.credit', { ...row, capacity });
  });
}
