import { useMutation } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import { failureText } from '@/shared/messages/failure-text.ts';
import { privacyMessages as words } from '@/shared/messages/privacy.ts';
import { Button } from '@/shared/ui/button.tsx';
import styles from '@/shared/ui/dialog.module.css';
import { Notice } from '@/shared/ui/notice.tsx';

/** Deletes what is stored about a guest after asking once more. `onDelete` rejects when nothing was deleted. */
export function DeleteStored({ onDelete }: { onDelete: () => Promise<void> }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const deletion = useMutation({ mutationFn: onDelete });
  return (
    <>
      <Button
        onClick={() => {
          deletion.reset();
          dialog.current?.showModal();
        }}
      >
        {words.deleteButton}
      </Button>
      <dialog ref={dialog} className={styles['dialog']} aria-labelledby={titleId}>
        <h2 id={titleId}>{words.confirmTitle}</h2>
        <p>{words.confirmText}</p>
        {deletion.isError && (
          <Notice tone="danger" role="alert">
            <p>
              {words.deleteFailed} {failureText(deletion.error)}
            </p>
          </Notice>
        )}
        <div className={styles['actions']}>
          <Button onClick={() => dialog.current?.close()}>{words.keep}</Button>
          <Button look="primary" busy={deletion.isPending} onClick={() => deletion.mutate()}>
            {deletion.isPending ? words.deleting : words.confirm}
          </Button>
        </div>
      </dialog>
    </>
  );
}
