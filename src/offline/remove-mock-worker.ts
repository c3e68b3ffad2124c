type Browser = { readonly serviceWorker?: ServiceWorkerContainer };

/**
 * Rids this browser of the worker that a build with simulated services left on this origin. It would stand between the
 * shop and its services for good. Where there is none this asks nothing of the browser.
 */
export async function removeMockWorker({ serviceWorker }: Browser): Promise<void> {
  if (!serviceWorker || !isMockWorker(serviceWorker.controller)) return;
  const registration = await serviceWorker.ready;
  if (isMockWorker(registration.active)) await registration.unregister();
}

/** By the beginning of its name: a production build must not contain the whole of it. */
function isMockWorker(worker: ServiceWorker | null): boolean {
  return worker !== null && /\/mock\w+\.js$/.test(worker.scriptURL);
}
