import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Hands the focus on when the element that has it goes away by itself: another tab removed it, or its time was over.
 * Otherwise the keyboard would start again at the top of the page.
 *
 * @param handOn gets the element, still in its place; the same function every time
 * @returns the ref of the element
 */
export function useFocusKept<Kind extends HTMLElement>(
  handOn: (element: Kind) => void,
): RefObject<Kind | null> {
  const ref = useRef<Kind>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    return () => {
      if (element?.contains(document.activeElement)) handOn(element);
    };
  }, [handOn]);
  return ref;
}
