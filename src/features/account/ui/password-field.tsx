import { useState } from 'react';
import { accountMessages as words } from '@/shared/messages/account.ts';
import { Field } from '@/shared/ui/field.tsx';
import styles from './password-field.module.css';

type PasswordFieldProps = {
  /** What a password manager shall do: fill in the one it has, or offer a new one. */
  autoComplete: 'current-password' | 'new-password';
  error?: string | undefined;
  hint?: string;
  defaultValue?: string | undefined;
};

/** A password that can be looked at while it is typed. */
export function PasswordField({ autoComplete, ...field }: PasswordFieldProps) {
  const [isShown, setShown] = useState(false);
  return (
    <Field
      {...field}
      label={words.fields.password}
      className={styles['password'] ?? ''}
      name="password"
      type={isShown ? 'text' : 'password'}
      autoComplete={autoComplete}
      autoCapitalize="none"
      spellCheck={false}
      trailing={
        <button
          type="button"
          className={styles['show']}
          aria-label={words.showPassword}
          aria-pressed={isShown}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? words.hide : words.show}
        </button>
      }
    />
  );
}
