import { useEffect } from 'react';
import { checkoutMessages as words } from '@/shared/messages/checkout.ts';
import { formatMoney } from '@/shared/money/format-money.ts';
import { Button } from '@/shared/ui/button.tsx';
import { lazyPart } from '@/shared/ui/lazy-part.tsx';
import { useIsOnline } from '@/shared/ui/use-is-online.ts';
import type { AttemptRunner } from '../attempt-runner.ts';
import type { AttemptState } from '../model/attempt-state.ts';
import { AlertPanel } from './alert-panel.tsx';
import { AttemptProgress } from './attempt-progress.tsx';
import { PartNotFetched } from './part-not-fetched.tsx';
import type { RefusalChoices, RefusalWords } from './refusal-props.ts';

/** Refusals are many words and seldom met: the form does not wait for them, and they are there before Pay is pressed. */
const loadRefusalAlert = () => import('./refusal-alert.tsx');
const RefusalAlert = lazyPart(async () => (await loadRefusalAlert()).RefusalAlert, {
  failed: <PartNotFetched />,
});

type AttemptPanelProps = {
  state: AttemptState;
  runner: AttemptRunner;
  texts: RefusalWords;
  choices: RefusalChoices;
};

/** How the purchase goes: progress while it runs, and an alert with its choices when it does not go through. */
export function AttemptPanel({ state, runner, texts, choices }: AttemptPanelProps) {
  useEffect(() => {
    loadRefusalAlert().catch(() => {});
  }, []);
  return (
    <>
      <AttemptProgress state={state} />
      {state.step === 'offline' && <NotSent />}
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

/** Pay was pressed without a connection. Once there is one again, the alert says so in the same place. */
function NotSent() {
  const isOnline = useIsOnline();
  return (
    <AlertPanel title={isOnline ? words.onlineAgainTitle : words.offlineTitle} tone="warning">
      <p>{isOnline ? words.onlineAgainText : words.offlineText}</p>
    </AlertPanel>
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
