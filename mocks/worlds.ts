import { parseCookie } from 'cookie';
import type { HttpHandler } from 'msw';

/** Names the world of a request, as a header or as a cookie; without it the request is for the world of everybody. */
export const WORLD_HEADER = 'Cartwright-World';
const WORLD_COOKIE = 'cartwright-world';

const EVERYBODY = '';
/** More worlds than anybody tests at once. The one that was asked last longest ago makes room for another. */
const MAX_WORLDS = 64;

/** Finds the handlers for a request. */
export type HandlersFor = (request: Request) => Promise<HttpHandler[]>;

/**
 * Many worlds behind one address: each has stock, orders, sessions, clock and scenarios of its own, and begins with the
 * seed. So test runners that work at once can share a process.
 *
 * @param open makes the handlers of another world
 */
export function createWorlds(open: () => Promise<HttpHandler[]>): HandlersFor {
  const worlds = new Map<string, Promise<HttpHandler[]>>();
  return (request) => {
    const id = worldOf(request);
    const handlers = worlds.get(id) ?? open();
    worlds.delete(id);
    worlds.set(id, handlers);
    const oldest = [...worlds.keys()].find((each) => each !== EVERYBODY);
    if (worlds.size > MAX_WORLDS && oldest !== undefined) worlds.delete(oldest);
    return handlers;
  };
}

function worldOf({ headers }: Request): string {
  const named = headers.get(WORLD_HEADER) ?? parseCookie(headers.get('Cookie') ?? '')[WORLD_COOKIE];
  return named?.slice(0, 200) ?? EVERYBODY;
}
