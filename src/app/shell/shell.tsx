import type { ReactNode } from 'react';
import { shellMessages as words } from '@/shared/messages/shell.ts';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { OfflineNotice } from './offline-notice.tsx';
import styles from './shell.module.css';

type ShellProps = {
  /** Messages about the whole shop or cart, above every page. */
  notices?: ReactNode;
  children: ReactNode;
};

/** What surrounds every page. */
export function Shell({ notices, children }: ShellProps) {
  return (
    <div className={styles['shell']}>
      <a className={styles['skip']} href="#main">
        {words.skip}
      </a>
      <Header />
      <div className={styles['notices']}>
        <OfflineNotice />
        {notices}
      </div>
      <main id="main" tabIndex={-1} className={styles['main']}>
        {children}
      </main>
      <Footer />
    </div>
  );
}
