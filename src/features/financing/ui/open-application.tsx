import { type FormEvent, lazy, Suspense, useEffect, useRef, useState } from 'react';
import { financingMessages as words } from '@/shared/messages/financing.ts';
import { announce } from '@/shared/ui/announcer.tsx';
import { Button } from '@/shared/ui/button.tsx';
import { Field } from '@/shared/ui/field.tsx';
import type { OpenApplication as Application } from '../model/standings.ts';
import { HoldClock } from './hold-clock.tsx';
import styles from './product-card.module.css';
import type { Applications } from './use-applications.ts';

/** A part of its own, so that nothing of it is in a production build. */
const DemoPost =
  __BROWSER_MOCKS__ || import.meta.env.DEV
    ? lazy(async () => ({ default: (await import('./demo-post.tsx')).DemoPost }))
    : null;

type OpenApplicationProps = {
  application: Application;
  /** Undefined when the service does not say. */
  attemptsLeft: number | undefined;
  clockAheadMs: number;
  applications: Applications;
};

/** An application that waits for its code: the time and the tries it has left, the code, and the way out. */
export function OpenApplication({
  application,
  attemptsLeft,
  clockAheadMs,
  applications,
}: OpenApplicationProps) {
  const { apply, confirm, cancel, cancelled } = applications;
  const isOwn = apply.data?.ok === true && apply.data.application.id === application.id;
  return (
    <>
      <p>{words.codeSent}</p>
      <HoldClock label={words.timeLeft} endsAt={application.endsAt} clockAheadMs={clockAheadMs} isAnnounced />
      {DemoPost && (
        <Suspense>
          <DemoPost applicationId={application.id} />
        </Suspense>
      )}
      <CodeForm
        applicationId={application.id}
        attemptsLeft={attemptsLeft}
        applications={applications}
        takesFocus={isOwn}
      />
      <Button
        look="quiet"
        className={styles['cancel']}
        busy={cancel.isPending || confirm.isPending}
        onClick={() => cancelled(application.id)}
      >
        {words.cancel}
      </Button>
    </>
  );
}

type CodeFormProps = Pick<OpenApplicationProps, 'attemptsLeft' | 'applications'> & {
  applicationId: string;
  /** The shopper has just applied: what comes next is the code. */
  takesFocus: boolean;
};

function CodeForm({ applicationId, attemptsLeft, applications, takesFocus }: CodeFormProps) {
  const { confirm, cancel, confirmed } = applications;
  const [isMissing, setMissing] = useState(false);
  const [isMended, setMended] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const wrong = wrongCode(applications);

  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);

  useEffect(() => {
    if (wrong === null) return;
    announce(words.codeWrong(wrong));
    input.current?.select();
  }, [wrong]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (confirm.isPending || cancel.isPending) return;
    const code = (input.current?.value ?? '').replaceAll(/\s/g, '');
    setMissing(code === '');
    setMended(false);
    if (code === '') input.current?.focus();
    else confirmed(applicationId, code);
  };

  const showsWrong = wrong !== null && !isMended;
  return (
    <form className={styles['code']} noValidate onSubmit={submit}>
      <Field
        ref={input}
        label={words.code}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={20}
        aria-required="true"
        hint={attemptsLeft === undefined || showsWrong ? undefined : words.triesLeft(attemptsLeft)}
        error={isMissing ? words.codeMissing : showsWrong ? words.codeWrong(wrong) : undefined}
        onInput={() => {
          setMissing(false);
          setMended(true);
        }}
      />
      <Button type="submit" look="primary" busy={confirm.isPending || cancel.isPending}>
        {words.confirm}
      </Button>
    </form>
  );
}

/** How many tries the last code, a wrong one, has left; `null` when no code has been refused. */
function wrongCode({ confirm }: Applications): number | null {
  if (!confirm.data || confirm.data.ok || confirm.data.refusal.code !== 'code_invalid') return null;
  return confirm.data.refusal.attemptsLeft;
}
