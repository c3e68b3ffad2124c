import { financingMessages as words } from '@/shared/messages/financing.ts';
import { FailureNotice } from '@/shared/ui/failure-notice.tsx';
import type { FinancingStanding } from '../schemas.ts';
import type { Applications } from './use-applications.ts';

type CommandFailureProps = { standing: FinancingStanding; applications: Applications };

/** A command whose outcome is not known, while the product still stands as if it had not arrived. */
export function CommandFailure({ standing, applications }: CommandFailureProps) {
  const { product, status, applicationId } = standing;
  const { apply, confirm, cancel, applied, confirmed, cancelled } = applications;
  if (apply.isError && apply.variables === product && status === 'available') {
    return <FailureNotice title={words.applyFailed} error={apply.error} onRetry={() => applied(product)} />;
  }
  if (status !== 'held') return null;
  if (confirm.isError && confirm.variables.id === applicationId) {
    const { id, code } = confirm.variables;
    return (
      <FailureNotice title={words.confirmFailed} error={confirm.error} onRetry={() => confirmed(id, code)} />
    );
  }
  if (cancel.isError && cancel.variables === applicationId) {
    const id = cancel.variables;
    return <FailureNotice title={words.cancelFailed} error={cancel.error} onRetry={() => cancelled(id)} />;
  }
  return null;
}
