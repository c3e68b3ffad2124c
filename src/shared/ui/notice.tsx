import type { ReactNode } from 'react';
import styles from './notice.module.css';

type NoticeProps = {
  tone?: 'info' | 'warning' | 'danger';
  /** `alert` interrupts a screen reader, `status` waits; leave out for what was there when the page came. */
  role?: 'alert' | 'status';
  actions?: ReactNode;
  children: ReactNode;
};

/** A message that stays until its cause is gone, with what can be done about it. */
export function Notice({ tone = 'info', role, actions, children }: NoticeProps) {
  return (
    <div className={`${styles['notice']} ${styles[tone] ?? ''}`} role={role}>
      <div className={styles['body']}>{children}</div>
      {actions && <div className={styles['actions']}>{actions}</div>}
    </div>
  );
}
