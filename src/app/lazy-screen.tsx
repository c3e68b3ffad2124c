import { type ComponentType, lazy, useState } from 'react';

/** A part of the program could not be fetched: no connection, or a deploy has replaced it. */
export class ChunkError extends Error {
  override readonly name = 'ChunkError';
}

type LoadScreen = () => Promise<{ default: ComponentType }>;

/**
 * A screen in a chunk of its own. `preload` fetches it ahead and never fails: the visit itself tells.
 *
 * `lazy` alone shows the skeleton even when the chunk is there, and React keeps what it shows for 300 ms.
 */
export function lazyScreen(load: LoadScreen) {
  let loaded: ComponentType | undefined;
  const fetchScreen: LoadScreen = async () => {
    try {
      const screen = await load();
      loaded = screen.default;
      return screen;
    } catch (cause) {
      throw new ChunkError('A part of the program could not be fetched', { cause });
    }
  };
  const Later = lazy(fetchScreen);

  function Screen() {
    const [Here] = useState(() => loaded ?? Later);
    return <Here />;
  }

  const preload = async (): Promise<void> => {
    try {
      await fetchScreen();
    } catch {
      // Intent is not a visit: nothing to tell the shopper yet.
    }
  };
  return { Screen, preload };
}
