import { type Ref, useCallback, useId, useImperativeHandle, useRef } from 'react';
import { checkoutMessages as words } from '@/shared/messages/checkout.ts';
import type { AmountDue, PaymentFormHandle, PaymentProvider } from '../payment-provider.ts';
import styles from './checkout-form.module.css';

type PaymentChoiceProps = AmountDue & {
  providers: readonly PaymentProvider[];
  chosen: PaymentProvider;
  onChoose: (provider: PaymentProvider) => void;
  ref: Ref<PaymentFormHandle>;
};

/** The ways to pay; with one way there is nothing to choose, only its form. */
export function PaymentChoice({ providers, chosen, onChoose, total, ref }: PaymentChoiceProps) {
  const { Form } = chosen;
  const { form, attachForm, formOnItsWay, stopWaiting } = useFormOnItsWay();
  const choices = useRef<HTMLDivElement>(null);

  useImperativeHandle(ref, () => ({
    confirm: async () => (await (form.current ?? (await formOnItsWay()))?.confirm()) ?? null,
    reset: () => form.current?.reset(),
    focus: () => {
      if (form.current?.focus()) return true;
      const choice = choices.current?.querySelector<HTMLInputElement>('input:checked');
      choice?.focus();
      return choice !== null && choice !== undefined;
    },
  }));

  return (
    <fieldset className={styles['group']}>
      <legend>{words.payment}</legend>
      {providers.length > 1 && (
        <div className={styles['choices']} ref={choices}>
          {providers.map((provider) => (
            <PaymentOption
              key={provider.id}
              provider={provider}
              total={total}
              isChosen={provider === chosen}
              onChoose={() => {
                stopWaiting();
                onChoose(provider);
              }}
            />
          ))}
        </div>
      )}
      <Form key={chosen.id} ref={attachForm} total={total} />
    </fieldset>
  );
}

/** A form may be a moment away when Pay is pressed. It is waited for, unless another way to pay is chosen meanwhile. */
function useFormOnItsWay() {
  const form = useRef<PaymentFormHandle>(null);
  const tellWaiting = useRef<(form: PaymentFormHandle | null) => void>(undefined);
  const stopWaiting = useCallback(() => tellWaiting.current?.(null), []);
  const attachForm = useCallback((handle: PaymentFormHandle | null) => {
    form.current = handle;
    if (handle) tellWaiting.current?.(handle);
  }, []);
  const formOnItsWay = (): Promise<PaymentFormHandle | null> => {
    stopWaiting();
    return new Promise((resolve) => {
      tellWaiting.current = resolve;
    });
  };
  return { form, attachForm, formOnItsWay, stopWaiting };
}

type PaymentOptionProps = AmountDue & { provider: PaymentProvider; isChosen: boolean; onChoose: () => void };

function PaymentOption({ provider: { id, label, Note }, total, isChosen, onChoose }: PaymentOptionProps) {
  const nameId = useId();
  const noteId = useId();
  return (
    <label className={styles['choice']}>
      <input
        type="radio"
        name="payment"
        value={id}
        checked={isChosen}
        onChange={onChoose}
        aria-labelledby={nameId}
        aria-describedby={Note && noteId}
      />
      <span className={styles['choiceText']}>
        <span id={nameId}>{label}</span>
        {Note && (
          <span id={noteId} className={styles['choiceNote']}>
            <Note total={total} />
          </span>
        )}
      </span>
    </label>
  );
}
