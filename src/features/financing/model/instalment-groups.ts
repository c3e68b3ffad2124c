import { isSameMoney, type Money } from '@/shared/money/money.ts';
import { splitInstalments } from './split-instalments.ts';

/** How many instalments there may be. */
export const INSTALMENT_COUNTS = [3, 6, 12] as const;
export type InstalmentCount = (typeof INSTALMENT_COUNTS)[number];

/** This many instalments of this amount each, one after the other. */
export type InstalmentGroup = { readonly count: number; readonly amount: Money };

/** The plan for a total: its instalments in their order, equal ones together; at most two groups, which add up exactly. */
export function instalmentGroups(total: Money, parts: InstalmentCount): InstalmentGroup[] {
  const groups: InstalmentGroup[] = [];
  for (const amount of splitInstalments(total, parts)) {
    const last = groups.at(-1);
    if (last && isSameMoney(last.amount, amount)) groups.splice(-1, 1, { count: last.count + 1, amount });
    else groups.push({ count: 1, amount });
  }
  return groups;
}
