import type { Ref } from 'react';
import { checkoutMessages as words } from '@/shared/messages/checkout.ts';
import type { PaymentFormHandle, PaymentProvider } from '../payment-provider.ts';
import styles from './checkout-form.module.css';

type PaymentChoiceProps = {
  providers: readonly PaymentProvider[];
  chosen: PaymentProvider;
  onChoose: (provider: PaymentProvider) => void;
  ref: Ref<PaymentFormHandle>;
};

/** The ways to pay; with one way there is nothing to choose, only its form. */
export function PaymentChoice({ providers, chosen, onChoose, ref }: PaymentChoiceProps) {
  const { Form } = chosen;
  return (
    <fieldset className={styles['group']}>
      <legend>{words.payment}</legend>
      {providers.length > 1 && (
        <div className={styles['choices']}>
          {providers.map((provider) => (
            <label key={provider.id} className={styles['choice']}>
              <input
                type="radio"
                name="payment"
                value={provider.id}
                checked={provider === chosen}
                onChange={() => onChoose(provider)}
              />
              <span>{provider.label}</span>
            </label>
          ))}
        </div>
      )}
      <Form key={chosen.id} ref={ref} />
    </fieldset>
  );
}
