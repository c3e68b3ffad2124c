type Browser = { readonly serviceWorker?: ServiceWorkerContainer };

/**
 * Rids this browser of the worker that a build with simulated services left on this origin. It would stand between the
 * shop and its services for good. Where there is none this asks nothing of the browser.
 *
 * @returns whether there was one: it goes with the last page it controls, and registering another before would keep it
 */
export async function removeMockWorker({ serviceWorker }: Browser): Promise<boolean> {
  if (!serviceWorker || !isMockWorker(serviceWorker.controller)) return false;
  const registration = await serviceWorker.ready;
  return isMockWorker(registration.active) && registration.unregister();
}

/** By the beginning of its name: a production build must not contain the whole of it. */
function isMockWorker(worker: ServiceWorker | null): boolean {
  return worker !== null && /\/mock\w+\.js$/.test(worker.scriptURL);
}
