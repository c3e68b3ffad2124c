import { useRef } from 'react';
import { cartNoticeMessages as words } from '@/shared/messages/cart-notices.ts';
import { timeText } from '@/shared/messages/formats.ts';
import { announce } from '@/shared/ui/announcer.tsx';
import { Button } from '@/shared/ui/button.tsx';
import {
  useCartActions,
  useCartDurability,
  useDamageNotice,
  useExpiredCart,
  useNewerNotice,
} from '../store.ts';
import { CartNotice } from './cart-notice.tsx';
import styles from './cart-notices.module.css';
import { ExpiryWarning } from './expiry-warning.tsx';

/** What the shopper must know of the cart on every page: it ends soon, it has ended, it is not stored or was not read. */
export function CartNotices() {
  const placeRef = useRef<HTMLDivElement>(null);
  const settle = (text: string) => {
    // The button that was pressed goes away with its notice.
    placeRef.current?.focus();
    announce(text);
  };
  return (
    <div ref={placeRef} tabIndex={-1} className={styles['notices']}>
      {/* A status for its role; what changes every minute is announced sparingly instead. */}
      <div role="status" aria-live="off">
        <ExpiryWarning onKept={() => settle(words.kept)} />
      </div>
      <div role="status">
        <ExpiredNotice onSettled={settle} />
        <DurabilityNotice />
        <DamageNotice onSettled={settle} />
        <NewerNotice />
      </div>
    </div>
  );
}

function ExpiredNotice({ onSettled }: { onSettled: (text: string) => void }) {
  const expired = useExpiredCart();
  const { expiredCartRestored, expiredCartDismissed } = useCartActions();
  if (!expired) return null;
  const itemCount = expired.lines.reduce((sum, line) => sum + line.quantity, 0);
  return (
    <CartNotice
      actions={
        <>
          <Button
            look="primary"
            onClick={() => {
              expiredCartRestored();
              onSettled(words.restored);
            }}
          >
            {words.restore}
          </Button>
          <Button
            look="quiet"
            onClick={() => {
              expiredCartDismissed();
              onSettled('');
            }}
          >
            {words.dismiss}
          </Button>
        </>
      }
    >
      <strong>{words.expired(itemCount, timeText(expired.expiredAt))}</strong> {words.expiredText}
    </CartNotice>
  );
}

function DurabilityNotice() {
  const durability = useCartDurability();
  return durability === 'memory' && <CartNotice tone="warning">{words.memoryOnly}</CartNotice>;
}

function DamageNotice({ onSettled }: { onSettled: (text: string) => void }) {
  const isDamaged = useDamageNotice();
  const { damageNoticeDismissed } = useCartActions();
  if (!isDamaged) return null;
  return (
    <CartNotice
      tone="warning"
      actions={
        <Button
          onClick={() => {
            damageNoticeDismissed();
            onSettled('');
          }}
        >
          {words.close}
        </Button>
      }
    >
      {words.damaged}
    </CartNotice>
  );
}

function NewerNotice() {
  const isNewer = useNewerNotice();
  if (!isNewer) return null;
  return (
    <CartNotice
      tone="warning"
      actions={<Button onClick={() => window.location.reload()}>{words.reload}</Button>}
    >
      {words.newer}
    </CartNotice>
  );
}
