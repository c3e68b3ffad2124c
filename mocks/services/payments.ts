import type { Payment } from '@/features/orders/schemas.ts';
import { money, type Money } from '@/shared/money/money.ts';
import type { ChargeEntry } from '../ledger.ts';
import type { Settings } from '../settings.ts';
import type { Store } from '../store.ts';

/** What `tok_slow` takes, in ms. */
export const SLOW_PAYMENT_MS = 4_000;
/** When the provider gives up on `tok_timeout`, in ms. */
export const PAYMENT_TIMEOUT_MS = 30_000;

type DeclineReason = 'card_declined' | 'timeout' | 'unknown_token';

/** One charge; its id is the order's, so an order is charged once however often it is asked for. */
type ChargeRow = {
  readonly id: string;
  readonly amount: Money;
  readonly state: ChargeEntry['state'] | 'declined' | 'voided';
  /** Of a processing charge: when the provider will have decided, in ms, and how. */
  readonly decision?: { readonly at: number; readonly declined?: DeclineReason };
  readonly reason?: DeclineReason;
};

export type AccountTables = { 'accounts.charges': ChargeRow };

export type ChargeOutcome =
  | { readonly state: 'charged' }
  /** The provider has not decided; ask again at `until` (ms). */
  | { readonly state: 'processing'; readonly until: number }
  | { readonly state: 'declined'; readonly reason: string };

export type Payments = {
  /** Charges an order once. Asking again tells how the charge stands; after a refund it stays refused. */
  charge(order: { orderId: string; amount: Money; payment: Payment }): Promise<ChargeOutcome>;
  /** Gives the money back, or makes sure that it is never taken. Refunding again is refunding once. */
  refund(orderId: string, currency: string): Promise<void>;
  /** Whether the order's money was taken or is being taken. */
  isPaying(orderId: string): Promise<boolean>;
  chargeLedger(): Promise<ChargeEntry[]>;
};

/** The part of the Accounts service that takes money, over a payment provider that knows test tokens only. */
export function createPayments({
  store,
  settings,
}: {
  store: Store<AccountTables>;
  settings: Settings;
}): Payments {
  return {
    charge: ({ orderId, amount, payment }) =>
      store.transact(async (tx) => {
        const now = settings.now();
        const known = await tx.get('accounts.charges', orderId);
        const isDeclining = settings.active('payment_declined').length > 0;
        const row = known
          ? settled(known, now)
          : { id: orderId, amount, ...decide(payment, isDeclining, now) };
        await tx.put('accounts.charges', row);
        return outcomeOf(row);
      }),

    refund: (orderId, currency) =>
      store.transact(async (tx) => {
        const row = await tx.get('accounts.charges', orderId);
        if (!row) {
          await tx.put('accounts.charges', { id: orderId, amount: money(0, currency), state: 'voided' });
          return;
        }
        const { state } = settled(row, settings.now());
        if (state === 'charged') await tx.put('accounts.charges', { ...row, state: 'refunded' });
        if (state === 'processing') await tx.put('accounts.charges', { ...row, state: 'voided' });
      }),

    isPaying: (orderId) =>
      store.read(async (tx) => {
        const row = await tx.get('accounts.charges', orderId);
        return row?.state === 'charged' || row?.state === 'processing';
      }),

    chargeLedger: () =>
      store.read(async (tx) => {
        const rows = await tx.all('accounts.charges');
        return rows.flatMap(({ id, amount, state }) =>
          state === 'declined' || state === 'voided' ? [] : [{ orderId: id, amount, state }],
        );
      }),
  };
}

/** What the provider says to a new charge. */
function decide(
  payment: Payment,
  isDeclining: boolean,
  now: number,
): Pick<ChargeRow, 'state' | 'decision' | 'reason'> {
  if (isDeclining) return { state: 'declined', reason: 'card_declined' };
  switch (payment.method === 'card' ? payment.token : '') {
    case 'tok_ok':
      return { state: 'charged' };
    case 'tok_declined':
      return { state: 'declined', reason: 'card_declined' };
    case 'tok_slow':
      return { state: 'processing', decision: { at: now + SLOW_PAYMENT_MS } };
    case 'tok_timeout':
      return { state: 'processing', decision: { at: now + PAYMENT_TIMEOUT_MS, declined: 'timeout' } };
    default:
      return { state: 'declined', reason: 'unknown_token' };
  }
}

function settled(row: ChargeRow, now: number): ChargeRow {
  const { state, decision } = row;
  if (state !== 'processing' || !decision || decision.at > now) return row;
  if (decision.declined) return { ...row, state: 'declined', reason: decision.declined };
  return { ...row, state: 'charged' };
}

function outcomeOf({ state, decision, reason }: ChargeRow): ChargeOutcome {
  switch (state) {
    case 'charged':
      return { state };
    case 'processing':
      return { state, until: decision?.at ?? 0 };
    case 'declined':
    case 'refunded':
    case 'voided':
      return { state: 'declined', reason: reason ?? state };
  }
}
