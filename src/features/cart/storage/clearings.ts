import type { SafeStorage } from './safe-storage.ts';

/** localStorage key of a mark that is new after every clearing of this browser; it tells nothing about anybody. */
export const CLEARED_KEY = 'cartwright:cleared';

/** How the tabs of a browser tell each other that everything stored here was cleared, however long one of them slept. */
export function createClearings(storage: Pick<SafeStorage, 'get' | 'set'>): {
  readonly announce: (mark: string) => void;
  /** Whether another tab has announced one since this was last asked, or since the tab began. */
  readonly isNew: () => boolean;
} {
  let known = storage.get(CLEARED_KEY);
  return {
    announce: (mark) => {
      if (storage.set(CLEARED_KEY, mark)) known = mark;
    },
    isNew: () => {
      const mark = storage.get(CLEARED_KEY);
      const isNew = mark !== null && mark !== known;
      // A storage that cannot be read for a while says nothing of clearings.
      known = mark ?? known;
      return isNew;
    },
  };
}
