import { useSyncExternalStore } from 'react';
import { shellMessages as words } from '@/shared/messages/shell.ts';
import { Notice } from '@/shared/ui/notice.tsx';

/** Says so while the browser knows that it has no connection. Hinders nothing. */
export function OfflineNotice() {
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return <div role="status">{!isOnline && <Notice tone="warning">{words.offline}</Notice>}</div>;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
