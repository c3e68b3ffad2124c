import { isCountry } from '@/features/checkout/model/countries.ts';
import type { Order, OrderAttempt, OrderRequest, Quote, QuoteRequest } from '@/features/orders/schemas.ts';
import { type Caller, identitiesOf, sessionExpired } from '../caller.ts';
import { ConnectionLost } from '../connection-lost.ts';
import type { OrderEntry } from '../ledger.ts';
import { answered, type FieldError, malformed, type Outcome, type Refused, refused } from '../problem.ts';
import {
  attemptOf,
  draftOrder,
  firstAnswer,
  inProgress,
  isOwner,
  orderNotFound,
  wasAccepted,
} from './orders/answers.ts';
import { cancel } from './orders/cancellation.ts';
import { sweep } from './orders/healing.ts';
import { LeaseLost } from './orders/lease.ts';
import { orderOf, type OrderRow } from './orders/order-row.ts';
import { fillBasket, quoteWith, quoteWithout } from './orders/pricing.ts';
import { type Ending, faultsOf, PURCHASE, runPurchase } from './orders/purchase.ts';
import type { Step, StepContext } from './orders/step.ts';

export type OrderService = {
  quote(caller: Caller, request: QuoteRequest): Promise<Outcome<Quote>>;
  /** Buys a cart; `key` is the attempt's. @throws ConnectionLost when a scenario wants the answer lost */
  placeOrder(caller: Caller, key: string, request: OrderRequest): Promise<Outcome<Order>>;
  /** What became of the caller's attempt with this key. Somebody else's is `unknown`. */
  getAttempt(caller: Caller, key: string): Promise<Outcome<OrderAttempt>>;
  getOrder(caller: Caller, id: string): Promise<Outcome<Order>>;
  /** The caller's orders, newest first; attempts that were refused at once are none. */
  listOrders(caller: Caller): Promise<Outcome<{ items: Order[] }>>;
  /** Gives stock, money and the coupon use back. Cancelling again is cancelling once. */
  cancelOrder(caller: Caller, id: string): Promise<Outcome<Order>>;
  /** Whether anybody with one of these identities has a completed order. */
  hasOrdered(identities: readonly string[]): Promise<boolean>;
  /** Brings orders that were interrupted to their end. Every other call does so first. */
  sweep(): Promise<void>;
  orderLedger(): Promise<OrderEntry[]>;
};

type Dependencies = Omit<StepContext, 'worker' | 'steps'> & {
  newId: () => string;
  /** {@link PURCHASE} unless given. */
  steps?: readonly Step[];
};

