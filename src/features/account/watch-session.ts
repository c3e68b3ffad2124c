import { createClearings } from '@/features/cart/storage/clearings.ts';
import { createSafeStorage } from '@/features/cart/storage/safe-storage.ts';
import { forgetTab } from './clear-device.ts';
import type { Session } from './session.ts';

/**
 * Keeps a tab in step with what other tabs do to the session. When one of them has cleared this browser, nothing that
 * this tab shows or remembers is the present person's: it forgets what is stored for it and leaves, also when it comes
 * back from the back/forward cache.
 *
 * @param leave loads the shop anew
 */
export function watchSession(session: Session, leave: () => void): void {
  const clearings = createClearings(createSafeStorage(() => window.localStorage));
  const leaveIfCleared = (): void => {
    if (!clearings.isNew()) return;
    forgetTab();
    leave();
  };
  window.addEventListener('storage', (event) => {
    leaveIfCleared();
    session.storageChanged(event);
  });
  window.addEventListener('pageshow', leaveIfCleared);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') leaveIfCleared();
  });
}
