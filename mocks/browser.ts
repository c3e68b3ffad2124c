import { setupWorker } from 'msw/browser';
import { latencyMs, seedName } from './browser-choices.ts';
import { createBrowserControl } from './browser-control.ts';
import { browserJar } from './browser-jar.ts';
import { createMockServices } from './create-mock-services.ts';
import { openIndexedDbStore } from './indexed-db-store.ts';
import { drawPicture } from './pictures/draw-picture.ts';
import { seedOf } from './seeds/seed-of.ts';

const DATABASE = 'cartwright-mocks';
/** localStorage: shows the panel to automated browsers, too. */
const PANEL_KEY = 'cartwright-mocks:panel';

/**
 * Simulates the services in the page. Their state is kept in IndexedDB, over reloads and shared by all tabs; each answer
 * takes 150 ms, or as many as localStorage's `cartwright-mocks:latency` says. A link with `?mocks=…` puts the shop into the
 * setting that it describes.
 */
export async function startBrowserMocks(): Promise<void> {
  // The services' clock is the browser's own; what scenarios add to the page's they add themselves.
  const { now } = Date;
  const cookies = browserJar(localStorage);
  const services = await createMockServices({
    seed: () => seedOf(seedName(), now()),
    now: () => now(),
    store: await openIndexedDbStore(DATABASE),
    cookies,
    latencyMs,
    drawPicture,
  });
  withoutKeepalive();
  const worker = setupWorker(...services.handlers);
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
  const control = createBrowserControl(services, cookies);
  const problems = await control.takeUpLink();
  if (problems.length > 0) console.error(`The link's ?mocks= cannot be taken up. ${problems.join(' · ')}`);

  if (navigator.webdriver && localStorage.getItem(PANEL_KEY) === null) return;
  const { showPanel } = await import('./panel/show-panel.tsx');
  showPanel({ control, services, worker, problems });
}

/** Firefox sends requests that may outlive their page past the service worker, and so past these services. */
function withoutKeepalive(): void {
  const send = window.fetch.bind(window);
  window.fetch = (input, init) => send(input, init && { ...init, keepalive: false });
}
