import { locale as shoppersLocale } from '../messages/language.ts';
import type { Money } from './money.ts';

const formatters = new Map<string, Intl.NumberFormat>();

/** An amount as it is written in `locale`, for example `$12.99`; the one place where minor units become decimals. */
export function formatMoney(value: Money, locale = shoppersLocale): string {
  const formatter = formatterFor(value.currency, locale);
  const digits = formatter.resolvedOptions().maximumFractionDigits ?? 2;
  return formatter.format(value.amount / 10 ** digits);
}

function formatterFor(currency: string, locale: string): Intl.NumberFormat {
  const key = `${locale}:${currency}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, { style: 'currency', currency });
  formatters.set(key, made);
  return made;
}
