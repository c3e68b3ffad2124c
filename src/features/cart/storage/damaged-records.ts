import type { SafeStorage } from './safe-storage.ts';

/** Where damaged records are kept as evidence: the first under this key, later ones under `…:2` to `…:5`. */
export const DAMAGED_KEY = 'cartwright:cart:damaged';

const MAX_DAMAGED_RECORDS = 5;

/**
 * Keeps the text of a damaged record, never over an earlier one; beyond five the earliest are the ones kept.
 *
 * @returns `false` when it could not be written, so that the original must stay where it is
 */
export function keepDamagedRecord(storage: SafeStorage, text: string): boolean {
  const keys = Array.from({ length: MAX_DAMAGED_RECORDS }, (_, index) =>
    index === 0 ? DAMAGED_KEY : `${DAMAGED_KEY}:${index + 1}`,
  );
  for (const key of keys) {
    const kept = storage.get(key);
    if (kept === text) return true;
    if (kept === null) return storage.set(key, text);
  }
  return true;
}
