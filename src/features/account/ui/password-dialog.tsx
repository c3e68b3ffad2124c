import { useMutation } from '@tanstack/react-query';
import { useEffect, useId, useRef } from 'react';
import { accountMessages as words } from '@/shared/messages/account.ts';
import { failureText } from '@/shared/messages/failure-text.ts';
import { Button } from '@/shared/ui/button.tsx';
import dialogStyles from '@/shared/ui/dialog.module.css';
import { Field } from '@/shared/ui/field.tsx';
import { Notice } from '@/shared/ui/notice.tsx';
import { checkSignIn } from '../model/check-entry.ts';
import { signIn } from '../queries.ts';
import type { Customer } from '../schemas.ts';
import type { KnownCustomer } from '../session.ts';
import { EntryFailure } from './entry-failure-notice.tsx';
import styles from './password-dialog.module.css';
import { PasswordField } from './password-field.tsx';
import { useEntryForm } from './use-entry-form.ts';

type PasswordDialogProps = {
  /** Whose session has ended; `null` when this tab does not know. */
  customer: KnownCustomer | null;
  onSignedIn: (customer: Customer) => Promise<void>;
  /** The customer would rather not. */
  onLater: () => void;
  /** It is somebody else. Settles when this browser is clear. */
  onSomebodyElse: () => Promise<void>;
};

/** Asks for the password where the customer is, so that what they were doing goes on. */
export function PasswordDialog({ customer, onSignedIn, onLater, onSomebodyElse }: PasswordDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    shown?.querySelector<HTMLElement>('input:not([readonly])')?.focus();
    return () => shown?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      className={dialogStyles['dialog']}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onClose={({ currentTarget }) => currentTarget.open || onLater()}
    >
      <h2 id={`${id}-title`}>{words.promptTitle}</h2>
      <p id={`${id}-text`} className={styles['text']}>
        {words.promptText}
      </p>
      <PasswordForm customer={customer} onSignedIn={onSignedIn} onLater={() => dialog.current?.close()} />
      <SomebodyElse onSomebodyElse={onSomebodyElse} />
    </dialog>
  );
}

function PasswordForm({
  customer,
  onSignedIn,
  onLater,
}: Pick<PasswordDialogProps, 'customer' | 'onSignedIn' | 'onLater'>) {
  const { formProps, errorOf, failure, isPending } = useEntryForm({
    check: checkSignIn,
    send: async (credentials) => onSignedIn(await signIn(credentials)),
  });
  return (
    <form {...formProps} className={styles['form']}>
      <Field
        label={words.fields.email}
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={customer?.email}
        readOnly={customer !== null}
        error={errorOf('email')}
      />
      <PasswordField autoComplete="current-password" error={errorOf('password')} />
      <EntryFailure text={failure} />
      <div className={dialogStyles['actions']}>
        <Button onClick={onLater}>{words.promptLater}</Button>
        <Button type="submit" look="primary" busy={isPending}>
          {isPending ? words.signingIn : words.promptGoOn}
        </Button>
      </div>
    </form>
  );
}

function SomebodyElse({ onSomebodyElse }: Pick<PasswordDialogProps, 'onSomebodyElse'>) {
  const leaving = useMutation({ mutationFn: onSomebodyElse });
  return (
    <div className={styles['else']}>
      <p>{words.notYouText}</p>
      <Button look="quiet" busy={leaving.isPending} onClick={() => leaving.mutate()}>
        {words.notYou}
      </Button>
      {leaving.isError && (
        <Notice tone="danger" role="alert">
          <p>
            {words.notYouFailed} {failureText(leaving.error)}
          </p>
        </Notice>
      )}
    </div>
  );
}
