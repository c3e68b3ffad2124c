import { type ReactNode, useEffect, useRef } from 'react';
import { financingMessages as words } from '@/shared/messages/financing.ts';
import { Notice } from '@/shared/ui/notice.tsx';
import type { Outcome } from '../model/standings.ts';
import type { ApplyRefusal, FinancingProduct } from '../schemas.ts';
import { timeText } from '@/shared/messages/formats.ts';
import styles from './financing-page.module.css';
import type { Applications } from './use-applications.ts';

type FinancingNewsProps = {
  applications: Applications;
  /** What is said when there is no news. */
  children: ReactNode;
};

/** What has become of the last command, or of the application that was open; stays until the next command. */
export function FinancingNews({ applications, children }: FinancingNewsProps) {
  const { outcome, apply, confirm, cancel } = applications;
  const isOver = !apply.isPending && !confirm.isPending && !cancel.isPending;
  const isUnsure = apply.isError || confirm.isError || cancel.isError;
  if (outcome) {
    return (
      <News key={outcome.kind} tone={outcome.kind === 'granted' ? 'info' : 'warning'} isOver={isOver}>
        {outcomeText(outcome)}
      </News>
    );
  }
  if (apply.data && !apply.data.ok && apply.variables) {
    return (
      <News tone="warning" isOver={isOver}>
        {refusalText(apply.variables, apply.data.refusal)}
      </News>
    );
  }
  return isUnsure ? null : children;
}

type NewsProps = {
  tone: 'info' | 'warning';
  /** The command is over: controls that it has ended have gone from the screen. */
  isOver: boolean;
  children: ReactNode;
};

/** Takes focus when what had it has gone from the screen. */
function News({ tone, isOver, children }: NewsProps) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOver && document.activeElement === document.body) panel.current?.focus();
  }, [isOver]);
  return (
    <div ref={panel} tabIndex={-1} className={styles['news']}>
      <Notice tone={tone} role="status">
        <p>{children}</p>
      </Notice>
    </div>
  );
}

function outcomeText({ kind, product }: Outcome): string {
  return kind === 'granted' ? words.outcomes.granted[product] : words.outcomes[kind](words.the[product]);
}

function refusalText(wanted: FinancingProduct, refusal: ApplyRefusal): string {
  const [the, other] = [words.the[wanted], words.the[refusal.product]];
  const isSame = wanted === refusal.product;
  if (refusal.code === 'exclusive_product_granted') {
    return isSame ? words.refusedGrantedSame(the) : words.refusedGranted(the, other);
  }
  if (isSame) return words.refusedSame(the);
  return words.refusedHeld(the, other, refusal.retryAt ? timeText(refusal.retryAt) : null);
}
