import { useEffect, useRef } from 'react';
import { accountMessages as words } from '@/shared/messages/account.ts';
import { Button } from '@/shared/ui/button.tsx';
import { Field } from '@/shared/ui/field.tsx';
import { checkSignIn } from '../model/check-entry.ts';
import { signIn } from '../queries.ts';
import type { Customer } from '../schemas.ts';
import { EntryFailure } from './entry-failure-notice.tsx';
import styles from './entry-form.module.css';
import { PasswordField } from './password-field.tsx';
import { useEntryForm } from './use-entry-form.ts';

type SignInFormProps = {
  /** What the fields start with; the button, which is all that is left to press, then has the focus. */
  filledIn?: { readonly email: string; readonly password: string } | undefined;
  /** Waited for. */
  onSignedIn: (customer: Customer) => Promise<void>;
};

/** Address and password. */
export function SignInForm({ filledIn, onSignedIn }: SignInFormProps) {
  const button = useRef<HTMLButtonElement>(null);
  const { formProps, errorOf, failure, isPending } = useEntryForm({
    check: checkSignIn,
    send: async (credentials) => onSignedIn(await signIn(credentials)),
  });

  useEffect(() => {
    if (filledIn) button.current?.focus();
  }, [filledIn]);

  return (
    <form {...formProps} className={styles['form']}>
      <Field
        label={words.fields.email}
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={filledIn?.email}
        error={errorOf('email')}
      />
      <PasswordField
        autoComplete="current-password"
        defaultValue={filledIn?.password}
        error={errorOf('password')}
      />
      <EntryFailure text={failure} />
      <Button ref={button} type="submit" look="primary" wide busy={isPending}>
        {isPending ? words.signingIn : words.signIn}
      </Button>
    </form>
  );
}
