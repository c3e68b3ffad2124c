import { useEffect, useRef } from 'react';
import { announce } from './announcer.tsx';

/** A text is read out once it has rested this long, so that five quick clicks are one sentence. */
const ANNOUNCE_AFTER_MS = 900;

/**
 * Reads a new text out, politely and not before it rests; the first one is there to be found, not announced.
 *
 * @param text `null` while it is not known
 */
export function useAnnounced(text: string | null): void {
  const known = useRef<string | null>(null);
  useEffect(() => {
    if (text === null) return;
    const isFirst = known.current === null;
    if (isFirst) known.current = text;
    if (known.current === text) return;
    const timer = setTimeout(() => {
      known.current = text;
      announce(text);
    }, ANNOUNCE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
}
