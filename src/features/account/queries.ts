import { queryOptions } from '@tanstack/react-query';
import { callService } from '@/shared/api/client.ts';
import { accountEndpoints } from './schemas.ts';

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
