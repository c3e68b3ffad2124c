import { type RefObject, useEffect, useEffectEvent } from 'react';

/**
 * Calls back when an element loses the focus. Listens at the element itself: for React's own handler every tap on the page
 * that moves the focus would be looked through. See docs/decisions/0008-a-tap-on-a-slow-phone.md.
 *
 * @param target there from the first render on, and always the same element
 */
export function useBlur(target: RefObject<HTMLElement | null>, blurred: () => void): void {
  const listener = useEffectEvent(blurred);
  useEffect(() => {
    const element = target.current;
    if (!element) return;
    const listening = new AbortController();
    element.addEventListener('blur', listener, { signal: listening.signal });
    return () => listening.abort();
  }, [target]);
}
