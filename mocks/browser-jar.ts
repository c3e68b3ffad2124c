import * as z from 'zod/mini';
import type { CookiePort } from './cookies.ts';

const KEY = 'cartwright-mocks:cookies';

const Jar = z.record(z.string(), z.object({ value: z.string(), expiresAt: z.number() }));
type Jar = z.infer<typeof Jar>;

/**
 * Cookies of the mock services in the browser worker. A page's `Response` drops `Set-Cookie`, so they live in a storage
 * that all tabs share, and are read anew for every request. Storage that refuses leaves them in this tab's memory.
 */
export function browserJar(storage: Pick<Storage, 'getItem' | 'setItem'>, now = Date.now): CookiePort {
  let memory: Jar = {};

  function load(): Jar {
    try {
      const stored = Jar.safeParse(JSON.parse(storage.getItem(KEY) ?? '{}'));
      return stored.success ? stored.data : {};
    } catch {
      return memory;
    }
  }

  return {
    read: () =>
      Object.fromEntries(
        Object.entries(load()).flatMap(([name, { value, expiresAt }]) =>
          expiresAt > now() ? [[name, value]] : [],
        ),
      ),
    write: ({ name, value, maxAgeSeconds }) => {
      memory = { ...load(), [name]: { value, expiresAt: now() + maxAgeSeconds * 1000 } };
      try {
        storage.setItem(KEY, JSON.stringify(memory));
      } catch {
        // Full or forbidden storage: this tab's memory has to do.
      }
    },
  };
}