/** The Orders service: quotes, purchases by commitments, and what became of them. */
export function createOrders({ newId, steps = PURCHASE, ...services }: Dependencies): OrderService {
  const { store, settings, catalog, coupons } = services;
  const context: StepContext = { ...services, steps, worker: newId() };
  const running = new Set<string>();

  async function runToEnd(draft: OrderRow): Promise<Ending> {
    running.add(draft.id);
    try {
      return await runPurchase(draft, context, faultsOf(settings));
    } finally {
      running.delete(draft.id);
    }
  }

  async function badQuantities({ lines }: OrderRequest): Promise<FieldError[]> {
    const products = await catalog.describe(lines.map((line) => line.productId));
    return lines.flatMap(({ productId, quantity }, index) => {
      const most = products.get(productId)?.maxPerOrder ?? quantity;
      if (quantity <= most) return [];
      return [{ path: `lines.${index}.quantity`, message: `at most ${most} of ${productId} in one order` }];
    });
  }

  async function findOwn(caller: Caller, id: string): Promise<OrderRow | undefined> {
    await sweep(context, running);
    const row = await store.read((tx) => tx.get('orders.orders', id));
    return row && isOwner(row, caller) ? row : undefined;
  }

  function answerEnding(ending: Ending): Promise<Outcome<Order>> | Outcome<Order> {
    if (ending.kind !== 'stopped') {
      const isLost = ending.kind === 'completed' && settings.active('lost_answer_after_charge').length > 0;
      if (isLost) throw new ConnectionLost('The answer was lost after the charge');
      return firstAnswer(ending.order);
    }
    switch (ending.by) {
      case 'same_request':
        return replay(ending.orderId);
      case 'other_request':
        return refused(422, 'idempotency_key_reused', 'The key came with another request before');
      case 'other_attempt':
        return inProgress();
    }
  }

  async function replay(orderId: string): Promise<Outcome<Order>> {
    const row = await store.read((tx) => tx.get('orders.orders', orderId));
    const first = row ? firstAnswer(row) : inProgress();
    const isAnswer = first.ok || first.problem.code !== 'request_in_progress';
    return isAnswer ? { ...first, headers: { ...first.headers, 'Idempotency-Replayed': 'true' } } : first;
  }

  return {
    quote: async (caller, { lines, couponId, delivery }) => {
      const errors = badCountry(delivery);
      if (errors.length > 0) return malformed(errors);
      const filled = await fillBasket(catalog, lines, delivery.method);
      if (!filled.ok) return refused(404, 'product_not_found', `No product ${filled.unknown}`);
      if (couponId === null) return answered(200, quoteWithout(filled.basket));
      const inPlay = await coupons.lookUp(caller, couponId);
      return answered(200, quoteWith(filled.basket, couponId, inPlay, settings.now()));
    },

    placeOrder: async (caller, key, request) => {
      if (caller.session === 'expired') return sessionExpired();
      await sweep(context, running);
      const errors = [...(await badQuantities(request)), ...badCountry(request.delivery)];
      if (errors.length > 0) return malformed(errors);
      if (request.payment.method !== 'card' && caller.customerId === null) {
        return refused(401, 'not_signed_in', `Paying by ${request.payment.method} needs an account`);
      }
      try {
        if (settings.active('cart_bought_elsewhere').length > 0) {
          await runToEnd(draftOrder(newId(), newId(), caller, request, settings.now()));
        }
        const draft = draftOrder(newId(), key, caller, request, settings.now());
        return await answerEnding(await runToEnd(draft));
      } catch (error) {
        if (error instanceof LeaseLost) return inProgress();
        throw error;
      }
    },

    getAttempt: async (caller, key) => {
      await sweep(context, running);
      const row = await store.read(async (tx) => {
        const orderId = (await tx.get('orders.keys', key.toLowerCase()))?.holds[0]?.note.orderId;
        return orderId === undefined ? undefined : tx.get('orders.orders', orderId);
      });
      if (row && isOwner(row, caller)) return answered(200, attemptOf(row));
      return row && caller.session === 'expired' ? sessionExpired() : answered(200, { state: 'unknown' });
    },

    getOrder: async (caller, id) => {
      const row = await findOwn(caller, id);
      const order = row && orderOf(row);
      return order ? answered(200, order) : notOwn(caller, id);
    },

    listOrders: async (caller) => {
      if (caller.session === 'expired') return sessionExpired();
      await sweep(context, running);
      const [identity = ''] = identitiesOf(caller);
      const rows = await store.read(async (tx) => {
        const ids = (await tx.get('orders.buyers', identity))?.orderIds ?? [];
        return Promise.all(ids.map((id) => tx.get('orders.orders', id)));
      });
      const listed = rows.filter((row) => row !== undefined).filter(wasAccepted);
      return answered(200, { items: listed.toReversed().flatMap((row) => orderOf(row) ?? []) });
    },

    cancelOrder: async (caller, id) => {
      const row = await findOwn(caller, id);
      if (!row || !orderOf(row)) return notOwn(caller, id);
      if (row.status !== 'completed' && row.status !== 'cancelled') {
        return refused(409, 'order_not_cancellable', `The order is ${row.status}`);
      }
      const cancelled = (await cancel(id, context, running)) ?? (await findOwn(caller, id));
      const order = cancelled && orderOf(cancelled);
      return order ? answered(200, order) : notOwn(caller, id);
    },

    hasOrdered: (identities) =>
      store.read(async (tx) => {
        const buyers = await Promise.all(identities.map((identity) => tx.get('orders.buyers', identity)));
        return buyers.some((buyer) => buyer !== undefined && buyer.completedIds.length > 0);
      }),

    sweep: () => sweep(context, running),

    orderLedger: () =>
      store.read(async (tx) =>
        (await tx.all('orders.orders')).map(({ id, key, status, request, quote }) => ({
          orderId: id,
          cartId: request.cartId,
          key,
          status,
          couponId: request.couponId,
          total: quote?.total ?? null,
        })),
      ),
  };
}

function badCountry({ address }: QuoteRequest['delivery']): FieldError[] {
  if (!address || isCountry(address.country)) return [];
  return [
    { path: 'delivery.address.country', message: `no country with the ISO 3166-1 code ${address.country}` },
  ];
}

/** Whose session has ended may own the order all the same. */
function notOwn({ session }: Caller, id: string): Refused {
  return session === 'expired' ? sessionExpired() : orderNotFound(id);
}
