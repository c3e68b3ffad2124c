import { accountMessages as words } from '@/shared/messages/account.ts';
import { Button } from '@/shared/ui/button.tsx';
import { Field } from '@/shared/ui/field.tsx';
import { checkRegistration } from '../model/check-entry.ts';
import { register } from '../queries.ts';
import type { Customer } from '../schemas.ts';
import { EntryFailure } from './entry-failure-notice.tsx';
import styles from './entry-form.module.css';
import { PasswordField } from './password-field.tsx';
import { useEntryForm } from './use-entry-form.ts';

/** Opens an account. `onRegistered` is waited for. */
export function RegisterForm({ onRegistered }: { onRegistered: (customer: Customer) => Promise<void> }) {
  const { formProps, errorOf, failure, isPending } = useEntryForm({
    check: checkRegistration,
    send: async (registration) => onRegistered(await register(registration)),
  });
  return (
    <form {...formProps} className={styles['form']}>
      <Field label={words.fields.name} name="name" autoComplete="name" error={errorOf('name')} />
      <Field
        label={words.fields.email}
        name="email"
        type="email"
        autoComplete="username"
        hint={words.hints.email}
        error={errorOf('email')}
      />
      <PasswordField autoComplete="new-password" hint={words.hints.newPassword} error={errorOf('password')} />
      <EntryFailure text={failure} />
      <Button type="submit" look="primary" wide busy={isPending}>
        {isPending ? words.registering : words.register}
      </Button>
    </form>
  );
}
