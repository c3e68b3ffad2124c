import { type Ref, useImperativeHandle, useRef, useState } from 'react';
import { checkoutMessages } from '@/shared/messages/checkout.ts';
import { Field } from '@/shared/ui/field.tsx';
import { type CardProblems, groupedCardNumber, TEST_CARDS, tokenizeCard } from '../model/demo-card.ts';
import type { PaymentFormHandle, PaymentProvider } from '../payment-provider.ts';
import styles from './demo-card-form.module.css';

const words = checkoutMessages.card;
const SHOWS_TEST_CARDS = __BROWSER_MOCKS__ || import.meta.env.DEV;

/** The demonstration's card provider. A real one brings its own form, or frame, behind the same seam. */
export const demoCardProvider: PaymentProvider = { id: 'card', label: words.label, Form: DemoCardForm };

/**
 * Card fields that nothing else can read: they have no name, so no form data carries them, and what is typed lives in the
 * inputs alone, not in state, cache or storage. `confirm` turns it into a test token.
 */
function DemoCardForm({ ref }: { ref: Ref<PaymentFormHandle> }) {
  const [problems, setProblems] = useState<CardProblems>({});
  const number = useRef<HTMLInputElement>(null);
  const expiry = useRef<HTMLInputElement>(null);
  const securityCode = useRef<HTMLInputElement>(null);
  const fields = { number, expiry, securityCode };

  useImperativeHandle(ref, () => {
    const confirm: PaymentFormHandle['confirm'] = () => {
      const answer = tokenizeCard(
        { number: typedIn(number), expiry: typedIn(expiry), securityCode: typedIn(securityCode) },
        new Date(),
      );
      setProblems(answer.ok ? {} : answer.problems);
      return Promise.resolve(answer.ok ? { method: 'card', token: answer.token } : null);
    };
    const inputs = [number, expiry, securityCode];
    return {
      confirm,
      focus: () => {
        const bad = inputs.find(({ current }) => current?.getAttribute('aria-invalid') === 'true');
        (bad ?? number).current?.focus();
        return true;
      },
      reset: () => {
        for (const { current } of inputs) if (current) current.value = '';
        setProblems({});
      },
    };
  }, []);

  const errorOf = (field: keyof typeof fields) => problems[field] && words.problems[problems[field]];
  const mended = (field: keyof typeof fields) => () =>
    setProblems((known) => ({ ...known, [field]: undefined }));
  return (
    <div className={styles['form']}>
      <p className={styles['demo']}>{words.demo}</p>
      <Field
        ref={number}
        className={styles['wide']}
        label={words.number}
        error={errorOf('number')}
        onInput={mended('number')}
        onBlur={(event) => (event.currentTarget.value = groupedCardNumber(event.currentTarget.value))}
        inputMode="numeric"
        autoComplete="cc-number"
        maxLength={24}
        aria-required="true"
      />
      <Field
        ref={expiry}
        label={words.expiry}
        hint={words.expiryHint}
        error={errorOf('expiry')}
        onInput={mended('expiry')}
        inputMode="numeric"
        autoComplete="cc-exp"
        maxLength={9}
        aria-required="true"
      />
      <Field
        ref={securityCode}
        label={words.securityCode}
        error={errorOf('securityCode')}
        onInput={mended('securityCode')}
        inputMode="numeric"
        autoComplete="cc-csc"
        maxLength={4}
        aria-required="true"
      />
      {SHOWS_TEST_CARDS && <TestCards />}
    </div>
  );
}

function TestCards() {
  return (
    <details className={styles['testCards']} open>
      <summary>{words.testCards}</summary>
      <dl>
        {TEST_CARDS.map((card) => (
          <div key={card.token}>
            <dt>{card.number}</dt>
            <dd>{words.tokens[card.token]}</dd>
          </div>
        ))}
      </dl>
      <p>{words.testCardsHint}</p>
    </details>
  );
}

function typedIn(input: { readonly current: HTMLInputElement | null }): string {
  return input.current?.value ?? '';
}
