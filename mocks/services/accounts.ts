import type * as z from 'zod/mini';
import type { Credentials, Customer, Registration } from '@/features/account/schemas.ts';
import { type Caller, requireCustomer } from '../caller.ts';
import { answered, type Answered, type Refused, type Outcome, refused } from '../problem.ts';
import type { Settings } from '../settings.ts';
import type { Store } from '../store.ts';
import type { AccountTables, CustomerRow } from './account-tables.ts';
import { creditOf } from './credit.ts';
import { hashPassword, isPassword } from './passwords.ts';
import type { Sessions } from './sessions.ts';
import { createSignInThrottle } from './sign-in-throttle.ts';

/** A customer, and the token that the browser shall be given for the new session. */
export type SignedIn = Answered<Customer> & { readonly token: string };

export type AccountService = {
  /** Opens an account and a session. `token` is that of the browser's present session, which ends. */
  register(registration: z.infer<typeof Registration>, token?: string): Promise<SignedIn | Refused>;
  signIn(
    caller: Caller,
    credentials: z.infer<typeof Credentials>,
    token?: string,
  ): Promise<SignedIn | Refused>;
  /** Ends the session; without one it is fine as well. */
  signOut(token?: string): Promise<Outcome<null>>;
  getCustomer(caller: Caller): Promise<Outcome<Customer>>;
  /** Where to write to a customer. */
  emailOf(customerId: string): Promise<string | undefined>;
};

type Dependencies = {
  store: Store<AccountTables>;
  settings: Settings;
  sessions: Sessions;
  newId: () => string;
};

/** The Accounts service: who is who. It never tells at sign-in whether an address has an account. */
export function createAccounts({ store, settings, sessions, newId }: Dependencies): AccountService {
  const throttle = createSignInThrottle({ store, settings });

  async function enter(status: number, row: CustomerRow, token: string | undefined): Promise<SignedIn> {
    const fresh = await sessions.start(row.id, token);
    return { ...answered(status, await view(row)), token: fresh };
  }

  async function view({ id, email, name }: CustomerRow): Promise<Customer> {
    const credit = await store.read((tx) => tx.get('accounts.credit', id));
    if (!credit) return { id, email, name, credit: null };
    const { limit, used } = creditOf(credit, settings.now());
    const isSpent = settings.active('credit_spent').length > 0;
    return { id, email, name, credit: { limit, used: isSpent ? limit : used } };
  }

  return {
    register: async ({ email, password, name }, token) => {
      const row: CustomerRow = { id: newId(), email: email.trim(), name, password: hashPassword(password) };
      const address = normalizeEmail(email);
      const isFree = await store.transact(async (tx) => {
        if (await tx.get('accounts.addresses', address)) return false;
        await tx.put('accounts.customers', row);
        await tx.put('accounts.addresses', { id: address, customerId: row.id });
        return true;
      });
      if (!isFree) return refused(409, 'email_taken', 'There is an account with this address');
      return enter(201, row, token);
    },

    signIn: async ({ deviceId }, { email, password }, token) => {
      const signIn = { address: normalizeEmail(email), deviceId };
      const admission = await throttle.admit(signIn);
      if (!admission.ok) return tooManyTries(admission.retryAfterSeconds);

      const row = await store.read(async (tx) => {
        const address = await tx.get('accounts.addresses', signIn.address);
        return address && tx.get('accounts.customers', address.customerId);
      });
      const isRight = isPassword(password, row?.password);
      if (!row || !isRight) return refused(401, 'invalid_credentials', 'Wrong address or password');

      await throttle.forget(signIn);
      return enter(200, row, token);
    },

    signOut: async (token) => {
      await sessions.end(token);
      return answered(204, null);
    },

    getCustomer: async (caller) => {
      const asked = requireCustomer(caller);
      if (!asked.ok) return asked;
      const row = await store.read((tx) => tx.get('accounts.customers', asked.customerId));
      if (!row) throw new Error(`Customer ${asked.customerId} has a session but no account`);
      return answered(200, await view(row));
    },

    emailOf: async (customerId) =>
      (await store.read((tx) => tx.get('accounts.customers', customerId)))?.email,
  };
}

/** Addresses are trimmed and letter case is ignored. */
export function normalizeEmail(email: string): string {
  return email.trim().toLowerCase();
}

function tooManyTries(seconds: number): Refused {
  return {
    ...refused(429, 'too_many_requests', `Too many failed sign-ins: try again in ${seconds} s`),
    headers: { 'Retry-After': String(seconds) },
  };
}
