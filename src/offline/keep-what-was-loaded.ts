import { isCatalogRead, isPictureFile } from './cached.ts';

/**
 * The first worker comes after the first page has loaded what it shows. This tells the worker, by Workbox's message for it,
 * so that the first visit opens offline, too.
 */
export function keepWhatWasLoaded(container: ServiceWorkerContainer): void {
  if (container.controller) return;
  container.addEventListener(
    'controllerchange',
    () => container.controller?.postMessage({ type: 'CACHE_URLS', payload: { urlsToCache: loadedUrls() } }),
    { once: true },
  );
}

function loadedUrls(): [url: string, init: RequestInit][] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  const seen = loaded.filter((url) => isCatalogRead(url) || isPictureFile(url));
  return [
    ['/config.json', {}],
    ...seen.map((url): [string, RequestInit] => [
      url.href,
      isCatalogRead(url) ? { credentials: 'include' } : { mode: 'no-cors' },
    ]),
  ];
}
