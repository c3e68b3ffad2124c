/**
 * A time-limited claim on something scarce.
 *
 * - `owner` is who wants it (a cart, an order, a customer); an owner has at most one hold on a resource
 * - `fence` counts the owner's attempts: a later attempt re-enters the owner's hold, and what an earlier attempt still
 *   tries afterwards is refused
 * - `expiresAt` in ms since the epoch; a hold that was not claimed by then no longer counts
 * - `note` is the resource's own: who a coupon use is for, which order a reservation belongs to
 */
export type Hold<Note = unknown> = {
  readonly owner: string;
  readonly fence: number;
  readonly quantity: number;
  readonly state: 'held' | 'claimed' | 'released';
  readonly expiresAt: number;
  readonly note: Note;
};

/** Something scarce with the holds on it; `capacity` is `null` when there is enough for everybody. */
export type Resource<Note = unknown> = {
  readonly id: string;
  readonly capacity: number | null;
  readonly holds: readonly Hold<Note>[];
};

export type HoldRef = Pick<Hold, 'owner' | 'fence'>;

/** For holds that end only by claim or release. The last instant that a `Date` can name, in ms. */
export const NEVER = 8.64e15;

/** `unavailable`: not enough left. `released` and `superseded`: this attempt is over. `claimed`: the owner has it for good. */
export type TakeRefusal = 'unavailable' | 'released' | 'superseded' | 'claimed';

export type Taken<Note> =
  | { readonly ok: true; readonly resource: Resource<Note> }
  | { readonly ok: false; readonly reason: TakeRefusal; readonly available: number };

export type ClaimRefusal = 'unknown' | 'released' | 'superseded' | 'expired';

export type Claimed<Note> =
  | { readonly ok: true; readonly resource: Resource<Note> }
  | { readonly ok: false; readonly reason: ClaimRefusal };

export function resourceOf<Note>(id: string, capacity: number | null): Resource<Note> {
  return { id, capacity, holds: [] };
}

/** Whether the hold takes something away from others now: claimed, or held and not yet expired. */
export function isLive(hold: Hold, now: number): boolean {
  return hold.state === 'claimed' || (hold.state === 'held' && hold.expiresAt > now);
}

export function liveHolds<Note>(resource: Resource<Note>, now: number): readonly Hold<Note>[] {
  return resource.holds.filter((hold) => isLive(hold, now));
}

/** What is left for `owner`, whose own hold does not stand in its way. Infinite without a capacity. */
export function availableTo(resource: Resource, now: number, owner?: string): number {
  if (resource.capacity === null) return Number.POSITIVE_INFINITY;
  const taken = liveHolds(resource, now).filter((hold) => hold.owner !== owner);
  return Math.max(0, resource.capacity - sumOfQuantities(taken));
}

export function sumOfQuantities(holds: readonly Hold[]): number {
  return holds.reduce((sum, hold) => sum + hold.quantity, 0);
}

/**
 * Holds `quantity` for an owner if that much is left. The same attempt taking again keeps what it has (and renews an
 * unclaimed hold); a later attempt of the owner re-enters the owner's hold instead of competing with it.
 */
export function take<Note>(
  resource: Resource<Note>,
  wanted: Omit<Hold<Note>, 'state'>,
  now: number,
): Taken<Note> {
  const own = holdOf(resource, wanted.owner);
  const available = availableTo(resource, now, wanted.owner);
  const refusal = own && refusalOfAttempt(own, wanted);
  if (refusal) return { ok: false, reason: refusal, available };
  if (own?.state === 'claimed') return { ok: true, resource };
  if (wanted.quantity > available) return { ok: false, reason: 'unavailable', available };
  return { ok: true, resource: withHold(resource, { ...wanted, state: 'held' }) };
}

/** Makes a hold final. Claiming again is claiming once; a hold that expired or was given back stays gone. */
export function claim<Note>(resource: Resource<Note>, { owner, fence }: HoldRef, now: number): Claimed<Note> {
  const own = holdOf(resource, owner);
  if (!own || own.fence < fence) return { ok: false, reason: 'unknown' };
  if (own.fence > fence) return { ok: false, reason: 'superseded' };
  if (own.state === 'claimed') return { ok: true, resource };
  if (own.state === 'released') return { ok: false, reason: 'released' };
  if (own.expiresAt <= now) return { ok: false, reason: 'expired' };
  return { ok: true, resource: withHold(resource, { ...own, state: 'claimed' }) };
}

/**
 * Gives a hold back, claimed or not. Releasing again is releasing once; an attempt that a later one has superseded
 * releases nothing, and neither does a later attempt what an earlier one has claimed. Releasing what was never taken
 * leaves a mark, so that a late take of that attempt is refused.
 */
export function release<Note>(
  resource: Resource<Note>,
  ref: HoldRef & { readonly note: Note },
): Resource<Note> {
  const own = holdOf(resource, ref.owner);
  if (own && own.fence > ref.fence) return resource;
  if (own && own.fence < ref.fence && own.state === 'claimed') return resource;
  if (own?.fence === ref.fence && own.state === 'released') return resource;
  const given =
    own?.fence === ref.fence
      ? own
      : { owner: ref.owner, fence: ref.fence, quantity: 0, expiresAt: 0, note: ref.note };
  return withHold(resource, { ...given, state: 'released' });
}

function refusalOfAttempt(own: Hold, wanted: HoldRef): TakeRefusal | undefined {
  if (own.fence > wanted.fence) return 'superseded';
  if (own.fence === wanted.fence) return own.state === 'released' ? 'released' : undefined;
  return own.state === 'claimed' ? 'claimed' : undefined;
}

function holdOf<Note>(resource: Resource<Note>, owner: string): Hold<Note> | undefined {
  return resource.holds.find((hold) => hold.owner === owner);
}

function withHold<Note>(resource: Resource<Note>, hold: Hold<Note>): Resource<Note> {
  const others = resource.holds.filter((each) => each.owner !== hold.owner);
  return { ...resource, holds: [...others, hold] };
}
