import { type ComponentProps, useId } from 'react';
import fieldStyles from '@/shared/ui/field.module.css';

type SelectFieldProps = Omit<ComponentProps<'select'>, 'id'> & {
  label: string;
  /** In the shopper's words: what is wrong and what to do. */
  error?: string | undefined;
};

/** A labelled native select with its error where it belongs; the sibling of `Field`. */
export function SelectField({ label, error, className, children, ...select }: SelectFieldProps) {
  const id = useId();
  const errorId = `${id}-error`;
  return (
    <div className={`${fieldStyles['field']} ${className ?? ''}`}>
      <label className={fieldStyles['label']} htmlFor={id}>
        {label}
      </label>
      <select
        {...select}
        id={id}
        className={fieldStyles['control']}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorId : undefined}
      >
        {children}
      </select>
      {error && (
        <p id={errorId} className={fieldStyles['error']}>
          {error}
        </p>
      )}
    </div>
  );
}
