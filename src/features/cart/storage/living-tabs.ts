/** The part of the Web Locks API the cart needs. */
export type TabLocks = Pick<LockManager, 'request' | 'query'>;

const LOCK_PREFIX = 'cartwright:replica:';

/**
 * Says to other tabs that this replica lives, until the page is gone or `release` is called. Without the lock (refused by
 * the browser) other tabs may take this one for gone, and take over what it knows: that loses nothing.
 */
export function holdReplicaLock(locks: TabLocks, replica: string): { readonly release: () => void } {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  locks.request(`${LOCK_PREFIX}${replica}`, () => released).catch(() => {});
  return { release };
}

/** The replicas that live, or `null` where that cannot be known. */
export async function livingReplicas(locks: TabLocks | undefined): Promise<ReadonlySet<string> | null> {
  if (!locks) return null;
  try {
    const { held = [] } = await locks.query();
    const names = held.map((lock) => lock.name ?? '').filter((name) => name.startsWith(LOCK_PREFIX));
    return new Set(names.map((name) => name.slice(LOCK_PREFIX.length)));
  } catch {
    return null;
  }
}
