import type { HttpHandler } from 'msw';
import { type CookiePort, memoryCookies } from './cookies.ts';
import { allHandlers } from './handlers/all.ts';
import type { DrawPicture } from './handlers/control.ts';
import { createHost } from './handlers/host.ts';
import { createMemoryStore } from './memory-store.ts';
import type { SeedFile } from './seed-file.ts';
import { seedOnce } from './seeding.ts';
import type { Store } from './store.ts';
import { createWorld, type MockWorld } from './world.ts';

export type MockServices = MockWorld & { readonly handlers: HttpHandler[] };

export type MockServicesOptions = {
  /** What the shop starts with. A function is asked again at each reset. */
  readonly seed: SeedFile | (() => SeedFile);
  /** The host's clock, in ms since the epoch; the real one unless given. */
  readonly now?: () => number;
  readonly newId?: () => string;
  readonly store?: Store;
  readonly cookies?: CookiePort;
  /** How long each answer takes at least, in ms; 0 unless given. */
  readonly latencyMs?: () => number;
  readonly drawPicture?: DrawPicture;
};

/** Handlers and services together: a world of its own for each test, host or tab. Resolves when the seed is in place. */
export async function createMockServices(options: MockServicesOptions): Promise<MockServices> {
  const {
    now = Date.now,
    newId = () => crypto.randomUUID(),
    store = createMemoryStore(),
    cookies = memoryCookies(),
    latencyMs = () => 0,
    drawPicture = () => undefined,
  } = options;
  const seed = (): SeedFile => (typeof options.seed === 'function' ? options.seed() : options.seed);
  const world = createWorld({ store, seed, now, newId });
  await seedOnce(store, seed(), newId());
  await world.settings.refresh();
  const { settings, devices, sessions } = world;
  const host = createHost({ settings, devices, sessions, cookies, latencyMs });
  return { ...world, handlers: allHandlers(host, world, drawPicture) };
}
