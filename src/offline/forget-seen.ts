import { CacheExpiration } from 'workbox-expiration';
import { SEEN_CATALOG, SEEN_PICTURES } from './cached.ts';

/**
 * Removes the products and pictures that this browser keeps to show them without a connection, and the notes of when each
 * was seen. Never fails.
 */
export async function forgetSeen(): Promise<void> {
  try {
    await Promise.all([SEEN_CATALOG, SEEN_PICTURES].map(forgetCache));
  } catch {
    // What cannot be reached holds nothing that could be read.
  }
}

async function forgetCache(name: string): Promise<void> {
  const wasThere = await globalThis.caches?.delete(name);
  if (wasThere) await new CacheExpiration(name, { maxEntries: 1 }).delete();
}
