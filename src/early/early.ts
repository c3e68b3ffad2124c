import { firstRequests } from './first-requests.ts';

// Stands inline in the document, before styles and program, and so in the content security policy by its hash.

/** Only what is needed to guess; the app reads it properly. */
type Guess = { readonly apiUrl?: string; readonly serviceUrls?: { readonly catalog?: string } };

window.earlyConfig = fetch('/config.json');
if (!__BROWSER_MOCKS__) void preloadFirstRequests(window.earlyConfig).catch(() => {});
if (__OFFLINE_PROGRAM__) window.addEventListener('load', startOffline);

/** Sends what the page will ask for, while its program is still on its way. */
async function preloadFirstRequests(answer: Promise<Response>): Promise<void> {
  const requests = firstRequests(window.location.pathname, window.location.search);
  if (requests.length === 0) return;
  const response = (await answer).clone();
  const { apiUrl = '/api', serviceUrls }: Guess = await response.json().catch(() => ({}));
  for (const request of requests) document.head.append(preloadOf((serviceUrls?.catalog ?? apiUrl) + request));
}

/** As `fetch` with `credentials: 'include'` asks: otherwise the browser would ask twice. */
function preloadOf(href: string): HTMLLinkElement {
  return Object.assign(document.createElement('link'), {
    rel: 'preload',
    as: 'fetch',
    crossOrigin: 'use-credentials',
    href,
  });
}

function startOffline(): void {
  import(/* @vite-ignore */ __OFFLINE_PROGRAM__).catch(() => {});
}
