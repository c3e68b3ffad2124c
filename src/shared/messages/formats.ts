import { lazily } from '../lazily.ts';
import { locale } from './language.ts';

const instants = lazily(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }));
const times = lazily(() => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }));
const counts = lazily(() => new Intl.NumberFormat(locale));
const lists = lazily(() => new Intl.ListFormat(locale));
const ages = lazily(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
const regions = lazily(() => new Intl.DisplayNames(locale, { type: 'region' }));

/** Date and time of day, in the shopper's time zone. @param instant ISO 8601 */
export function instantText(instant: string): string {
  return instants().format(new Date(instant));
}

/** The time of day, in the shopper's time zone. @param instant ISO 8601, or ms since the epoch */
export function timeText(instant: string | number): string {
  return times().format(new Date(instant));
}

export function countText(count: number): string {
  return counts().format(count);
}

/** For example `A, B, and C`. */
export function listText(names: readonly string[]): string {
  return lists().format(names);
}

/** For example `yesterday` of -1 day. */
export function ageText(value: number, unit: Intl.RelativeTimeFormatUnit): string {
  return ages().format(value, unit);
}

const UNITS_MS = { day: 86_400_000, hour: 3_600_000, minute: 60_000 } as const;

/** A length of time in the largest unit that leaves nothing over, for example `2 hours`. @param ms at least a minute */
export function durationText(ms: number): string {
  const unit = (['day', 'hour'] as const).find((each) => ms % UNITS_MS[each] === 0) ?? 'minute';
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 0,
  });
  return format.format(ms / UNITS_MS[unit]);
}

/** The name of a country. @param code ISO 3166-1 alpha-2 */
export function countryText(code: string): string {
  return regions().of(code) ?? code;
}
