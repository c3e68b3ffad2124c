const CHECK_EVERY_MS = 60 * 60_000;

type Registration = Pick<ServiceWorkerRegistration, 'waiting' | 'installing' | 'update' | 'addEventListener'>;
type Container = Pick<ServiceWorkerContainer, 'controller' | 'addEventListener'>;

/**
 * Tells once when a new version waits. It takes over only when the shopper says so, or when the last tab has closed: a tab
 * that is in use keeps the version it runs.
 *
 * @param offer shows the shopper; what it is given lets the new version take over and loads the page anew
 */
export function followUpdates(
  container: Container,
  registration: Registration,
  offer: (takeOver: () => void) => void,
  page: Pick<Window, 'location'> & {
    readonly document: Pick<Document, 'visibilityState' | 'addEventListener'>;
  } = window,
  now: () => number = Date.now,
): void {
  let isOffered = false;
  const offerWaiting = (): void => {
    const { waiting } = registration;
    // Without a controller it is the first worker, which is no news.
    if (!waiting || !container.controller || isOffered) return;
    isOffered = true;
    offer(() => {
      container.addEventListener('controllerchange', () => page.location.reload(), { once: true });
      (registration.waiting ?? waiting).postMessage('take over', []);
    });
  };
  const followInstalling = (): void => registration.installing?.addEventListener('statechange', offerWaiting);
  registration.addEventListener('updatefound', followInstalling);
  // The browser looks for a new version when the page opens: it may have been found by now, or wait.
  followInstalling();
  offerWaiting();

  let checkedAt = now();
  page.document.addEventListener('visibilitychange', () => {
    if (page.document.visibilityState !== 'visible' || now() - checkedAt < CHECK_EVERY_MS) return;
    checkedAt = now();
    registration.update().catch(() => {});
  });
}
