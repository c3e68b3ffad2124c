import { useEffect, useState } from 'react';
import { checkoutMessages as words } from '@/shared/messages/checkout.ts';
import { formatMoney } from '@/shared/money/format-money.ts';
import { Button } from '@/shared/ui/button.tsx';
import type { AttemptRunner } from '../attempt-runner.ts';
import type { AttemptState } from '../model/attempt-state.ts';
import { AlertPanel } from './alert-panel.tsx';
import styles from './attempt-panel.module.css';
import { RefusalAlert, type RefusalChoices, type RefusalWords } from './refusal-alert.tsx';

/** From here on, in ms, the shopper is told what a purchase is waiting for. */
const LONG_MS = 1_000;

type AttemptPanelProps = {
  state: AttemptState;
  runner: AttemptRunner;
  texts: RefusalWords;
  choices: RefusalChoices;
};

/** How the purchase goes: progress while it runs, and an alert with its choices when it does not go through. */
export function AttemptPanel({ state, runner, texts, choices }: AttemptPanelProps) {
  return (
    <>
      <p role="status" className={styles['progress']}>
        <Progress state={state} />
      </p>
      {state.step === 'offline' && (
        <AlertPanel title={words.offlineTitle} tone="warning">
          <p>{words.offlineText}</p>
        </AlertPanel>
      )}
      {state.step === 'unknown' && <UnknownOutcome state={state} runner={runner} />}
      {state.step === 'refused' && (
        <RefusalAlert
          key={state.attempt.key}
          attempt={state.attempt}
          refusal={state.refusal}
          texts={texts}
          choices={choices}
        />
      )}
    </>
  );
}

type UnknownOutcomeProps = { state: Extract<AttemptState, { step: 'unknown' }>; runner: AttemptRunner };

function UnknownOutcome({ state, runner }: UnknownOutcomeProps) {
  if (state.finding === 'asking') return null;
  if (state.finding === 'unreachable') {
    return (
      <AlertPanel
        title={words.unreachableTitle}
        tone="warning"
        actions={<Button onClick={runner.askNow}>{words.checkAgain}</Button>}
      >
        <p>{words.unreachableText}</p>
      </AlertPanel>
    );
  }
  return (
    <AlertPanel
      title={words.notReceivedTitle}
      tone="warning"
      actions={
        <>
          <Button look="primary" onClick={runner.sendAgain}>
            {words.tryAgain}
          </Button>
          <Button onClick={runner.dismiss}>{words.changeFirst}</Button>
        </>
      }
    >
      <p>{words.notReceivedText(formatMoney(state.attempt.request.expectedTotal))}</p>
    </AlertPanel>
  );
}

function Progress({ state }: { state: AttemptState }) {
  if (state.step === 'sending') return <SendingProgress />;
  if (state.step === 'waiting') return `${waitingText(state)} ${words.progress.stay}`;
  if (state.step === 'unknown' && state.finding === 'asking') return words.progress.asking;
  return null;
}

function SendingProgress() {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, []);
  return isLong ? words.progress.sendingLong : words.progress.sending;
}

/** The step the order is at, by its own status; never a guess. */
function waitingText({ order }: Extract<AttemptState, { step: 'waiting' }>): string {
  const status = order?.status;
  if (status === 'pending' || status === 'reserved' || status === 'paid') return words.progress[status];
  return words.progress.accepted;
}
