import { findCustomer } from '@/features/account/queries.ts';
import type { Session } from '@/features/account/session.ts';
import { ApiError } from '@/shared/api/client.ts';

/** Asks the Accounts service whose session this browser has. A service that fails leaves it open. */
export async function findOut(session: Session): Promise<void> {
  try {
    session.customerNamed(await findCustomer());
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.code === 'session_expired') session.endFound();
    if (error.code === 'not_signed_in') session.absenceFound();
  }
}
