import { useState } from 'react';
import { offlineMessages as words } from '@/shared/messages/offline.ts';
import { Button } from '@/shared/ui/button.tsx';
import { Notice } from '@/shared/ui/notice.tsx';
import { useRootMark } from '@/shared/ui/use-root-mark.ts';
import styles from './update-notice.module.css';

/** Offers the new version, at the foot of the window, until it is taken or put off. */
export function UpdateNotice({ onReload }: { onReload: () => void }) {
  const [isPutOff, setPutOff] = useState(false);
  useRootMark('update-offer', !isPutOff);
  return (
    <aside className={styles['place']} aria-label={words.update}>
      <div role="status">
        {!isPutOff && (
          <Notice
            actions={
              <>
                <Button look="primary" onClick={onReload}>
                  {words.reload}
                </Button>
                <Button onClick={() => setPutOff(true)}>{words.later}</Button>
              </>
            }
          >
            {words.newVersion}
          </Notice>
        )}
      </div>
    </aside>
  );
}
