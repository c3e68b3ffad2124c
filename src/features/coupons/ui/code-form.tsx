import { type FormEvent, useState } from 'react';
import { couponMessages as words } from '@/shared/messages/coupons.ts';
import { Button } from '@/shared/ui/button.tsx';
import { Field } from '@/shared/ui/field.tsx';
import type { ApplyAttempt } from '../apply-desk.ts';
import { normaliseCode } from '../queries.ts';
import styles from './code-form.module.css';
import { codeAttemptText } from './coupon-words.ts';
import { type AttemptCart, useAttempt } from './use-attempt.ts';

type CodeFormProps = {
  cart: AttemptCart;
  /** Settles with whether the coupon is in the cart now. */
  onApplyCode: (code: string) => Promise<boolean>;
};

/** Finds and applies a coupon by its code. What was typed stays until it is in the cart. */
export function CodeForm({ cart, onApplyCode }: CodeFormProps) {
  const [typed, setTyped] = useState('');
  const [isMissing, setMissing] = useState(false);
  const code = normaliseCode(typed);
  const own = useAttempt((attempt) => attempt.code === code, cart);

  const applyTyped = async () => {
    setMissing(code === '');
    const isInCart = code !== '' && (await onApplyCode(code));
    if (isInCart) setTyped((present) => (normaliseCode(present) === code ? '' : present));
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (code === '') event.currentTarget.querySelector('input')?.focus();
    void applyTyped();
  };
  return (
    <form className={styles['form']} noValidate onSubmit={submit}>
      <Field
        className={styles['field']}
        label={words.codeLabel}
        value={typed}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={80}
        hint={own?.phase === 'asking' ? words.checkingCode : undefined}
        error={isMissing ? words.codeMissing : errorOf(own, code)}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setMissing(false);
        }}
      />
      <Button type="submit" className={styles['submit']} busy={own?.phase === 'asking'}>
        {words.applyCode}
      </Button>
    </form>
  );
}

function errorOf(attempt: ApplyAttempt | null, code: string): string | undefined {
  if (attempt === null || attempt.phase === 'asking') return undefined;
  return codeAttemptText(attempt, code);
}
