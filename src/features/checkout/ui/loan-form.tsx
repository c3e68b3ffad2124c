import { type Ref, useId, useImperativeHandle, useState } from 'react';
import { INSTALMENT_COUNTS, type InstalmentCount } from '@/features/financing/model/instalment-groups.ts';
import { planText } from '@/features/financing/ui/instalment-plan.ts';
import { payingMessages as words } from '@/shared/messages/paying.ts';
import { formatMoney } from '@/shared/money/format-money.ts';
import { Skeleton } from '@/shared/ui/skeleton.tsx';
import type { AmountDue, PaymentFormHandle } from '../payment-provider.ts';
import styles from './financed-payment.module.css';
import { LackingMeans, lackingNote } from './lacking-means.tsx';
import { useLoan } from './use-payment-means.ts';

export function LoanNote() {
  const means = useLoan();
  return means.status === 'granted' ? words.notes.instalments : lackingNote(means);
}

type FormProps = AmountDue & { ref: Ref<PaymentFormHandle> };

export function LoanForm({ total, ref }: FormProps) {
  const means = useLoan();
  if (means.status !== 'granted') return <LackingMeans product="loan" means={means} ref={ref} />;
  return <InstalmentChoice total={total} ref={ref} />;
}

function InstalmentChoice({ total, ref }: FormProps) {
  const [chosen, setChosen] = useState<InstalmentCount>(INSTALMENT_COUNTS[0]);
  useImperativeHandle(ref, () => ({
    confirm: () => Promise.resolve({ method: 'loan', instalments: chosen }),
    focus: () => false,
    reset: () => setChosen(INSTALMENT_COUNTS[0]),
  }));
  return (
    <div className={styles['form']}>
      <fieldset className={styles['plans']}>
        <legend>{words.instalments}</legend>
        <div>
          {INSTALMENT_COUNTS.map((count) => (
            <Plan
              key={count}
              count={count}
              total={total}
              isChosen={count === chosen}
              onChoose={() => setChosen(count)}
            />
          ))}
        </div>
      </fieldset>
      {total && <p className={styles['soft']}>{words.together(formatMoney(total))}</p>}
    </div>
  );
}

type PlanProps = AmountDue & { count: InstalmentCount; isChosen: boolean; onChoose: () => void };

function Plan({ count, total, isChosen, onChoose }: PlanProps) {
  const nameId = useId();
  const planId = useId();
  return (
    <label className={styles['plan']}>
      <input
        type="radio"
        name="instalments"
        value={count}
        checked={isChosen}
        onChange={onChoose}
        aria-labelledby={nameId}
        aria-describedby={planId}
      />
      <span className={styles['planText']}>
        <span id={nameId}>{words.instalmentCount(count)}</span>
        <span id={planId} className={styles['soft']}>
          {total ? planText(total, count) : <Skeleton width="8em" />}
        </span>
      </span>
    </label>
  );
}
