import { CLEARED_KEY } from '@/features/cart/storage/clearings.ts';

const PREFIX = 'cartwright:';

type Storages = readonly (() => Storage)[];

const BROWSER: Storages = [() => window.localStorage, () => window.sessionStorage];

/**
 * Removes everything this shop has stored in this browser and this tab. Other tabs hear of it by the mark that clearing
 * the cart leaves, which stays; clear the cart first.
 */
export function forgetStored(storages: Storages = BROWSER): void {
  for (const storage of storages) {
    try {
      const present = storage();
      const keys = Array.from({ length: present.length }, (_, index) => present.key(index) ?? '');
      for (const key of keys) if (key.startsWith(PREFIX) && key !== CLEARED_KEY) present.removeItem(key);
    } catch {
      // What cannot be reached holds nothing that could be read.
    }
  }
}

/** Removes what this shop has stored for this tab alone. */
export function forgetTab(): void {
  forgetStored([() => window.sessionStorage]);
}
