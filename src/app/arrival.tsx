import { useCallback, useEffect, useRef } from 'react';

/**
 * Moves focus to the heading of a page that has taken the place of another, or to the main part when it has none.
 *
 * @returns what an {@link Arrival} calls when the page of `path` is there
 */
export function useFocusOnArrival(path: string): () => void {
  // The first page takes no focus: nobody came to it from another one.
  const shownPath = useRef(path);
  return useCallback(() => {
    if (shownPath.current === path) return;
    shownPath.current = path;
    const main = document.querySelector('main');
    focusOn(main?.querySelector('h1') ?? main);
  }, [path]);
}

/** Stands beside a screen and tells when the screen is there. */
export function Arrival({ onArrival }: { onArrival: () => void }) {
  useEffect(onArrival, [onArrival]);
  return null;
}

function focusOn(element: HTMLElement | null): void {
  if (!element) return;
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
