const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

/** Screen readers hear the time left once at each of these, in minutes, longest first. */
const ANNOUNCED_MINUTES = [5, 1] as const;

/** Time until `endsAt` in ms, never negative. */
export function timeLeft(endsAt: number, now: number): number {
  return Math.max(0, endsAt - now);
}

/** Minutes and seconds as `9:05`, begun seconds counted. */
export function clockText(leftMs: number): string {
  const seconds = Math.ceil(leftMs / SECOND_MS);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** The minutes to announce when the time left has gone from one value to another; the shortest that was passed. */
export function minutesToAnnounce(beforeMs: number, leftMs: number): number | null {
  if (leftMs <= 0) return null;
  const passed = ANNOUNCED_MINUTES.filter(
    (minutes) => beforeMs > minutes * MINUTE_MS && leftMs <= minutes * MINUTE_MS,
  );
  return passed.at(-1) ?? null;
}
