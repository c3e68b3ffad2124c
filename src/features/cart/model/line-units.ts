import { type LineEntry, quantityOf, type Units } from './cart-document.ts';

/** By replica; see {@link LineEntry}. */
type UnitsByReplica = ReadonlyMap<string, Units>;

/** The units after `replica` added `by` more of its own. */
export function raiseAdded(units: UnitsByReplica | undefined, replica: string, by: number): UnitsByReplica {
  const [added, removed] = units?.get(replica) ?? [0, 0];
  return new Map(units).set(replica, [added + by, removed]);
}

/** The units after `quantity` of those left were taken away: those of `first`, then by replica, the same in every tab. */
export function withRemoved(entry: LineEntry, quantity: number, first: string | undefined): UnitsByReplica {
  const units = new Map(entry.units);
  let left = quantity;
  for (const [replica, [added, removed]] of [...units].sort(
    ([a], [b]) => rank(a, first) - rank(b, first) || (a < b ? -1 : 1),
  )) {
    const taken = Math.min(left, added - removed);
    if (taken > 0) units.set(replica, [added, removed + taken]);
    left -= taken;
  }
  return units;
}

/** The line with everything taken away that is seen here. */
export function emptied(entry: LineEntry): LineEntry {
  if (quantityOf(entry) === 0) return entry;
  const units = new Map(
    [...entry.units].map(([replica, [added]]): [string, Units] => [replica, [added, added]]),
  );
  return { ...entry, units };
}

function rank(replica: string, first: string | undefined): number {
  return replica === first ? 0 : 1;
}
