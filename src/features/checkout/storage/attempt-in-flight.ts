import * as z from 'zod/mini';

/** Where checkout keeps the try to buy whose outcome is not known yet. */
export const ATTEMPT_KEY = 'cartwright:attempt';

/** After this long, in ms, an attempt without an outcome no longer keeps the cart from expiring. */
const ATTEMPT_IN_FLIGHT_MS = 30 * 60_000;

/** Whether there is an attempt whose outcome somebody should ask for, however old. */
export function hasStoredAttempt(): boolean {
  try {
    return window.localStorage.getItem(ATTEMPT_KEY) !== null;
  } catch {
    return false;
  }
}

const Started = z.object({ startedAt: z.number() });

/**
 * Whether a try to buy is under way in any tab of this browser; the cart must not expire under it. Reads only when it
 * started, so that the first screen does not carry the schema of an order.
 */
export function hasAttemptInFlight(
  now: () => number = Date.now,
  storage: () => Pick<Storage, 'getItem'> = () => window.localStorage,
): boolean {
  try {
    const started = Started.safeParse(JSON.parse(storage().getItem(ATTEMPT_KEY) ?? 'null'));
    return started.success && isInFlight(started.data.startedAt, now());
  } catch {
    return false;
  }
}

/**
 * Whether an attempt started at `startedAt` (ms) may still be under way. A start in the future, from a clock set back
 * since, does not count: it would hold the cart for ever.
 */
export function isInFlight(startedAt: number, now: number): boolean {
  return startedAt <= now && now - startedAt < ATTEMPT_IN_FLIGHT_MS;
}
