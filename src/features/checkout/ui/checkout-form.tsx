import { type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Address, Contact, DeliveryMethod, Payment, Quote } from '@/features/orders/schemas.ts';
import { checkoutMessages as words } from '@/shared/messages/checkout.ts';
import { checkForm, FIELD_NAMES, type FieldProblems } from '../model/checkout-form.ts';
import type { PaymentFormHandle, PaymentProvider } from '../payment-provider.ts';
import { CheckoutDraft } from '../schemas.ts';
import { writeDraft } from '../storage/checkout-draft.ts';
import styles from './checkout-form.module.css';
import { DeliveryMethodChoice } from './delivery-method.tsx';
import { AddressFields, ContactFields } from './draft-fields.tsx';
import { PaymentChoice } from './payment-choice.tsx';

export type CheckedOrder = {
  readonly contact: Contact;
  readonly address: Address;
  readonly payment: Payment;
};

type CheckoutFormProps = {
  /** What the fields start with. */
  draft: CheckoutDraft;
  method: DeliveryMethod;
  quotes: Readonly<Record<DeliveryMethod, Quote | undefined>>;
  onMethodChoose: (method: DeliveryMethod) => void;
  provider: PaymentProvider;
  providers: readonly PaymentProvider[];
  onProviderChoose: (provider: PaymentProvider) => void;
  paymentForm: { readonly current: PaymentFormHandle | null };
  /** Everything was filled in rightly, and the provider gave its token. */
  onPay: (order: CheckedOrder) => void;
  /** The review beside the fields, with the button that submits. */
  children: ReactNode;
};

/** Contact, delivery and payment. What is typed is kept as a draft for this tab; the payment form's content is not. */
export function CheckoutForm({ paymentForm, onPay, children, ...props }: CheckoutFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [problems, setProblems] = useState<FieldProblems>({});

  const changed = () => {
    if (!form.current) return;
    const draft = draftOf(form.current);
    writeDraft(draft);
    setProblems((shown) => stillWrong(shown, draft));
  };

  const submitted = async () => {
    if (!form.current) return;
    const checked = checkForm(draftOf(form.current));
    const payment = (await paymentForm.current?.confirm()) ?? null;
    flushSync(() => setProblems(checked.ok ? {} : checked.problems));
    if (!checked.ok) return focusFirst(form.current, checked.problems);
    if (!payment) return void paymentForm.current?.focus();
    onPay({ contact: checked.contact, address: checked.address, payment });
  };

  return (
    <form
      ref={form}
      className={styles['form']}
      noValidate
      onChange={changed}
      onSubmit={(event) => {
        event.preventDefault();
        void submitted();
      }}
    >
      <div className={styles['groups']}>
        <ContactFields draft={props.draft} problems={problems} />
        <fieldset className={styles['group']}>
          <legend>{words.delivery}</legend>
          <DeliveryMethodChoice method={props.method} quotes={props.quotes} onChoose={props.onMethodChoose} />
          <AddressFields draft={props.draft} problems={problems} />
        </fieldset>
        <PaymentChoice
          providers={props.providers}
          chosen={props.provider}
          onChoose={props.onProviderChoose}
          total={props.quotes[props.method]?.total}
          ref={paymentForm}
        />
      </div>
      <div className={styles['aside']}>{children}</div>
    </form>
  );
}

/** What the form holds now. The payment provider's fields have no names, so they are not in it. */
function draftOf(form: HTMLFormElement): CheckoutDraft {
  return CheckoutDraft.parse(Object.fromEntries(new FormData(form)));
}

function stillWrong(shown: FieldProblems, draft: CheckoutDraft): FieldProblems {
  if (Object.keys(shown).length === 0) return shown;
  const checked = checkForm(draft);
  if (checked.ok) return {};
  return Object.fromEntries(
    FIELD_NAMES.flatMap((name) =>
      shown[name] && checked.problems[name] ? [[name, checked.problems[name]]] : [],
    ),
  );
}

function focusFirst(form: HTMLFormElement, problems: FieldProblems): void {
  const first = FIELD_NAMES.find((name) => problems[name]);
  const field = first && form.elements.namedItem(first);
  if (field instanceof HTMLElement) field.focus();
}
