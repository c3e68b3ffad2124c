import type { Settings } from '../settings.ts';
import type { Store, Tx } from '../store.ts';
import type { AccountTables, SignInTriesRow } from './account-tables.ts';

const WINDOW_MS = 15 * 60_000;
/** Failures within the window; a browser may have more, since a family may share it. */
const TRIES_PER_ADDRESS = 5;
const TRIES_PER_DEVICE = 20;

export type SignInTry = { readonly address: string; readonly deviceId: string };

export type Admission = { readonly ok: true } | { readonly ok: false; readonly retryAfterSeconds: number };

export type SignInThrottle = {
  /**
   * Counts a try before its password is looked at, so that many at once are no more than the limit. An address that
   * nobody has is counted like any other.
   */
  admit(signIn: SignInTry): Promise<Admission>;
  /** Forgets the failures after a success. */
  forget(signIn: SignInTry): Promise<void>;
};

export function createSignInThrottle({
  store,
  settings,
}: {
  store: Store<AccountTables>;
  settings: Settings;
}): SignInThrottle {
  return {
    admit: (signIn) =>
      store.transact(async (tx) => {
        const now = settings.now();
        const counted = await Promise.all(
          countersOf(signIn).map(async ({ id, limit }) => ({ limit, row: await recentTries(tx, id, now) })),
        );
        const waits = counted.flatMap(({ row, limit }) => {
          const blocking = row.at.at(-limit);
          return blocking === undefined ? [] : [blocking + WINDOW_MS - now];
        });
        if (waits.length > 0) {
          return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(Math.max(...waits) / 1000)) };
        }
        for (const { row } of counted) {
          await tx.put('accounts.sign-in-tries', { ...row, at: [...row.at, now] });
        }
        return { ok: true };
      }),

    forget: (signIn) =>
      store.transact(async (tx) => {
        for (const { id } of countersOf(signIn)) await tx.delete('accounts.sign-in-tries', id);
      }),
  };
}

function countersOf({ address, deviceId }: SignInTry) {
  return [
    { id: `address:${address}`, limit: TRIES_PER_ADDRESS },
    { id: `device:${deviceId}`, limit: TRIES_PER_DEVICE },
  ];
}

async function recentTries(tx: Tx<AccountTables>, id: string, now: number): Promise<SignInTriesRow> {
  const at = (await tx.get('accounts.sign-in-tries', id))?.at ?? [];
  return { id, at: at.filter((instant) => instant > now - WINDOW_MS) };
}
