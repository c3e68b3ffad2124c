import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { hasStoredAttempt } from '@/features/checkout/storage/attempt-in-flight.ts';
import { ErrorBoundary } from '@/shared/ui/error-boundary.tsx';

const AttemptRecovery = lazy(async () => {
  const { AttemptRecovery } = await import('@/features/checkout/ui/attempt-recovery.tsx');
  return { default: AttemptRecovery };
});

/** What became of a purchase whose answer was lost; fetched only where one is stored, looked for on every page. */
export function AttemptRecoverySlot() {
  useLocation();
  const isStored = useSyncExternalStore(subscribeToStorage, hasStoredAttempt);
  const [isShown, setShown] = useState(isStored);
  if (isStored && !isShown) setShown(true);
  if (!isShown) return null;
  return (
    <ErrorBoundary renderFallback={() => null}>
      <Suspense fallback={null}>
        <AttemptRecovery />
      </Suspense>
    </ErrorBoundary>
  );
}

function subscribeToStorage(listener: () => void): () => void {
  window.addEventListener('storage', listener);
  return () => window.removeEventListener('storage', listener);
}
