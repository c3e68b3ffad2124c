import type { Order, OrderRequest } from '@/features/orders/schemas.ts';
import { isSameMoney } from '@/shared/money/money.ts';
import { identitiesOf } from '../../../caller.ts';
import type { Outcome } from '../../../problem.ts';
import type { OrderRow } from '../order-row.ts';
import type { Ending, Sent } from './play.ts';
import { type Books, wasBought } from './process.ts';
import { requestOf, STOCK, USAGE_LIMITS } from './shop.ts';

type Check = (ending: Ending) => readonly string[];

/** Refusals that say nothing of what became of an order: it is another's, or nobody knows yet, or there never was one. */
const SAYS_NOTHING = new Set(['request_in_progress', 'idempotency_key_reused', 'not_signed_in']);

/** What is promised, whatever happens. Each rule names what breaks it. */
const RULES = {
  'nothing breaks': ({ errors }) => errors.map(String),

  'nothing is left under way': ({ books }) =>
    books.orders
      .filter(({ status }) => status === 'pending' || status === 'reserved' || status === 'paid')
      .map(({ id, status }) => `${id} is ${status}`),

  'every refusal is explained': ({ books }) =>
    books.orders.filter((order) => order.status === 'rejected' && !order.problem).map(({ id }) => id),

  'nothing is sold that is not there': ({ books, pages }) =>
    [...pages, books].flatMap(({ stock }) =>
      stock
        .filter(({ productId, held, sold }) => held + sold > unitsOf(productId))
        .map(({ productId, held, sold }) => `${productId}: ${held} held and ${sold} sold`),
    ),

  'units sold are those of completed orders, and none is held': ({ books }) =>
    books.stock.flatMap(({ productId, held, sold, available }) => {
      const bought = sum(completed(books).map((order) => quantityIn(order.request, productId)));
      const isRight = held === 0 && sold === bought && available === unitsOf(productId) - bought;
      return isRight ? [] : [`${productId}: ${held} held, ${sold} sold, ${available} left, ${bought} bought`];
    }),

  'uses are those of completed orders, and none is held': ({ books }) =>
    books.coupons.flatMap(({ couponId, held, uses }) => {
      const using = completed(books).filter((order) => order.request.couponId === couponId);
      const isRight =
        held === 0 &&
        isSameSet(
          uses.map((use) => use.orderId),
          using.map((order) => order.id),
        );
      return isRight ? [] : [`${couponId}: ${uses.length} uses (${held} held), ${using.length} orders`];
    }),

  'no coupon is used more often than its limit': ({ books, pages }) =>
    [...pages, books].flatMap(({ coupons }) =>
      coupons
        .filter(({ couponId, uses }) => uses.length > limitOf(couponId))
        .map(({ couponId, uses }) => `${couponId}: ${uses.length} of ${limitOf(couponId)}`),
    ),

  'nobody uses twice what is for once': ({ books, pages }) =>
    [...pages, books].flatMap((page) => [
      ...doubleUses(page, ['own']),
      ...doubleUses(page, ['first', 'welcome']),
    ]),

  'charges are the totals of completed orders': ({ books }) =>
    books.orders.flatMap((order) => {
      const charges = books.charges.filter(
        ({ orderId, state }) => orderId === order.id && state !== 'refunded',
      );
      const due = order.status === 'completed' ? [order.request.expectedTotal] : [];
      const isRight =
        charges.length === due.length &&
        charges.every(
          ({ amount, state }, at) => state === 'charged' && due[at] && isSameMoney(amount, due[at]),
        );
      return isRight ? [] : [`${order.id} is ${order.status}: ${JSON.stringify(charges)}`];
    }),

  'store credit is used by completed orders, within its limit': ({ books, pages }) => [
    ...[...pages, books].flatMap(({ credit }) =>
      credit.filter(({ used, limit }) => used.amount > limit.amount).map(({ used }) => `${used.amount} used`),
    ),
    ...books.credit
      .filter(({ charges }) => {
        const onCredit = completed(books).filter((order) => order.request.payment.method === 'store_credit');
        return !isSameSet(
          charges.map((charge) => charge.orderId),
          onCredit.map((order) => order.id),
        );
      })
      .map(({ charges }) => `charges of ${charges.map((charge) => charge.orderId).join(', ')}`),
  ],

  'a cart is bought once': ({ books }) =>
    doubled(books.orders.filter(wasBought).map((order) => order.request.cartId)),

  'a key has one order': ({ books }) => doubled(books.orders.map((order) => order.key)),

  'answers come true': ({ answers, books }) =>
    answers.flatMap(({ sent, outcome }) => {
      if (!isDefinite(outcome)) return [];
      const order = books.orders.find(({ key }) => key === sent.key);
      const isTrue = outcome.ok
        ? order?.id === outcome.body.id &&
          (outcome.status === 202 || wasBought(order)) &&
          isSameMoney(outcome.body.total, requestFor(sent).expectedTotal)
        : order?.status === 'rejected' && order.problem?.code === outcome.problem.code;
      return isTrue ? [] : [`${sent.key} was told ${answerOf(outcome)}, and is ${order?.status}`];
    }),

  'the same request gets the same answer': ({ answers }) => {
    const definite = answers.filter(({ outcome }) => isDefinite(outcome));
    const different = new Map(
      definite.map(({ sent, outcome }) => [`${sent.key} ${answerOf(outcome)}`, sent.key]),
    );
    return doubled([...different.values()]);
  },

  'who asks is told the truth': ({ reports, books }) =>
    reports.flatMap(({ sent, attempt }) => {
      const order = books.orders.find(({ key }) => key === sent.key);
      switch (attempt.state) {
        case 'completed':
          return order && wasBought(order) ? [] : [`${sent.key} is not bought`];
        case 'rejected':
          return order?.status === 'rejected' ? [] : [`${sent.key} is not rejected`];
        case 'in_progress':
        case 'unknown':
          return [];
      }
    }),

  'what is cancelled stays cancelled': ({ cancellations, books }) =>
    cancellations
      .filter(({ orderId, outcome }) => {
        const order = books.orders.find(({ id }) => id === orderId);
        return outcome.ok && order?.status !== 'cancelled';
      })
      .map(({ orderId }) => orderId),

  'a failed attempt does not block the next': ({ retries }) =>
    retries.flatMap(({ sent, before, outcome }) => {
      const isThere = requestFor(sent).lines.every(
        ({ productId, quantity }) =>
          quantity <= (before.stock.find((entry) => entry.productId === productId)?.available ?? 0),
      );
      const expected = isThere ? 'bought' : 'out_of_stock';
      const got = outcome.ok ? 'bought' : outcome.problem.code;
      return got === expected ? [] : [`${sent.key}: ${got} instead of ${expected}`];
    }),
} satisfies Readonly<Record<string, Check>>;

