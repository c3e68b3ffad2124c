import { createContext, useContext, useSyncExternalStore } from 'react';
import * as z from 'zod/mini';
import type { ApiError } from '@/shared/api/client.ts';
import { parseJson } from '@/shared/parse-json.ts';
import type { Customer } from './schemas.ts';

/** localStorage: that this browser has a session, as `<mark> <customer's id>`; the mark is new with every sign-in. */
export const SIGNED_IN_KEY = 'cartwright:signed-in';

/** sessionStorage: who is signed in, so that a reload of the tab shows it at once. */
const CUSTOMER_KEY = 'cartwright:customer';

const KnownCustomer = z.object({ id: z.string(), email: z.string(), name: z.string() });

/** What the app keeps of a customer; credit and the like are the service's to say, each time. */
export type KnownCustomer = z.infer<typeof KnownCustomer> & Pick<Customer, 'id' | 'email' | 'name'>;

/** A question for the password. `answer` settles it: whether the same customer is signed in again. */
export type PasswordPrompt = { readonly answer: (isSignedIn: boolean) => void };

/** Who is signed in on this browser, as far as this tab knows, and the one question that its calls may raise. */
export type Session = {
  /** `null` for nobody, `undefined` while it is not known. Stays when the session ends: the next need of it asks. */
  readonly getCustomer: () => KnownCustomer | null | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  /** The service has named the customer. */
  readonly customerNamed: (customer: KnownCustomer) => void;
  /** The session has ended, and this tab does not know whose it was. */
  readonly endFound: () => void;
  /** There is no session. */
  readonly absenceFound: () => void;
  /** The id of the customer whose session this browser has, or had last; `null` for a guest. */
  readonly customerId: () => string | null;
  /** Whether somebody else was signed in here before, whose session may have ended since. */
  readonly hadAnother: (customer: { readonly id: string }) => boolean;
  readonly getPrompt: () => PasswordPrompt | null;
  /** Asks for the password; many calls that need it at once ask once. */
  readonly askForPassword: () => Promise<boolean>;
  /**
   * Asks for the password on behalf of a refused call. Not for carts, which are saved in the background, not for guests,
   * and after a no not again before the next click.
   */
  readonly renew: (refusal: ApiError) => Promise<boolean>;
  /** Takes a `storage` event: another tab signed in or found that there is no session. */
  readonly storageChanged: (event: Pick<StorageEvent, 'key'>) => void;
};

type SessionOptions = {
  /** Storages of the browser and of the tab; their getters may throw. */
  readonly local: () => Storage;
  readonly tab: () => Storage;
  readonly newMark: () => string;
};

export function createSession({ local, tab, newMark }: SessionOptions): Session {
  const listeners = new Set<() => void>();
  let prompt: PasswordPrompt | null = null;
  let outcome = Promise.resolve(false);
  let isDeclined = false;

  const customerId = (): string | null => read(local, SIGNED_IN_KEY)?.split(' ')[1] ?? null;
  const recall = (): KnownCustomer | null | undefined => {
    const id = customerId();
    if (id === null) return null;
    const stored = KnownCustomer.safeParse(parseJson(read(tab, CUSTOMER_KEY) ?? ''));
    return stored.success && stored.data.id === id ? stored.data : undefined;
  };
  let customer = recall();

  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const become = (next: KnownCustomer | null | undefined): void => {
    customer = next;
    tell();
  };

  const ask = (): Promise<boolean> => {
    if (prompt) return outcome;
    outcome = new Promise((resolve) => {
      const own: PasswordPrompt = {
        answer: (isSignedIn) => {
          if (prompt !== own) return;
          prompt = null;
          if (!isSignedIn) holdBack();
          tell();
          resolve(isSignedIn);
        },
      };
      prompt = own;
    });
    tell();
    return outcome;
  };

  const holdBack = (): void => {
    isDeclined = true;
    window.addEventListener('click', () => (isDeclined = false), { once: true, capture: true });
  };

  return {
    getCustomer: () => customer,
    getPrompt: () => prompt,
    askForPassword: ask,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    customerId,
    hadAnother: ({ id }) => ![null, id].includes(customerId()),

    customerNamed: ({ id, email, name }) => {
      write(local, SIGNED_IN_KEY, `${newMark()} ${id}`);
      write(tab, CUSTOMER_KEY, JSON.stringify({ id, email, name }));
      become({ id, email, name });
    },
    endFound: () => become(null),
    absenceFound: () => {
      write(local, SIGNED_IN_KEY, null);
      write(tab, CUSTOMER_KEY, null);
      become(null);
    },

    renew: async ({ service, code }) => {
      const isForCustomer = code === 'session_expired' || Boolean(customer);
      return service !== 'carts' && isForCustomer && !isDeclined && ask();
    },

    storageChanged: ({ key }) => {
      if (key !== SIGNED_IN_KEY) return;
      const id = customerId();
      if (id === null) return become(null);
      if (id !== customer?.id) become(undefined);
      else prompt?.answer(true);
    },
  };
}

/** The app's one session. */
export const appSession = createSession({
  local: () => window.localStorage,
  tab: () => window.sessionStorage,
  newMark: () => Date.now().toString(36),
});

/** Which session is read: the app's, unless a test provides a fresh one. */
export const SessionContext = createContext<Session>(appSession);

export function useSession(): Session {
  return useContext(SessionContext);
}

/** Who is signed in; `null` for nobody, `undefined` while it is not known. */
export function useCustomer(): KnownCustomer | null | undefined {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.getCustomer);
}

function read(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

/** Storage that refuses is passed over: this tab knows it anyhow. */
function write(storage: () => Storage, key: string, value: string | null): void {
  try {
    if (value === null) storage().removeItem(key);
    else storage().setItem(key, value);
  } catch {
    // See the docstring.
  }
}
