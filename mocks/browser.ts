import { setupWorker } from 'msw/browser';
import { browserJar } from './browser-jar.ts';
import { createMockServices } from './create-mock-services.ts';
import { openIndexedDbStore } from './indexed-db-store.ts';
import { drawPicture } from './pictures/draw-picture.ts';
import { cartwrightSeed } from './seeds/cartwright.ts';

const DATABASE = 'cartwright-mocks';
const LATENCY_KEY = 'cartwright-mocks:latency';
const DEFAULT_LATENCY_MS = 150;

/**
 * Simulates the services in the page. Their state is kept in IndexedDB, over reloads and shared by all tabs; each answer
 * takes 150 ms, or as many as localStorage's `cartwright-mocks:latency` says.
 */
export async function startBrowserMocks(): Promise<void> {
  const services = await createMockServices({
    seed: () => cartwrightSeed(Date.now()),
    store: await openIndexedDbStore(DATABASE),
    cookies: browserJar(localStorage),
    latencyMs,
    drawPicture,
  });
  await setupWorker(...services.handlers).start({ quiet: true, onUnhandledRequest: 'bypass' });
}

function latencyMs(): number {
  const chosen = Number.parseInt(localStorage.getItem(LATENCY_KEY) ?? '', 10);
  return Number.isNaN(chosen) ? DEFAULT_LATENCY_MS : chosen;
}
