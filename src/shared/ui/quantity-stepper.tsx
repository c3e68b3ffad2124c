import { type KeyboardEvent, useId, useState } from 'react';
import { quantityMessages as words } from '@/shared/messages/quantity.ts';
import { Icon } from './icon.tsx';
import styles from './quantity-stepper.module.css';

type QuantityStepperProps = {
  /** What is counted, for the accessible names. */
  name: string;
  /** May lie above `max`, when there are fewer to be had than before. */
  value: number;
  /** The most that may be chosen; at least 1. */
  max: number;
  describedBy?: string | undefined;
  onChange: (quantity: number) => void;
  /** Takes a step by itself, for a value that others change too; left out, `onChange` is told where the step leads. */
  onStep?: (by: 1 | -1) => void;
};

/**
 * Chooses a quantity from 1 to `max`. Typing takes effect on leaving the field or Enter, so that a half-typed number
 * changes nothing; what is no such quantity stays in the field with a word on what is, and changes nothing either.
 */
export function QuantityStepper({ name, value, max, describedBy, onChange, onStep }: QuantityStepperProps) {
  const errorId = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [hasError, setError] = useState(false);

  const forgetDraft = () => {
    setDraft(null);
    setError(false);
  };
  const settle = (quantity: number) => {
    forgetDraft();
    if (quantity !== value) onChange(quantity);
  };
  const step = (by: 1 | -1) => {
    const target = value + by;
    if (target < 1 || (by > 0 && target > max)) return;
    if (!onStep) return settle(target);
    forgetDraft();
    onStep(by);
  };
  const commit = () => {
    if (draft === null) return;
    const quantity = parseQuantity(draft, max);
    if (quantity === null) setError(true);
    else settle(quantity);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    else if (event.key === 'Escape') settle(value);
    else if (event.key === 'ArrowUp') step(1);
    else if (event.key === 'ArrowDown') step(-1);
    else return;
    event.preventDefault();
  };
  const described = [hasError && errorId, describedBy].filter(Boolean).join(' ');
  return (
    <div>
      <div className={styles['stepper']}>
        <button
          type="button"
          aria-label={words.decrease(name)}
          aria-disabled={value <= 1 || undefined}
          onClick={() => step(-1)}
        >
          <Icon name="minus" size={18} />
        </button>
        <input
          type="text"
          role="spinbutton"
          inputMode="numeric"
          autoComplete="off"
          aria-label={words.quantityOf(name)}
          aria-valuemin={1}
          aria-valuemax={max}
          aria-valuenow={value}
          aria-invalid={hasError || undefined}
          aria-describedby={described || undefined}
          value={draft ?? value}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onBlur={commit}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          aria-label={words.increase(name)}
          aria-disabled={value >= max || undefined}
          onClick={() => step(1)}
        >
          <Icon name="plus" size={18} />
        </button>
      </div>
      {hasError && (
        <p id={errorId} role="alert" className={styles['error']}>
          {words.outOfRange(max)}
        </p>
      )}
    </div>
  );
}

/** The whole quantity from 1 to `max` that was typed; `null` when it is anything else. */
function parseQuantity(typed: string, max: number): number | null {
  if (!/^\s*\d{1,4}\s*$/.test(typed)) return null;
  const quantity = Number(typed);
  return quantity >= 1 && quantity <= max ? quantity : null;
}
