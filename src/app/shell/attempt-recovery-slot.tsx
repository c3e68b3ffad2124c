import { useState, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { hasStoredAttempt } from '@/features/checkout/storage/attempt-in-flight.ts';
import { lazyPart } from '@/shared/ui/lazy-part.tsx';

const AttemptRecovery = lazyPart(
  async () => (await import('@/features/checkout/ui/attempt-recovery.tsx')).AttemptRecovery,
);

/** What became of a purchase whose answer was lost; fetched only where one is stored, looked for on every page. */
export function AttemptRecoverySlot() {
  useLocation();
  const isStored = useSyncExternalStore(subscribeToStorage, hasStoredAttempt);
  const [isShown, setShown] = useState(isStored);
  if (isStored && !isShown) setShown(true);
  return isShown && <AttemptRecovery />;
}

function subscribeToStorage(listener: () => void): () => void {
  window.addEventListener('storage', listener);
  return () => window.removeEventListener('storage', listener);
}
