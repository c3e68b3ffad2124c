import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Settings } from '../settings.ts';
import type { Store } from '../store.ts';
import type { AccountTables, SessionRow } from './account-tables.ts';

/** How long a session lasts after its latest request, in ms. */
const SESSION_IDLE_MS = 30 * 60_000;

const TOKEN_BYTES = 32;

/** `expired`: the browser brought a token, but its session has ended. It is not taken for a guest's. */
export type Visit =
  | { readonly session: 'none' | 'expired'; readonly customerId: null }
  | { readonly session: 'live'; readonly customerId: string };

export type Sessions = {
  /** Who asks, by the token of the request. A visit keeps the session alive. */
  visit(token: string | undefined): Promise<Visit>;
  /** Whose session it is or was, unless they have signed out. Keeps nothing alive. */
  customerOf(token: string | undefined): Promise<string | null>;
  /** Begins a session with a token of its own, and ends the one that the browser had. Resolves with the new token. */
  start(customerId: string, previousToken: string | undefined): Promise<string>;
  /** Ends a session; ending it again, or none, is fine. */
  end(token: string | undefined): Promise<void>;
};

/** Sessions of the Accounts service. A token stands only in the browser's cookie; here is its hash. */
export function createSessions({
  store,
  settings,
}: {
  store: Store<AccountTables>;
  settings: Settings;
}): Sessions {
  const isCutOff = ({ startedIn }: SessionRow): boolean =>
    settings.active('session_expired').length > 0 && startedIn < settings.changes();

  const end: Sessions['end'] = async (token) => {
    if (!isToken(token)) return;
    await store.transact(async (tx) => {
      const row = await tx.get('accounts.sessions', idOf(token));
      if (row && !row.hasEnded) await tx.put('accounts.sessions', { ...row, hasEnded: true });
    });
  };

  return {
    visit: async (token) => {
      if (!isToken(token)) return { session: 'none', customerId: null };
      return store.transact(async (tx) => {
        const row = await tx.get('accounts.sessions', idOf(token));
        const now = settings.now();
        if (!row || !isLive(row, now) || isCutOff(row)) return { session: 'expired', customerId: null };
        if (row.usedAt !== now) await tx.put('accounts.sessions', { ...row, usedAt: now });
        return { session: 'live', customerId: row.customerId };
      });
    },

    customerOf: async (token) => {
      if (!isToken(token)) return null;
      const row = await store.read((tx) => tx.get('accounts.sessions', idOf(token)));
      return row && !row.hasEnded ? row.customerId : null;
    },

    start: async (customerId, previousToken) => {
      await end(previousToken);
      const token = bytesToHex(randomBytes(TOKEN_BYTES));
      await store.transact((tx) =>
        tx.put('accounts.sessions', {
          id: idOf(token),
          customerId,
          usedAt: settings.now(),
          hasEnded: false,
          startedIn: settings.changes(),
        }),
      );
      return token;
    },

    end,
  };
}

function isLive({ hasEnded, usedAt }: SessionRow, now: number): boolean {
  return !hasEnded && usedAt + SESSION_IDLE_MS > now;
}

function isToken(value: string | undefined): value is string {
  return value !== undefined && /^[\da-f]{64}$/.test(value);
}

function idOf(token: string): string {
  return bytesToHex(sha256(utf8ToBytes(token)));
}
