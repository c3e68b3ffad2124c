import type { Store } from '../store.ts';
import type { AccountTables } from './account-tables.ts';

export type Devices = {
  /** The browser with this cookie value. One that nobody gave out is not believed: it gets a fresh one. */
  recognise(cookie: string | undefined): Promise<{ readonly id: string; readonly isKnown: boolean }>;
};

/** The browsers that were given a device cookie; its value is all that a guest's cart and orders are known by. */
export function createDevices({
  store,
  newId,
}: {
  store: Store<AccountTables>;
  newId: () => string;
}): Devices {
  return {
    recognise: async (cookie) => {
      const known =
        cookie === undefined ? undefined : await store.read((tx) => tx.get('accounts.devices', cookie));
      if (known) return { id: known.id, isKnown: true };

      const id = newId();
      await store.transact((tx) => tx.put('accounts.devices', { id }));
      return { id, isKnown: false };
    },
  };
}