export type Rule = keyof typeof RULES;

/** Everything that a story's ending breaks; empty when every promise was kept. */
export function violationsOf(ending: Ending): { readonly rule: Rule; readonly details: readonly string[] }[] {
  return Object.entries(RULES)
    .map(([rule, check]: [string, Check]) => ({ rule: rule as Rule, details: check(ending) }))
    .filter(({ details }) => details.length > 0);
}

/** Uses of these coupons by two orders that are of the same person, as far as anybody can tell. */
function doubleUses({ coupons, orders }: Books, couponIds: readonly string[]): string[] {
  const users = coupons
    .filter(({ couponId }) => couponIds.includes(couponId))
    .flatMap(({ uses }) => uses)
    .flatMap(({ orderId }) => orders.filter((order) => order.id === orderId))
    .map(({ id, caller, request }) => ({ id, identities: identitiesOf(caller, request.contact.email) }));
  return users.flatMap((user, index) =>
    users
      .slice(index + 1)
      .filter((other) => other.identities.some((identity) => user.identities.includes(identity)))
      .map((other) => `${couponIds.join(' and ')}: ${user.id} and ${other.id}`),
  );
}

function completed({ orders }: Books): readonly OrderRow[] {
  return orders.filter(({ status }) => status === 'completed');
}

function requestFor({ buyer, purchase }: Sent): OrderRequest {
  return requestOf(buyer, purchase);
}

function quantityIn({ lines }: OrderRequest, productId: string): number {
  return lines.find((line) => line.productId === productId)?.quantity ?? 0;
}

function unitsOf(productId: string): number {
  const stock: Readonly<Record<string, number>> = STOCK;
  return stock[productId] ?? 0;
}

function limitOf(couponId: string): number {
  const limits: Readonly<Record<string, number>> = USAGE_LIMITS;
  return limits[couponId] ?? Number.POSITIVE_INFINITY;
}

function answerOf(outcome: Outcome<Order>): string {
  return outcome.ok ? JSON.stringify(outcome.body) : JSON.stringify(outcome.problem);
}

function isDefinite(outcome: Outcome<Order>): boolean {
  return outcome.ok || !SAYS_NOTHING.has(outcome.problem.code);
}

/** What stands in the list more than once. */
function doubled(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

function isSameSet(some: readonly string[], others: readonly string[]): boolean {
  return some.toSorted().join() === others.toSorted().join();
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
