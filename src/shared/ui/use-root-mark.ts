import { useLayoutEffect } from 'react';

/**
 * Marks the document with `data-<name>` while `isSet`, for styles of what is far from the component; a name has one user.
 * (`html:has(…)` would have the browser look the whole page through whenever an element comes or goes.)
 */
export function useRootMark(name: string, isSet: boolean): void {
  useLayoutEffect(() => {
    if (!isSet) return;
    const attribute = `data-${name}`;
    const root = document.documentElement;
    root.setAttribute(attribute, '');
    return () => root.removeAttribute(attribute);
  }, [name, isSet]);
}
