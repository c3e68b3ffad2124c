import type { Scheduler } from 'fast-check';
import type { Order, OrderAttempt } from '@/features/orders/schemas.ts';
import { ConnectionLost } from '../../../connection-lost.ts';
import { createMemoryStore } from '../../../memory-store.ts';
import type { Outcome } from '../../../problem.ts';
import { seedStore } from '../../../seeding.ts';
import { OPENING } from '../../../test-shop.ts';
import { creditRow } from '../../credit.ts';
import type { OrderService } from '../../orders.ts';
import { PAYMENT_TIMEOUT_MS } from '../../payments.ts';
import { type Books, type Defect, Died, type Process, startProcess, wasBought } from './process.ts';
import {
  type Buyer,
  CREDIT_CUSTOMER,
  CREDIT_LIMIT,
  type Purchase,
  requestOf,
  SEED,
  WORKING_CARD,
} from './shop.ts';
import { type Action, type Moment, PROCESSES, type Shift } from './story.ts';

/** One request to buy as it left the browser. */
export type Sent = { readonly key: string; readonly buyer: Buyer; readonly purchase: Purchase };

/** Everything that anybody was told. What was under way when a process died was told nothing. */
export type Told = {
  readonly sent: Sent[];
  readonly answers: { readonly sent: Sent; readonly outcome: Outcome<Order> }[];
  readonly reports: { readonly sent: Sent; readonly attempt: OrderAttempt }[];
  readonly cancellations: { readonly orderId: string; readonly outcome: Outcome<Order> }[];
  /** What the services threw and should not have. */
  readonly errors: unknown[];
};

/** What a story came to. */
export type Ending = Told & {
  /** The books after each moment, when orders may still be under way. */
  readonly pages: readonly Books[];
  /** The books when everything is settled. */
  readonly books: Books;
  /** Carts that were not bought, each tried again at the very end. */
  readonly retries: readonly {
    readonly sent: Sent;
    readonly before: Books;
    readonly outcome: Outcome<Order>;
  }[];
};

/**
 * Plays a story: whose transaction comes next is the scheduler's choice, each time. Afterwards half a minute passes
 * (longer than a lease and any payment, far shorter than a hold), and one sweep must put everything right.
 */
export async function play(story: readonly Moment[], scheduler: Scheduler, defect: Defect): Promise<Ending> {
  const clock = { now: OPENING };
  let ids = 0;
  const store = createMemoryStore();
  await seedStore(store, SEED, 'seed');
  await store.transact((tx) => tx.put('accounts.credit', creditRow(CREDIT_CUSTOMER, CREDIT_LIMIT)));
  const start = (turn: () => Promise<void>) =>
    startProcess({ store, now: () => clock.now, newId: () => `id-${++ids}`, turn, defect });
  const startInTurns = () => start(() => scheduler.schedule(Promise.resolve()));
  const auditor = start(async () => undefined);

  const record: Told = { sent: [], answers: [], reports: [], cancellations: [], errors: [] };
  const pages: Books[] = [];
  const processes = Array.from({ length: PROCESSES }, startInTurns);
  for (const { shifts, delays } of story) {
    const jumps = delays.map(async (ms) => {
      await scheduler.schedule(Promise.resolve());
      clock.now += ms;
    });
    const work = shifts.flatMap((shift, index) => {
      const process = processes[index];
      return process ? [serve(process, shift, record)] : [];
    });
    await scheduler.waitFor(Promise.all([...work, ...jumps]));
    for (const [index, process] of processes.entries()) {
      if (process.hasDied()) processes[index] = startInTurns();
    }
    pages.push(await auditor.books());
  }

  clock.now += PAYMENT_TIMEOUT_MS;
  await note(auditor.orders.sweep(), record);
  for (const sent of record.sent) await ask(auditor, sent, record);
  const books = await auditor.books();
  return { ...record, pages, books, retries: await retryUnboughtCarts(auditor, record) };
}

/** Does everything that is asked of a process, all at once. */
async function serve(process: Process, { actions, diesAt, scenarios }: Shift, record: Told): Promise<void> {
  await process.setScenarios(scenarios);
  process.dieAt(diesAt);
  await Promise.all(actions.map((action) => note(perform(process, action, record), record)));
  if (!process.hasDied()) process.dieAt(null);
}

async function perform(process: Process, action: Action, record: Told): Promise<void> {
  if (action.kind === 'buy') {
    const { buyer, purchase } = action;
    const sent = { key: `key-${record.sent.length}`, buyer, purchase };
    record.sent.push(sent);
    return place(process, sent, record);
  }
  const sent = record.sent[action.which % record.sent.length];
  if (!sent) return undefined;
  switch (action.kind) {
    case 'repeat':
      return place(process, sent, record);
    case 'reuse':
      return place(process, { ...sent, purchase: action.purchase }, record);
    case 'cancel':
      return cancel(process, sent, record);
    case 'ask':
      return ask(process, sent, record);
  }
}

async function place({ orders }: Process, sent: Sent, { answers }: Told): Promise<void> {
  answers.push({ sent, outcome: await placed(orders, sent) });
}

function placed(orders: OrderService, { key, buyer, purchase }: Sent): Promise<Outcome<Order>> {
  return orders.placeOrder(buyer.caller, key, requestOf(buyer, purchase));
}

async function ask({ orders }: Process, sent: Sent, { reports }: Told): Promise<void> {
  const outcome = await orders.getAttempt(sent.buyer.caller, sent.key);
  if (outcome.ok) reports.push({ sent, attempt: outcome.body });
}

async function cancel({ orders }: Process, { key, buyer }: Sent, { cancellations }: Told): Promise<void> {
  const attempt = await orders.getAttempt(buyer.caller, key);
  const orderId = attempt.ok ? attempt.body.orderId : undefined;
  if (orderId === undefined) return;
  cancellations.push({ orderId, outcome: await orders.cancelOrder(buyer.caller, orderId) });
}

/** Waits until it is over. A process may die and an answer may be lost; anything else is a fault of the services. */
async function note(work: Promise<void>, { errors }: Told): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Died || error instanceof ConnectionLost)) errors.push(error);
  }
}

/** Tries every cart that nobody has bought once more, with a card that works and without a coupon. */
async function retryUnboughtCarts(
  { orders, books }: Process,
  { sent: all }: Told,
): Promise<Ending['retries']> {
  const retries: Ending['retries'][number][] = [];
  for (const { key, buyer, purchase } of all) {
    const before = await books();
    const { cartId } = purchase;
    if (before.orders.some((order) => order.request.cartId === cartId && wasBought(order))) continue;
    const again = { ...purchase, couponId: null, payment: WORKING_CARD, isMistaken: false };
    const sent = { key: `${key}-again`, buyer, purchase: again };
    retries.push({ sent, before, outcome: await placed(orders, sent) });
  }
  return retries;
}
