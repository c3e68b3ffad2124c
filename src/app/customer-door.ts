import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useMemo } from 'react';
import { appSession, type Session, useSession } from '@/features/account/session.ts';
import type { SavedCart } from '@/features/cart/saved/keep-saved.ts';
import { openSavedCart } from '@/features/cart/saved/saved-door.ts';
import { createDeparture, type Departure } from './departure.ts';

/** What the program around signing in and out is, apart from who is signed in. */
export type Surroundings = {
  /** This tab's way out. */
  readonly departure: Departure;
  /** The cart with its copy at the shop. Rejects when its program could not be fetched. */
  readonly openSavedCart: () => Promise<Pick<SavedCart, 'signedIn' | 'beforeSignOut' | 'clearDevice'>>;
};

/** The app's own; a test provides others. */
export const appSurroundings: Surroundings = {
  departure: createDeparture((path) => window.location.replace(path)),
  openSavedCart: () => openSavedCart({ whoIs: appSession.customerId, askWho }),
};

async function askWho(): Promise<string | null> {
  const { askWho } = await import('./who-is-signed-in.ts');
  return askWho({ ...appSurroundings, session: appSession });
}

export const SurroundingsContext = createContext<Surroundings>(appSurroundings);

/** What letting somebody in touches. */
export type Entry = Surroundings & { readonly session: Session };

/** Everything that entering and leaving the shop as a customer touches. */
export type CustomerDoor = Entry & {
  readonly queryClient: QueryClient;
};

/** The same object as long as it is the same app. */
export function useCustomerDoor(): CustomerDoor {
  const surroundings = useContext(SurroundingsContext);
  const session = useSession();
  const queryClient = useQueryClient();
  return useMemo(() => ({ ...surroundings, session, queryClient }), [surroundings, session, queryClient]);
}
