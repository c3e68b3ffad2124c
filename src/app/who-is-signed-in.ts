import { findCustomer } from '@/features/account/queries.ts';
import { ApiError } from '@/shared/api/client.ts';
import type { CustomerDoor } from './customer-door.ts';
import { find } from './customer-flows.ts';

/** Asks the Accounts service whose session this browser has. A service that fails leaves it open. */
export async function findOut(door: CustomerDoor): Promise<void> {
  const { session } = door;
  try {
    await find(door, await findCustomer());
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.code === 'session_expired') session.endFound();
    if (error.code === 'not_signed_in') session.absenceFound();
  }
}
