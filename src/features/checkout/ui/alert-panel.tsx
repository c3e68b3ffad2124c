import { type ReactNode, useEffect, useRef } from 'react';
import { Notice } from '@/shared/ui/notice.tsx';
import styles from './alert-panel.module.css';

type AlertPanelProps = {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
  tone?: 'warning' | 'danger';
};

/** Interrupts the purchase: takes focus when it appears, so that its choices come next for every kind of shopper. */
export function AlertPanel({ title, actions, children, tone = 'danger' }: AlertPanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={panel} tabIndex={-1} className={styles['panel']}>
      <Notice role="alert" tone={tone} actions={actions}>
        <div className={styles['body']}>
          <p className={styles['title']}>{title}</p>
          {children}
        </div>
      </Notice>
    </div>
  );
}
