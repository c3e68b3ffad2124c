import * as z from 'zod/mini';

const STORAGE_KEY = 'cartwright:scroll';

/** How long, in ms, a page may take to grow to the height it had when it was left. */
const RESTORE_MS = 3_000;

/** Block offset in CSS pixels by visit. */
const Positions = z.catchall(z.object({}), z.number());
const VisitState = z.object({ visit: z.string() });

/**
 * Shows new pages from their top and pages gone back to where they were left, also after a reload. Each history entry
 * gets an id, `history.state.visit`. Browsers do this by themselves only when a page has its full height at once.
 *
 * @returns a function that ends it
 */
export function keepScrollPositions(): () => void {
  const positions = new Map(Object.entries(readPositions()));
  const ending = new AbortController();
  const { signal } = ending;
  let visit = visitOfEntry() ?? startVisit();
  let { pathname } = window.location;
  let restoring = new AbortController();

  const restore = () => {
    restoring.abort();
    restoring = new AbortController();
    scrollWhenPossible(positions.get(visit) ?? 0, restoring);
  };
  const onNewEntry = () => {
    restoring.abort();
    visit = startVisit();
    ({ pathname } = window.location);
    window.scrollTo(0, 0);
  };
  // It stays the same visit, but may show another page.
  const onReplacedEntry = () => {
    if (visitOfEntry() === undefined) startVisit(visit);
    if (window.location.pathname === pathname) return;
    restoring.abort();
    ({ pathname } = window.location);
    window.scrollTo(0, 0);
  };

  history.scrollRestoration = 'manual';
  window.addEventListener('pushState', onNewEntry, { signal });
  window.addEventListener('replaceState', onReplacedEntry, { signal });
  window.addEventListener(
    'popstate',
    () => {
      ({ pathname } = window.location);
      const known = visitOfEntry();
      // A link within the page: the browser scrolls by itself.
      if (known === undefined) visit = startVisit();
      else if (known !== visit) {
        visit = known;
        restore();
      }
    },
    { signal },
  );
  window.addEventListener(
    'scroll',
    () => {
      if (restoring.signal.aborted) positions.set(visit, window.scrollY);
    },
    { signal, passive: true },
  );
  window.addEventListener('pagehide', () => writePositions(positions), { signal });
  restore();

  return () => {
    ending.abort();
    restoring.abort();
    history.scrollRestoration = 'auto';
  };
}

/** Scrolls to `top` as soon as the page is high enough; gives up when the shopper moves or it takes too long. */
function scrollWhenPossible(top: number, attempt: AbortController): void {
  const giveUpAt = performance.now() + RESTORE_MS;
  const giveUp = () => attempt.abort();
  for (const type of ['wheel', 'touchstart', 'keydown', 'pointerdown'])
    window.addEventListener(type, giveUp, { signal: attempt.signal, passive: true });

  const step = () => {
    if (attempt.signal.aborted) return;
    window.scrollTo(0, top);
    if (Math.abs(window.scrollY - top) < 1 || performance.now() > giveUpAt) giveUp();
    else requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

function visitOfEntry(): string | undefined {
  const state = VisitState.safeParse(history.state);
  return state.success ? state.data.visit : undefined;
}

function startVisit(visit = Math.random().toString(36).slice(2)): string {
  history.replaceState({ ...history.state, visit }, '');
  return visit;
}

function readPositions(): Readonly<Record<string, number>> {
  try {
    return Positions.parse(JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? '{}'));
  } catch {
    return {};
  }
}

function writePositions(positions: ReadonlyMap<string, number>): void {
  try {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify(Object.fromEntries(positions)));
  } catch {
    // Without storage a reload starts at the top.
  }
}
