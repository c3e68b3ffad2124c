import { splitInstalments } from '@/features/financing/model/split-instalments.ts';
import type { Payment } from '@/features/orders/schemas.ts';
import { money, type Money } from '@/shared/money/money.ts';
import type { ChargeEntry } from '../ledger.ts';
import type { Settings } from '../settings.ts';
import type { Store, Tx } from '../store.ts';
import type { AccountTables, ChargeRow } from './account-tables.ts';
import { chargeCredit, restoreCredit } from './credit.ts';

/** What `tok_slow` takes, in ms. */
export const SLOW_PAYMENT_MS = 4_000;
/** When the provider gives up on `tok_timeout`, in ms. */
export const PAYMENT_TIMEOUT_MS = 30_000;

/** What is to be charged, to whom, and how. */
export type Charge = {
  readonly orderId: string;
  readonly customerId: string | null;
  readonly amount: Money;
  readonly payment: Payment;
};

export type ChargeOutcome =
  | { readonly state: 'charged' }
  /** The provider has not decided; ask again at `until` (ms). */
  | { readonly state: 'processing'; readonly until: number }
  | { readonly state: 'declined'; readonly reason: string }
  /** The customer's store credit does not cover the amount. */
  | { readonly state: 'insufficient'; readonly missing: Money };

export type Payments = {
  /** Charges an order once. Asking again tells how the charge stands; after a refund it stays refused. */
  charge(charge: Charge): Promise<ChargeOutcome>;
  /** Gives the money back, or makes sure that it is never taken. Refunding again is refunding once. */
  refund(orderId: string, currency: string): Promise<void>;
  /** Whether the order's money was taken or is being taken. */
  isPaying(orderId: string): Promise<boolean>;
  chargeLedger(): Promise<ChargeEntry[]>;
};

type Dependencies = {
  store: Store<AccountTables>;
  settings: Settings;
  /** Whether a loan was granted to the customer, for good. */
  hasLoan: (customerId: string) => Promise<boolean>;
};

/**
 * The part of the Accounts service that takes money: from cards, over a payment provider that knows test tokens only,
 * from the customer's store credit, or on the customer's loan.
 */
export function createPayments({ store, settings, hasLoan }: Dependencies): Payments {
  async function decide(
    tx: Tx<AccountTables>,
    { orderId, customerId, amount, payment }: Charge,
    isLent: boolean,
    now: number,
  ): Promise<ChargeRow> {
    const charge = { id: orderId, amount };
    switch (payment.method) {
      case 'card': {
        return { ...charge, ...providerSays(payment.token, now) };
      }
      case 'loan': {
        if (!isLent) return { ...charge, state: 'declined', reason: 'no_loan' };
        return { ...charge, state: 'charged', instalments: splitInstalments(amount, payment.instalments) };
      }
      case 'store_credit': {
        const credit = customerId === null ? undefined : await tx.get('accounts.credit', customerId);
        if (settings.active('credit_spent').length > 0) {
          return { ...charge, state: 'declined', missing: amount };
        }
        const charged = chargeCredit(credit, { orderId, amount }, now);
        if (!charged.ok) return { ...charge, state: 'declined', missing: charged.missing };
        await tx.put('accounts.credit', charged.row);
        return { ...charge, state: 'charged', onCreditOf: charged.row.id };
      }
    }
  }

  /** What the provider says to a new charge. */
  function providerSays(token: string, now: number): Decision {
    if (settings.active('payment_declined').length > 0) return { state: 'declined', reason: 'card_declined' };
    const decision = decisionOn(token, now);
    const slow = settings.active('payment_slow').at(-1);
    return slow && decision.state === 'charged'
      ? { state: 'processing', decision: { at: now + slow.ms } }
      : decision;
  }

  return {
    charge: async (charge) => {
      const { customerId, payment } = charge;
      const isLent = payment.method === 'loan' && customerId !== null && (await hasLoan(customerId));
      return store.transact(async (tx) => {
        const now = settings.now();
        const known = await tx.get('accounts.charges', charge.orderId);
        const row = known ? settled(known, now) : await decide(tx, charge, isLent, now);
        await tx.put('accounts.charges', row);
        return outcomeOf(row);
      });
    },

    refund: (orderId, currency) =>
      store.transact(async (tx) => {
        const row = await tx.get('accounts.charges', orderId);
        if (!row) {
          await tx.put('accounts.charges', { id: orderId, amount: money(0, currency), state: 'voided' });
          return;
        }
        const { state } = settled(row, settings.now());
        if (state === 'charged') {
          await giveBackCredit(tx, row);
          await tx.put('accounts.charges', { ...row, state: 'refunded' });
        }
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
        return rows.flatMap(({ id, amount, state, onCreditOf, instalments }) =>
          state === 'declined' || state === 'voided'
            ? []
            : [
                {
                  orderId: id,
                  amount,
                  state,
                  ...(onCreditOf !== undefined && { onCreditOf }),
                  ...(instalments && { instalments }),
                },
              ],
        );
      }),
  };
}

async function giveBackCredit(tx: Tx<AccountTables>, { id, onCreditOf }: ChargeRow): Promise<void> {
  const credit = onCreditOf === undefined ? undefined : await tx.get('accounts.credit', onCreditOf);
  if (credit) await tx.put('accounts.credit', restoreCredit(credit, id));
}

type Decision = Pick<ChargeRow, 'state' | 'decision' | 'reason'>;

function decisionOn(token: string, now: number): Decision {
  switch (token) {
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

function outcomeOf({ state, decision, reason, missing }: ChargeRow): ChargeOutcome {
  if (missing) return { state: 'insufficient', missing };
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
