import { useDeferredValue, useEffect, useRef, useSyncExternalStore } from 'react';
import { cartNoticeMessages as words } from '@/shared/messages/cart-notices.ts';
import { announce } from '@/shared/ui/announcer.tsx';
import { Button } from '@/shared/ui/button.tsx';
import { useRootMark } from '@/shared/ui/use-root-mark.ts';
import { useCartActions, useCartExpiry } from '../store.ts';
import { CartNotice } from './cart-notice.tsx';
import { useMinutesLeft } from './use-minutes-left.ts';

/** Minutes before the end at which screen readers hear of it, once each. */
const ANNOUNCED_AT = [10, 2];

type ExpiryWarningProps = {
  /** Called when the shopper has chosen to keep the cart and the warning goes. */
  onKept: () => void;
};

/** From ten minutes before the cart ends: how long it is kept, and one button to keep it longer, any number of times. */
export function ExpiryWarning({ onKept }: ExpiryWarningProps) {
  const present = useCartExpiry();
  // A tap puts the end off; looking at the clock anew is no part of the tap.
  const later = useDeferredValue(present);
  const expiresAt = present === null ? null : later;
  const minutes = useMinutesLeft(expiresAt);
  const { cartKept } = useCartActions();
  useAnnouncedMinutes(expiresAt, minutes);
  useRootMark('time-limit', minutes !== null);
  if (minutes === null) return null;
  return (
    <CartNotice
      tone="warning"
      actions={
        <Button
          look="primary"
          onClick={() => {
            cartKept();
            onKept();
          }}
        >
          {words.keep}
        </Button>
      }
    >
      <strong>{words.expiresIn(minutes)}</strong> {words.expiresWhy}
    </CartNotice>
  );
}

/**
 * The visible minutes change each minute; only two of the changes are read out. A tab in the background is silent, and
 * says where things stand when the shopper comes back to it.
 */
function useAnnouncedMinutes(expiresAt: number | null, minutes: number | null): void {
  const heard = useRef<{ expiresAt: number | null; step: number }>({ expiresAt: null, step: 0 });
  const isSeen = useSyncExternalStore(subscribeToVisibility, () => document.visibilityState === 'visible');
  useEffect(() => {
    if (minutes === null || !isSeen) return;
    const step = ANNOUNCED_AT.filter((limit) => minutes <= limit).length;
    const before = heard.current.expiresAt === expiresAt ? heard.current.step : 0;
    heard.current = { expiresAt, step: Math.max(step, before) };
    if (step > before) announce(words.expiresIn(minutes));
  }, [expiresAt, minutes, isSeen]);
}

function subscribeToVisibility(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}
