import { useSyncExternalStore } from 'react';
import { VisuallyHidden } from './visually-hidden.tsx';

let message = '';
const listeners = new Set<() => void>();

/** Says `text` once to screen readers, when they are idle. Saying the same again is heard again. */
export function announce(text: string): void {
  message = text === message ? `${text}\u00A0` : text;
  for (const listener of listeners) listener();
}

/** The page's one polite live region; mounted once by the app. */
export function Announcer() {
  const text = useSyncExternalStore(subscribe, () => message);
  return (
    <VisuallyHidden>
      <span aria-live="polite" aria-atomic="true">
        {text}
      </span>
    </VisuallyHidden>
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
