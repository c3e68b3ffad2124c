import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { quantityMessages as words } from '@/shared/messages/quantity.ts';
import styles from './quantity-stepper.module.css';

type QuantityStepperProps = {
  /** What is counted, for the accessible names. */
  name: string;
  value: number;
  /** The most that may be chosen; at least 1. */
  max: number;
  describedBy?: string | undefined;
  onChange: (quantity: number) => void;
};

/**
 * Chooses a quantity from 1 to `max`. A typed number in range takes effect at once; one that is not becomes the nearest
 * that is on leaving the field or Enter, so that half-typed numbers change nothing.
 */
export function QuantityStepper({ name, value, max, describedBy, onChange }: QuantityStepperProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const typed = (text: string) => {
    const quantity = clampQuantity(text, max);
    const isInRange = quantity !== null && String(quantity) === text;
    setDraft(isInRange ? null : text);
    if (isInRange && quantity !== value) onChange(quantity);
  };
  const settle = () => {
    if (draft === null) return;
    setDraft(null);
    const quantity = clampQuantity(draft, max);
    if (quantity !== null && quantity !== value) onChange(quantity);
  };
  const step = (by: number) => {
    setDraft(null);
    const quantity = Math.min(Math.max(value + by, 1), max);
    if (quantity !== value) onChange(quantity);
  };
  return (
    <div className={styles['stepper']}>
      <button
        type="button"
        aria-label={words.decrease(name)}
        aria-disabled={value <= 1}
        onClick={() => step(-1)}
      >
        <Minus size={18} aria-hidden="true" />
      </button>
      <input
        type="number"
        inputMode="numeric"
        min={1}
        max={max}
        aria-label={words.quantityOf(name)}
        aria-describedby={describedBy}
        value={draft ?? value}
        onChange={(event) => typed(event.currentTarget.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
        }}
      />
      <button
        type="button"
        aria-label={words.increase(name)}
        aria-disabled={value >= max}
        onClick={() => step(1)}
      >
        <Plus size={18} aria-hidden="true" />
      </button>
    </div>
  );
}

/** The whole quantity from 1 to `max` nearest to what was typed; null when it is no number. */
function clampQuantity(typed: string, max: number): number | null {
  const quantity = Math.round(Number(typed));
  if (typed.trim() === '' || !Number.isFinite(quantity)) return null;
  return Math.min(Math.max(quantity, 1), max);
}
