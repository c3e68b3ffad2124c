import { type Ref, useImperativeHandle } from 'react';
import { type Credit, creditLeft, missingCredit } from '@/features/financing/model/credit.ts';
import { CreditFigures } from '@/features/financing/ui/credit-figures.tsx';
import { payingMessages as words } from '@/shared/messages/paying.ts';
import { formatMoney } from '@/shared/money/format-money.ts';
import { type Money, subtractMoney } from '@/shared/money/money.ts';
import { Figure } from '@/shared/ui/figures.tsx';
import { Notice } from '@/shared/ui/notice.tsx';
import type { AmountDue, PaymentFormHandle } from '../payment-provider.ts';
import styles from './financed-payment.module.css';
import { LackingMeans, lackingNote } from './lacking-means.tsx';
import { useStoreCredit } from './use-payment-means.ts';

export function StoreCreditNote({ total }: AmountDue) {
  const means = useStoreCredit();
  if (means.status !== 'granted') return lackingNote(means);
  const missing = total && missingCredit(means.credit, total);
  return missing && missing.amount > 0
    ? words.notes.creditMissing(formatMoney(missing))
    : words.notes.creditLeft(formatMoney(creditLeft(means.credit)));
}

type FormProps = AmountDue & { ref: Ref<PaymentFormHandle> };

export function StoreCreditForm({ total, ref }: FormProps) {
  const means = useStoreCredit();
  if (means.status !== 'granted') return <LackingMeans product="credit_card" means={means} ref={ref} />;
  return <CreditToPay credit={means.credit} total={total} ref={ref} />;
}

type CreditToPayProps = FormProps & { credit: Credit };

/**
 * The credit and what this order leaves of it. An order that it is short of can still be sent: the service decides, and
 * what is on screen may be older than another order's cancellation.
 */
function CreditToPay({ credit, total, ref }: CreditToPayProps) {
  useImperativeHandle(ref, () => ({
    confirm: () => Promise.resolve({ method: 'store_credit' }),
    focus: () => false,
    reset: () => undefined,
  }));
  return (
    <div className={styles['form']}>
      <CreditFigures {...credit}>{total && <AfterOrder credit={credit} total={total} />}</CreditFigures>
      {total && <Shortage credit={credit} total={total} />}
    </div>
  );
}

type ComparedProps = { credit: Credit; total: Money };

function AfterOrder({ credit, total }: ComparedProps) {
  const missing = missingCredit(credit, total);
  const left = subtractMoney(creditLeft(credit), total);
  return (
    <>
      <Figure term={words.thisOrder}>{formatMoney(total)}</Figure>
      {missing.amount > 0 ? (
        <Figure term={words.missing} isTotal>
          {formatMoney(missing)}
        </Figure>
      ) : (
        <Figure term={words.leftAfter} isTotal>
          {formatMoney(left)}
        </Figure>
      )}
    </>
  );
}

function Shortage({ credit, total }: ComparedProps) {
  const missing = missingCredit(credit, total);
  if (missing.amount === 0) return null;
  return (
    <Notice tone="warning" role="status">
      <p>{words.creditShort(formatMoney(missing))}</p>
    </Notice>
  );
}
