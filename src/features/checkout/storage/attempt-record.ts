import { Attempt } from '../schemas.ts';
import { ATTEMPT_KEY } from './attempt-in-flight.ts';

export type AttemptRecord = {
  /** The stored attempt; `null` when there is none, or none that can be read. */
  read(): Attempt | null;
  /** Stores the attempt. Storage that refuses is passed over: buying works without it, only recovery does not. */
  write(attempt: Attempt): void;
  /** Removes the record if it is still this attempt's: another tab may have written its own since. */
  clear(key: string): void;
};

/** Keeps the one attempt of this browser, so that a reload or crash can ask what became of it. */
export function createAttemptRecord(storage: () => Storage): AttemptRecord {
  const read = (): Attempt | null => {
    try {
      const parsed = Attempt.safeParse(JSON.parse(storage().getItem(ATTEMPT_KEY) ?? 'null'));
      return parsed.success ? parsed.data : null;
    } catch {
      return null;
    }
  };
  return {
    read,
    write: (attempt) => {
      try {
        storage().setItem(ATTEMPT_KEY, JSON.stringify(attempt));
      } catch {
        // Full or forbidden storage: see the docstring of `write`.
      }
    },
    clear: (key) => {
      try {
        if (read()?.key === key) storage().removeItem(ATTEMPT_KEY);
      } catch {
        // What cannot be reached cannot be cleared, nor read later.
      }
    },
  };
}
