import { act, render, screen } from '@testing-library/react';
import { createRef, lazy, type Ref, Suspense, useImperativeHandle, useState } from 'react';
import { expect, test } from 'vitest';
import type { PaymentFormHandle, PaymentProvider } from '../payment-provider.ts';
import { PaymentChoice } from './payment-choice.tsx';

function CardForm({ ref }: { ref: Ref<PaymentFormHandle> }) {
  useImperativeHandle(ref, () => ({
    confirm: () => Promise.resolve({ method: 'card', token: 'tok_ok' }),
    focus: () => false,
    reset: () => undefined,
  }));
  return null;
}

function CreditForm({ ref }: { ref: Ref<PaymentFormHandle> }) {
  useImperativeHandle(ref, () => ({
    confirm: () => Promise.resolve({ method: 'store_credit' }),
    focus: () => false,
    reset: () => undefined,
  }));
  return null;
}

const CARD: PaymentProvider = { id: 'card', label: 'Card', Form: CardForm };

/** Store credit whose form comes when `arrive` is called. */
function openLateForm() {
  let arrive = (): void => undefined;
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const Late = lazy(async () => {
    await arrival;
    return { default: CreditForm };
  });
  const Form: PaymentProvider['Form'] = ({ ref }) => (
    <Suspense>
      <Late ref={ref} />
    </Suspense>
  );
  const late: PaymentProvider = { id: 'store_credit', label: 'Store credit', Form };
  const payment = createRef<PaymentFormHandle>();
  function Choice() {
    const [chosen, setChosen] = useState(late);
    return (
      <PaymentChoice
        providers={[CARD, late]}
        chosen={chosen}
        onChoose={setChosen}
        total={undefined}
        ref={payment}
      />
    );
  }
  render(<Choice />);
  return { confirm: () => payment.current?.confirm(), arrive: () => act(async () => arrive()) };
}

test('a form that is still on its way when Pay is pressed is waited for', async () => {
  const { confirm, arrive } = openLateForm();
  const payment = confirm();
  await arrive();
  await expect(payment).resolves.toEqual({ method: 'store_credit' });
});

test('whoever chooses another way to pay meanwhile has not pressed Pay for that one', async () => {
  const { confirm } = openLateForm();
  const payment = confirm();
  act(() => screen.getByRole('radio', { name: 'Card' }).click());
  await expect(payment).resolves.toBeNull();
  await expect(confirm()).resolves.toEqual({ method: 'card', token: 'tok_ok' });
});
