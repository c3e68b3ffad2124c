import { useState, useSyncExternalStore } from 'react';
import type { SavedCart } from '@/features/cart/saved/keep-saved.ts';
import { useSavedCart } from '@/features/cart/saved/saved-door.ts';
import { lazyPart } from '@/shared/ui/lazy-part.tsx';

const SavedNotices = lazyPart(async () => (await import('./saved-notices.tsx')).SavedNotices);

/** The notices of the saved cart, fetched with the first one there is; from then on they stay, to keep focus. */
export function SavedCartSlot() {
  const saved = useSavedCart();
  const hasSomething = useSyncExternalStore(saved?.state.subscribe ?? noSubscription, () => hasNotice(saved));
  const [isShown, setShown] = useState(hasSomething);
  if (hasSomething && !isShown) setShown(true);
  return saved && isShown && <SavedNotices saved={saved} />;
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
