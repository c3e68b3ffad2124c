const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** An age as `Intl.RelativeTimeFormat` takes it, in the largest unit it fills at least once. */
export type Age = {
  readonly value: number;
  readonly unit: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
};

const UNITS = [
  ['year', 365 * DAY_MS],
  ['month', 30 * DAY_MS],
  ['week', 7 * DAY_MS],
  ['day', DAY_MS],
  ['hour', HOUR_MS],
  ['minute', MINUTE_MS],
] as const;

/** How long ago `instant` was, in ms since the epoch; what is still to come was just now. */
export function ageOf(instant: number, now: number): Age {
  const ago = Math.max(0, now - instant);
  const [unit, unitMs] = UNITS.find(([, ms]) => ago >= ms) ?? ['minute', MINUTE_MS];
  const value = Math.floor(ago / unitMs);
  return { value: value === 0 ? 0 : -value, unit };
}
