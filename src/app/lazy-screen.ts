import { type ComponentType, lazy } from 'react';

/** A part of the program could not be fetched: no connection, or a deploy has replaced it. */
export class ChunkError extends Error {
  override readonly name = 'ChunkError';
}

type LoadScreen = () => Promise<{ default: ComponentType }>;

/** A screen in a chunk of its own. `preload` fetches it ahead and never fails: the visit itself tells. */
export function lazyScreen(load: LoadScreen) {
  const loadOrExplain: LoadScreen = async () => {
    try {
      return await load();
    } catch (cause) {
      throw new ChunkError('A part of the program could not be fetched', { cause });
    }
  };
  const preload = async (): Promise<void> => {
    try {
      await load();
    } catch {
      // Intent is not a visit: nothing to tell the shopper yet.
    }
  };
  return { Screen: lazy(loadOrExplain), preload };
}
