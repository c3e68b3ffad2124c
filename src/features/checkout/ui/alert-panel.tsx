import { type ReactNode, useEffect, useRef } from 'react';
import { Notice } from '@/shared/ui/notice.tsx';
import styles from './alert-panel.module.css';

type AlertPanelProps = {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
  tone?: 'warning' | 'danger';
};

/**
 * Interrupts the purchase: takes focus when it appears, so that its choices come next for every kind of shopper, and
 * what is in sight stays so while it grows by what is still being asked.
 */
export function AlertPanel({ title, actions, children, tone = 'danger' }: AlertPanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = panel.current;
    if (!element) return;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest' });
    let seen = element.getBoundingClientRect();
    const growth = new ResizeObserver(() => {
      const now = element.getBoundingClientRect();
      const hasMore = now.width === seen.width && now.height > seen.height;
      const wasInSight = now.top >= 0 && now.top + seen.height <= window.innerHeight;
      if (hasMore && wasInSight) element.scrollIntoView({ block: 'nearest' });
      seen = now;
    });
    growth.observe(element);
    return () => growth.disconnect();
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
