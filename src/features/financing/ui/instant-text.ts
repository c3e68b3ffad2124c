const timeFormat = new Intl.DateTimeFormat('en', { timeStyle: 'short' });

/** The time of day of an instant, in the shopper's time zone. */
export function timeText(instant: string): string {
  return timeFormat.format(new Date(instant));
}
