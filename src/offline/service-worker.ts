import { cacheNames, clientsClaim } from 'workbox-core';
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { ExpirationPlugin } from 'workbox-expiration';
import { addRoute, matchPrecache, precache } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { NetworkFirst, StaleWhileRevalidate } from 'workbox-strategies';
import { parseJson } from '../shared/parse-json.ts';
import {
  CONFIGURATION,
  FORMER_FILES,
  isCatalogRead,
  isPictureFile,
  mayBeKept,
  SEEN_CATALOG,
  SEEN_PICTURES,
} from './cached.ts';
import { forgetOldest } from './forget-oldest.ts';

/** What of `ServiceWorkerGlobalScope` this needs; its types and those of a page exclude each other. */
type WorkerScope = {
  skipWaiting(): Promise<void>;
  addEventListener(
    type: 'install' | 'activate',
    listener: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
};

/** What `follow-updates.ts` says; Workbox's own messages have none of it. */
type Message = 'take over' | { readonly keepsAll?: readonly string[] };

const worker = self as unknown as WorkerScope;

const SECOND_MS = 1000;
const DAY_S = 24 * 60 * 60;

/** After this long without an answer, in s, what was seen before is shown instead. */
const PATIENCE_S = 5;

/** The files of how many former versions are kept, if each changes every file. */
const FORMER_VERSIONS = 3;

const KEPT_FILES = __KEPT_FILES__;
const kept = new Set(KEPT_FILES.map(({ url }) => url));

// The document comes from the server while there is one: only then do its headers fit the configuration of today.
registerRoute(new NavigationRoute(({ request }) => documentFor(request), { denylist: [/^\/api\//] }));

precache(KEPT_FILES);
addRoute({ cleanURLs: false, directoryIndex: '' });

// Other versions' files, with a hash in their names: a former one's, or those of one that waits and is in a tab already.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  async ({ request }) => (await caches.match(request)) ?? fetch(request),
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname === '/config.json',
  new NetworkFirst({
    cacheName: CONFIGURATION,
    networkTimeoutSeconds: PATIENCE_S,
    plugins: [onlyPublic(200), notBroken(), keptRatherThanFailure(CONFIGURATION)],
  }),
);
registerRoute(
  ({ url }) => isCatalogRead(url),
  new NetworkFirst({
    cacheName: SEEN_CATALOG,
    networkTimeoutSeconds: PATIENCE_S,
    plugins: [onlyPublic(200), atMost(100)],
  }),
);
registerRoute(
  ({ url, request }) => request.destination === 'image' || isPictureFile(url),
  // Status 0: of another origin, which does not say whether it succeeded.
  new StaleWhileRevalidate({ cacheName: SEEN_PICTURES, plugins: [onlyPublic(0, 200), atMost(150)] }),
);

// A first worker serves the page that brought it. A later one waits until the shopper wants the new version.
clientsClaim();
worker.addEventListener('message', ({ data, ports: [port] }: MessageEvent<Message>) => {
  if (data === 'take over') void worker.skipWaiting();
  else if (data.keepsAll) port?.postMessage(data.keepsAll.every((path) => kept.has(path)));
});
worker.addEventListener('install', (event) => event.waitUntil(keepFormerFiles()));
worker.addEventListener('activate', (event) => event.waitUntil(forgetFormerFiles()));

/** The server's document, or, without a server, the one of this version. */
async function documentFor(request: Request): Promise<Response> {
  // Until it begins to answer; what comes slowly comes.
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_S * SECOND_MS);
  try {
    const response = await fetch(request, { signal: patience.signal });
    // Navigations follow redirects by themselves.
    if (response.ok || response.redirected || response.type === 'opaqueredirect') return response;
  } catch {
    // No connection, or none worth waiting for.
  } finally {
    clearTimeout(timer);
  }
  return (await matchPrecache('/index.html')) ?? Response.error();
}

/** Tabs that run versions before go on with their files after this one has taken over and tidied its cache. */
async function keepFormerFiles(): Promise<void> {
  const present = await caches.open(cacheNames.precache);
  const former = await caches.open(FORMER_FILES);
  for (const request of await present.keys()) {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith('/assets/') || kept.has(pathname)) continue;
    const response = await present.match(request);
    if (response) await former.put(request, response);
  }
}

/** Not before this version is there for good: one that could not be installed must leave everything as it was. */
async function forgetFormerFiles(): Promise<void> {
  await forgetOldest(await caches.open(FORMER_FILES), FORMER_VERSIONS * KEPT_FILES.length);
}

/** In place of a failing server's answer the kept one, if there is one. */
function keptRatherThanFailure(cacheName: string): WorkboxPlugin {
  return {
    handlerWillRespond: async ({ request, response }) =>
      response.status < 500 ? response : ((await caches.match(request, { cacheName })) ?? response),
  };
}

function onlyPublic(...statuses: readonly number[]): WorkboxPlugin {
  return {
    cacheWillUpdate: ({ response }) => {
      const isFit = statuses.includes(response.status) && mayBeKept(response.headers.get('Cache-Control'));
      return Promise.resolve(isFit ? response : null);
    },
  };
}

/**
 * A file that is not JSON keeps the shop closed while it is there; it does not replace the one that opened it. Where there
 * is no file, the shop's page may come in its place.
 */
function notBroken(): WorkboxPlugin {
  return {
    cacheWillUpdate: async ({ response }) => {
      if (/html/.test(response.headers.get('Content-Type') ?? '')) return response;
      return parseJson(await response.clone().text()) === undefined ? null : response;
    },
  };
}

function atMost(maxEntries: number): WorkboxPlugin {
  // Its optional members are typed less strictly than ours.
  return new ExpirationPlugin({
    maxEntries,
    maxAgeSeconds: 30 * DAY_S,
    purgeOnQuotaError: true,
  }) as WorkboxPlugin;
}
