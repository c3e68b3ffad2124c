import { queryOptions } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import { callService } from '@/shared/api/client.ts';
import { accountEndpoints, type Credentials, type Customer, type Registration } from './schemas.ts';

/** Server state of the Accounts service. */
export const accountQueries = {
  all: () => ['accounts'] as const,

  /** The signed-in customer; never taken as fresh, since every purchase changes the credit. Fails with 401 for guests. */
  customer: () =>
    queryOptions({
      queryKey: [...accountQueries.all(), 'customer'] as const,
      queryFn: ({ signal }) => callService('accounts', accountEndpoints.getCustomer, { signal }),
      staleTime: 0,
    }),
};

/** Who is signed in, asked without anybody waiting for it. @throws ApiError, 401 for guests and ended sessions */
export function findCustomer(): Promise<Customer> {
  return callService('accounts', accountEndpoints.getCustomer, { isBackground: true });
}

/** @throws ApiError `invalid_credentials`, whether or not the address has an account; 429 after too many tries */
export function signIn(credentials: z.infer<typeof Credentials>): Promise<Customer> {
  return callService('accounts', accountEndpoints.signIn, { body: credentials });
}

/** Opens an account and a session. @throws ApiError `email_taken` */
export function register(registration: z.infer<typeof Registration>): Promise<Customer> {
  return callService('accounts', accountEndpoints.register, { body: registration });
}

/** Ends the session; again is fine. @throws ApiError when the service could not be told */
export function endSession(): Promise<null> {
  return callService('accounts', accountEndpoints.signOut);
}
