import type { ReactNode } from 'react';
import { shellMessages as words } from '@/shared/messages/shell.ts';
import { AttemptRecoverySlot } from './attempt-recovery-slot.tsx';
import { CartNoticesSlot } from './cart-notices-slot.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { OfflineNotice } from './offline-notice.tsx';
import { PasswordPromptSlot } from './password-prompt-slot.tsx';
import { SavedCartSlot } from './saved-cart-slot.tsx';
import styles from './shell.module.css';

/** What surrounds every page. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <div className={styles['shell']}>
      <a className={styles['skip']} href="#main">
        {words.skip}
      </a>
      <Header />
      <div className={styles['notices']}>
        <OfflineNotice />
        <CartNoticesSlot />
        <SavedCartSlot />
        <AttemptRecoverySlot />
      </div>
      <main id="main" tabIndex={-1} className={styles['main']}>
        {children}
      </main>
      <Footer />
      <PasswordPromptSlot />
    </div>
  );
}
