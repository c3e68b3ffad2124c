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
  withHeader,
  withJson,
  withScenario,
} from './plant.ts';

const ORDER = 'POST /orders';
const KEY = 'Idempotency-Key';
/** Long enough for the other requests to arrive as well. */
const TIME_TO_BUY_MS = 200;

/** Purchases that happen twice, cost something else, or leave something behind. */
export const buyingDefects: readonly Defect[] = [
  {
    name: 'an order needs no key',
    foundBy: { 'idempotency.key-missing': 'expected the refusal 400 idempotency_key_missing, got 201' },
    plant: handling(ORDER, (request, next) =>
      next(request.headers.has(KEY) ? request : withHeader(request, KEY, crypto.randomUUID())),
    ),
  },
  {
    name: 'the same key buys again',
    foundBy: { 'idempotency.replay': 'the replay: expected' },
    plant: handling(ORDER, async (request, next) => {
      const body = { ...(await jsonOf(request)), cartId: crypto.randomUUID() };
      return next(withHeader(withBody(request, body), KEY, crypto.randomUUID()));
    }),
  },
  {
    name: 'a replay does not say that it is one',
    foundBy: { 'idempotency.replay': 'the replay lacks Idempotency-Replayed: true' },
    plant: answering(ORDER, async (response) =>
      withJson(response, await response.json(), { 'Idempotency-Replayed': null }),
    ),
  },
  {
    name: 'a key that came with another body gets the first answer',
    foundBy: { 'idempotency.reuse': 'expected the refusal 422 idempotency_key_reused, got 201' },
    plant: (next, services) => {
      const bodies = new Map<string, unknown>();
      return handling(ORDER, async (request) => {
        const key = request.headers.get(KEY) ?? '';
        if (!bodies.has(key)) bodies.set(key, await jsonOf(request));
        return next(withBody(request, bodies.get(key)));
      })(next, services);
    },
  },
  {
    name: 'while an order is under way its key is not known yet',
    foundBy: { 'idempotency.parallel': 'the order: expected' },
    plant: (next, services) => {
      const underWay = new Set<string>();
      return handling(ORDER, async (request) => {
        const key = request.headers.get(KEY) ?? '';
        if (underWay.has(key)) {
          const body = { ...(await jsonOf(request)), cartId: crypto.randomUUID() };
          return next(withHeader(withBody(request, body), KEY, crypto.randomUUID()));
        }
        underWay.add(key);
        await new Promise((resolve) => setTimeout(resolve, TIME_TO_BUY_MS));
        return next(request).finally(() => underWay.delete(key));
      })(next, services);
    },
  },
  {
    name: 'a refused key may be tried again',
    foundBy: { 'idempotency.refusal': 'lacks Idempotency-Replayed' },
    plant: handling(ORDER, async (request, next) => {
      const response = await next(request);
      if (!response.headers.has('Idempotency-Replayed') || response.ok) return response;
      return withJson(response, await response.json(), { 'Idempotency-Replayed': null });
    }),
  },
  {
    name: 'an application with the same key is a new one',
    foundBy: { 'idempotency.application': 'expected 201, got 409' },
    plant: handling('POST /financing/applications', (request, next) =>
      next(request.headers.has(KEY) ? withHeader(request, KEY, crypto.randomUUID()) : request),
    ),
  },
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
    foundBy: { 'concurrency.last-item': '8 of 8 succeeded, expected 1' },
    plant: patching(({ catalog }) => {
      catalog.reserve = async () => ({ ok: true });
      catalog.claimStock = async () => ({ ok: true });
    }),
  },
  {
    name: 'a coupon is redeemed without looking at its limit in the same write',
    foundBy: { 'concurrency.single-use-coupon': 'succeeded, expected 1' },
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
