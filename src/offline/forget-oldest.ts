/** Removes from a cache what was put into it longest ago, until no more than `limit` entries are left. */
export async function forgetOldest(cache: Pick<Cache, 'keys' | 'delete'>, limit: number): Promise<void> {
  const oldest = (await cache.keys()).slice(0, -limit);
  await Promise.all(oldest.map((request) => cache.delete(request)));
}
