const CHECK_EVERY_MS = 60 * 60_000;

/** The browser lets the former worker come to rest before it replaces it, for half a minute at times: nobody waits for that. */
const PATIENCE_MS = 3_000;

type Registration = Pick<ServiceWorkerRegistration, 'waiting' | 'installing' | 'update' | 'addEventListener'>;
type Container = Pick<ServiceWorkerContainer, 'controller' | 'addEventListener'>;

/**
 * Tells once when a newer program than the page's waits. It takes over only when the shopper says so, or when the last tab
 * has closed: a tab that is in use keeps what it runs. The worker of the program that the page runs already takes over
 * without a word.
 *
 * @param runningFiles paths of the program that this page has loaded
 * @param offer shows the shopper; what it is given lets the new version take over and loads the page anew
 */
export function followUpdates(
  container: Container,
  registration: Registration,
  runningFiles: () => readonly string[],
  offer: (takeOver: () => void) => void,
  page: Pick<Window, 'location'> & {
    readonly document: Pick<Document, 'visibilityState' | 'addEventListener'>;
  } = window,
  now: () => number = Date.now,
): void {
  let isOffered = false;
  const takeOver = (waiting: ServiceWorker): void => {
    let isReloading = false;
    const reload = () => {
      // A second one would end the first, and begin it anew.
      if (isReloading) return;
      isReloading = true;
      page.location.reload();
    };
    container.addEventListener('controllerchange', reload, { once: true });
    // While there is a server the document comes from it, so the page is the new version's even then.
    setTimeout(reload, PATIENCE_MS);
    (registration.waiting ?? waiting).postMessage('take over', []);
  };
  const offerWaiting = async (): Promise<void> => {
    const { waiting } = registration;
    // Without a controller it is the first worker, which is no news.
    if (!waiting || !container.controller) return;
    if (await keepsAll(waiting, runningFiles())) return waiting.postMessage('take over', []);
    if (isOffered) return;
    isOffered = true;
    offer(() => takeOver(waiting));
  };
  const followInstalling = (): void =>
    registration.installing?.addEventListener('statechange', () => void offerWaiting());
  registration.addEventListener('updatefound', followInstalling);
  // The browser looks for a new version when the page opens: it may have been found by now, or wait.
  followInstalling();
  void offerWaiting();

  let checkedAt = now();
  page.document.addEventListener('visibilitychange', () => {
    if (page.document.visibilityState !== 'visible' || now() - checkedAt < CHECK_EVERY_MS) return;
    checkedAt = now();
    registration.update().catch(() => {});
  });
}

/** Whether the worker's version is the one that these files are of: a page that opens after a deploy runs it already. */
function keepsAll(worker: ServiceWorker, files: readonly string[]): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener('message', ({ data }) => resolve(data === true), { once: true });
    port1.start();
    worker.postMessage({ keepsAll: files }, [port2]);
  });
}
