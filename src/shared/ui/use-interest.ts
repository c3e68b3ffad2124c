import { type RefObject, useEffect, useEffectEvent } from 'react';

/** A pointer that stays this long, in ms, is not just passing over. */
const HOVER_INTENT_MS = 65;

/**
 * Calls back at each sign that an element is about to be used: a pointer stays on it, presses it, or it takes the focus.
 * Listens at the element itself: for React's own handlers every tap on the page would be looked through.
 * See docs/decisions/0008-a-tap-on-a-slow-phone.md.
 *
 * @param target there from the first render on, and always the same element
 */
export function useInterest(target: RefObject<HTMLElement | null>, onInterest: () => void): void {
  const interested = useEffectEvent(onInterest);
  useEffect(() => {
    const element = target.current;
    if (!element) return;
    let hover: ReturnType<typeof setTimeout>;
    const stays = (): void => {
      hover = setTimeout(interested, HOVER_INTENT_MS);
    };
    const leaves = (): void => clearTimeout(hover);
    const listening = new AbortController();
    const options = { signal: listening.signal };
    element.addEventListener('pointerenter', stays, options);
    element.addEventListener('pointerleave', leaves, options);
    element.addEventListener('pointerdown', interested, options);
    element.addEventListener('focus', interested, options);
    return () => {
      leaves();
      listening.abort();
    };
  }, [target]);
}
