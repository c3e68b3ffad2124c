import { useRoute } from 'wouter';
import { checkoutMessages as words } from '@/shared/messages/checkout.ts';
import { paths } from '@/shared/paths.ts';
import { buttonClass } from '@/shared/ui/button.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { Notice } from '@/shared/ui/notice.tsx';
import { useAttempt } from '../app-attempt.ts';
import { type AttemptState, isOpen } from '../model/attempt-state.ts';

/**
 * Takes up a purchase whose outcome was lost, wherever in the shop the shopper comes back, and says what became of it. On
 * the checkout page it keeps quiet: that page shows the purchase itself.
 */
export function AttemptRecovery() {
  const [isCheckout] = useRoute(paths.checkout());
  return isCheckout ? null : <RecoveryNotice />;
}

function RecoveryNotice() {
  const { state, runner } = useAttempt();
  if (state.step === 'completed') {
    return (
      <Notice
        role="status"
        actions={
          <Link
            className={buttonClass('secondary')}
            href={paths.order(state.orderId)}
            onClick={() => runner.dismiss()}
          >
            {words.seeOrder}
          </Link>
        }
      >
        <p>{words.recovered}</p>
      </Notice>
    );
  }
  const text = recoveryText(state);
  if (text === null) return null;
  return (
    <Notice
      tone={isUnderWay(state) ? 'info' : 'warning'}
      role="status"
      actions={
        <Link className={buttonClass('secondary')} href={paths.checkout()}>
          {words.toCheckout}
        </Link>
      }
    >
      <p>{text}</p>
    </Notice>
  );
}

function isUnderWay(state: AttemptState): boolean {
  return isOpen(state) && (state.step !== 'unknown' || state.finding === 'asking');
}

function recoveryText(state: AttemptState): string | null {
  switch (state.step) {
    case 'sending':
      return words.progress.sending;
    case 'waiting':
      return words.progress.accepted;
    case 'unknown':
      if (state.finding === 'asking') return words.progress.asking;
      return state.finding === 'unreachable' ? words.unreachableTitle : words.recoveryNotReceived;
    case 'refused':
      return state.refusal.code === 'cart_already_ordered'
        ? words.recoveryAlreadyOrdered
        : words.recoveryRefused;
    case 'idle':
    case 'offline':
    case 'completed':
      return null;
  }
}
