import { useEffect, useRef } from 'react';
import { financingMessages as words } from '@/shared/messages/financing.ts';
import { announce } from '@/shared/ui/announcer.tsx';
import { clockText, minutesToAnnounce } from '../model/time-left.ts';
import styles from './hold-clock.module.css';
import { useTimeLeft } from './use-time-left.ts';

type HoldClockProps = {
  label: string;
  /** In ms, by the service's clock. */
  endsAt: number;
  /** The service's clock less the device's. */
  clockAheadMs: number;
  /** Screen readers hear it at five minutes and at one, not every second. */
  isAnnounced?: boolean;
};

/** How long a hold still lasts. A screen reader that wants to know can read it at any time. */
export function HoldClock({ label, endsAt, clockAheadMs, isAnnounced = false }: HoldClockProps) {
  const left = useTimeLeft(endsAt, clockAheadMs);
  const before = useRef(left);

  useEffect(() => {
    const minutes = minutesToAnnounce(before.current, left);
    before.current = left;
    if (isAnnounced && minutes !== null) announce(words.minutesLeft(minutes));
  }, [left, isAnnounced]);

  if (left === 0) return <p className={styles['clock']}>{words.timeUp}</p>;
  return (
    <p className={styles['clock']}>
      {label} <strong role="timer">{clockText(left)}</strong>
    </p>
  );
}
