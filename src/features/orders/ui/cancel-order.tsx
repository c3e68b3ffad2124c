import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import { ApiError } from '@/shared/api/client.ts';
import { failureText } from '@/shared/messages/failure-text.ts';
import { orderMessages as words } from '@/shared/messages/orders.ts';
import { formatMoney } from '@/shared/money/format-money.ts';
import { announce } from '@/shared/ui/announcer.tsx';
import { Button } from '@/shared/ui/button.tsx';
import styles from '@/shared/ui/dialog.module.css';
import { Notice } from '@/shared/ui/notice.tsx';
import { orderMutations } from '../queries.ts';
import type { Order } from '../schemas.ts';

/** Cancels an order after asking once more. `onCancelled` runs when the service has said yes. */
export function CancelOrder({ order, onCancelled }: { order: Order; onCancelled: () => void }) {
  const queryClient = useQueryClient();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const cancellation = useMutation(orderMutations.cancel(queryClient));

  const confirmed = () =>
    cancellation.mutate(order.id, {
      onSuccess: () => {
        dialog.current?.close();
        announce(words.cancelled);
        onCancelled();
      },
    });

  return (
    <>
      <Button
        onClick={() => {
          cancellation.reset();
          dialog.current?.showModal();
        }}
      >
        {words.cancel}
      </Button>
      <dialog ref={dialog} className={styles['dialog']} aria-labelledby={titleId}>
        <h2 id={titleId}>{words.cancelTitle(order.number)}</h2>
        <p>{words.cancelText(formatMoney(order.total), order.couponCode)}</p>
        {cancellation.isError && (
          <Notice tone="danger" role="alert">
            <p>
              {words.cancelFailed} {reasonOf(cancellation.error)}
            </p>
          </Notice>
        )}
        <div className={styles['actions']}>
          <Button onClick={() => dialog.current?.close()}>{words.cancelKeep}</Button>
          <Button look="primary" busy={cancellation.isPending} onClick={confirmed}>
            {words.cancelConfirm}
          </Button>
        </div>
      </dialog>
    </>
  );
}

function reasonOf(error: Error): string {
  const isTooLate = error instanceof ApiError && error.code === 'order_not_cancellable';
  return isTooLate ? words.notCancellable : failureText(error);
}
