import { useEffect, useState } from 'react';
import { checkoutMessages } from '@/shared/messages/checkout.ts';
import { VisuallyHidden } from '@/shared/ui/visually-hidden.tsx';
import type { AttemptState } from '../model/attempt-state.ts';
import { PURCHASE_STEPS, purchaseStep } from '../model/purchase-step.ts';
import styles from './attempt-progress.module.css';

/** From here on, in ms, the shopper is told what a purchase is waiting for. */
const LONG_MS = 1_000;

const words = checkoutMessages.progress;

/** How far a purchase has come: one sentence, and the list of its steps as soon as it takes its time. */
export function AttemptProgress({ state }: { state: AttemptState }) {
  const isLong = useLasting(state.step === 'sending', LONG_MS) || state.step === 'waiting';
  return (
    <div className={styles['progress']}>
      <p role="status">{progressText(state, isLong)}</p>
      {isLong && <Steps state={state} />}
    </div>
  );
}

function Steps({ state }: { state: AttemptState }) {
  const step = purchaseStep(state);
  if (step === null) return null;
  const current = PURCHASE_STEPS.indexOf(step);
  return (
    <ol className={styles['steps']} aria-label={words.stepsLabel}>
      {PURCHASE_STEPS.map((each, index) => (
        <li
          key={each}
          data-is={index < current ? 'done' : undefined}
          aria-current={index === current ? 'step' : undefined}
        >
          {words.steps[each]}
          {index < current && <VisuallyHidden> {words.stepDone}</VisuallyHidden>}
        </li>
      ))}
    </ol>
  );
}

function progressText(state: AttemptState, isLong: boolean): string | null {
  if (state.step === 'sending') return isLong ? words.sendingLong : words.sending;
  if (state.step === 'waiting') return `${waitingText(state)} ${words.stay}`;
  if (state.step === 'unknown' && state.finding === 'asking') return words.asking;
  return null;
}

function waitingText(state: AttemptState): string {
  const step = purchaseStep(state);
  return step === null || step === 'send' ? words.accepted : words.at[step];
}

/** Whether something has been so for `ms`. */
function useLasting(isSo: boolean, ms: number): boolean {
  const [isLasting, setLasting] = useState(false);
  useEffect(() => {
    if (!isSo) return;
    const timer = setTimeout(() => setLasting(true), ms);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [isSo, ms]);
  return isLasting;
}
