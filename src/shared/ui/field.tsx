import { type ComponentProps, type ReactNode, useId } from 'react';
import styles from './field.module.css';

type FieldProps = Omit<ComponentProps<'input'>, 'id'> & {
  label: string;
  /** In the shopper's words: what is wrong and what to do. */
  error?: string | undefined;
  hint?: ReactNode;
  /** Shown behind the label of a field that may stay empty. */
  optionalText?: string;
  /** A control inside the field, at its end. */
  trailing?: ReactNode;
};

/** A labelled text input with its error and hint where they belong. */
export function Field({ label, error, hint, optionalText, trailing, className, ...input }: FieldProps) {
  const id = useId();
  const errorId = `${id}-error`;
  const hintId = `${id}-hint`;
  const described = [error && errorId, hint && hintId].filter(Boolean).join(' ');
  return (
    <div className={`${styles['field']} ${className ?? ''}`}>
      <label className={styles['label']} htmlFor={id}>
        {label}
        {optionalText && <span className={styles['optional']}> {optionalText}</span>}
      </label>
      <div className={styles['around']}>
        <input
          {...input}
          id={id}
          className={styles['control']}
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
        />
        {trailing}
      </div>
      {hint && (
        <p id={hintId} className={styles['hint']}>
          {hint}
        </p>
      )}
      {error && (
        <p id={errorId} className={styles['error']}>
          {error}
        </p>
      )}
    </div>
  );
}
