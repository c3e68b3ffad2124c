import type { Money } from '@/shared/money/money.ts';
import type { ChargeEntry } from '../ledger.ts';
import type { Resource } from './hold.ts';
import type { PasswordHash } from './passwords.ts';

export type CustomerRow = {
  readonly id: string;
  /** As typed, trimmed; who is who is decided by {@link AddressRow}. */
  readonly email: string;
  readonly name: string;
  readonly password: PasswordHash;
};

/** Whose an e-mail address is; `id` is the address as made by `normalizeEmail`. */
export type AddressRow = { readonly id: string; readonly customerId: string };

/** One sign-in. `id` is the hash of the token that the browser has; the token itself is stored nowhere. */
export type SessionRow = {
  readonly id: string;
  readonly customerId: string;
  /** The session's latest request, in ms. */
  readonly usedAt: number;
  readonly hasEnded: boolean;
  /** `Settings.changes()` at the start, for the scenario `session_expired`. */
  readonly startedIn: number;
};

/** A browser that was given a device cookie; `id` is the cookie's value. */
export type DeviceRow = { readonly id: string };

/** Sign-ins that failed or are under way, of one address or one browser, as instants in ms. */
export type SignInTriesRow = { readonly id: string; readonly at: readonly number[] };

/** One customer's store credit: capacity is the limit in minor units, every claimed hold an order on credit. */
export type CreditRow = Resource<{ readonly orderId: string }> & { readonly currency: string };

export type DeclineReason = 'card_declined' | 'timeout' | 'unknown_token' | 'no_loan';

/** One charge; its id is the order's, so an order is charged once however often it is asked for. */
export type ChargeRow = {
  readonly id: string;
  readonly amount: Money;
  readonly state: ChargeEntry['state'] | 'declined' | 'voided';
  /** Of a processing charge: when the provider will have decided, in ms, and how. */
  readonly decision?: { readonly at: number; readonly declined?: DeclineReason };
  readonly reason?: DeclineReason;
  /** Of a charge to store credit: the customer whose it is. */
  readonly onCreditOf?: string;
  /** Of a charge that was refused for want of credit: what was missing. */
  readonly missing?: Money;
  /** Of a charge to the loan: what is due when, first instalment first. */
  readonly instalments?: readonly Money[];
};

export type AccountTables = {
  'accounts.customers': CustomerRow;
  'accounts.addresses': AddressRow;
  'accounts.sessions': SessionRow;
  'accounts.devices': DeviceRow;
  'accounts.sign-in-tries': SignInTriesRow;
  'accounts.credit': CreditRow;
  'accounts.charges': ChargeRow;
};
