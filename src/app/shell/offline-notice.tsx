import { shellMessages as words } from '@/shared/messages/shell.ts';
import { Notice } from '@/shared/ui/notice.tsx';
import { useIsOnline } from '@/shared/ui/use-is-online.ts';

/** Says so while the browser knows that it has no connection. Hinders nothing. */
export function OfflineNotice() {
  const isOnline = useIsOnline();
  return <div role="status">{!isOnline && <Notice tone="warning">{words.offline}</Notice>}</div>;
}
