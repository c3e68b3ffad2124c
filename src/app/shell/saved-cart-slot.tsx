import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import type { SavedCart } from '@/features/cart/saved/keep-saved.ts';
import { useSavedCart } from '@/features/cart/saved/saved-door.ts';
import { ErrorBoundary } from '@/shared/ui/error-boundary.tsx';

const SavedNotices = lazy(async () => {
  const { SavedNotices } = await import('./saved-notices.tsx');
  return { default: SavedNotices };
});

/** The notices of the saved cart, fetched with the first one there is; from then on they stay, to keep focus. */
export function SavedCartSlot() {
  const saved = useSavedCart();
  const hasSomething = useSyncExternalStore(saved?.state.subscribe ?? noSubscription, () => hasNotice(saved));
  const [isShown, setShown] = useState(hasSomething);
  if (hasSomething && !isShown) setShown(true);
  if (!saved || !isShown) return null;
  return (
    <ErrorBoundary renderFallback={() => null}>
      <Suspense fallback={null}>
        <SavedNotices saved={saved} />
      </Suspense>
    </ErrorBoundary>
  );
}

function hasNotice(saved: SavedCart | null): boolean {
  const state = saved?.state.getState();
  return (
    !!state && (state.stale !== null || state.restored !== null || state.review !== null || state.isFailing)
  );
}

function noSubscription(): () => void {
  return () => {};
}
