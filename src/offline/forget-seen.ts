import { SEEN_CATALOG, SEEN_PICTURES } from './cached.ts';

/** Removes the products and pictures that this browser keeps to show them without a connection. Never fails. */
export async function forgetSeen(caches: CacheStorage | undefined = globalThis.caches): Promise<void> {
  try {
    await Promise.all([SEEN_CATALOG, SEEN_PICTURES].map((name) => caches?.delete(name)));
  } catch {
    // What cannot be reached holds nothing that could be read.
  }
}
