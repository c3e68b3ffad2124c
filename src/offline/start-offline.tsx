import { createRoot } from 'react-dom/client';
import { followUpdates } from './follow-updates.ts';
import { keepWhatWasLoaded } from './keep-what-was-loaded.ts';
import { removeMockWorker } from './remove-mock-worker.ts';
import { UpdateNotice } from './update-notice.tsx';

const WORKER_URL = '/service-worker.js';

/** What Trusted Types give; TypeScript does not know them yet. */
type TrustedTypes = {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
};

// Loaded by the document once everything else is there; see early.ts.
if ('serviceWorker' in navigator) void startOffline(navigator.serviceWorker).catch(() => {});

/** Makes the shop open without a connection. Where that cannot be had the shop works as before. */
async function startOffline(container: ServiceWorkerContainer): Promise<void> {
  if (await removeMockWorker(navigator)) return;
  const registration = await container.register(trusted(WORKER_URL), { updateViaCache: 'none' });
  keepWhatWasLoaded(container);
  followUpdates(container, registration, loadedProgram, (takeOver) => {
    const place = document.createElement('div');
    // The foot of the window is the foot of the page's body, not that of a wrapper no taller than the notice.
    place.style.display = 'contents';
    document.body.append(place);
    createRoot(place).render(<UpdateNotice onReload={takeOver} />);
  });
}

function loadedProgram(): string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  return loaded
    .filter(({ origin, pathname }) => origin === location.origin && /^\/assets\/.*\.js$/.test(pathname))
    .map(({ pathname }) => pathname);
}

/** The one script URL that the content security policy's Trusted Types let pass. */
function trusted(url: typeof WORKER_URL): string {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return url;
  return trustedTypes.createPolicy('cartwright', { createScriptURL: () => WORKER_URL }).createScriptURL(url);
}
