import { findCustomer } from '@/features/account/queries.ts';
import { ApiError } from '@/shared/api/client.ts';
import type { Entry } from './customer-door.ts';
import { find } from './customer-flows.ts';

/** Asks the Accounts service whose session this browser has. A service that fails leaves it open. */
export async function findOut(door: Entry): Promise<void> {
  const { session } = door;
  try {
    await find(door, await findCustomer());
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.code === 'session_expired') session.endFound();
    if (error.code === 'not_signed_in') session.absenceFound();
  }
}

/**
 * Asks whose session it is, on behalf of the saved cart. Who turns out to be somebody else is let in as such, after the
 * answer, since that waits for the saved cart.
 *
 * @returns the customer's id, `null` for a guest
 * @throws ApiError
 */
export async function askWho(door: Entry): Promise<string | null> {
  try {
    const customer = await findCustomer();
    if (door.session.hadAnother(customer)) void find(door, customer).catch(() => {});
    return customer.id;
  } catch (error) {
    if (!(error instanceof ApiError && error.code === 'not_signed_in')) throw error;
    door.session.absenceFound();
    return null;
  }
}
