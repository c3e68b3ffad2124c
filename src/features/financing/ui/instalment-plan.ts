import { payingMessages as words } from '@/shared/messages/paying.ts';
import { formatMoney } from '@/shared/money/format-money.ts';
import type { Money } from '@/shared/money/money.ts';
import { type InstalmentCount, instalmentGroups } from '../model/instalment-groups.ts';

/** The instalments of a total in words, for example `1 of $33.34, then 2 of $33.33`. */
export function planText(total: Money, count: InstalmentCount): string {
  return instalmentGroups(total, count)
    .map((group) => words.group(group.count, formatMoney(group.amount)))
    .join(words.separator);
}
