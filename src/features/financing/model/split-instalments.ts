import { money, type Money } from '@/shared/money/money.ts';

/**
 * Splits `total` into `parts` instalments that add up exactly. They differ by one minor unit at most, the larger ones
 * come first.
 *
 * @throws RangeError when there is not at least one part, or the total is negative
 */
export function splitInstalments(total: Money, parts: number): Money[] {
  if (!Number.isSafeInteger(parts) || parts < 1 || total.amount < 0) {
    throw new RangeError(`Cannot split ${total.amount} into ${parts} instalments`);
  }
  const smaller = Math.floor(total.amount / parts);
  const larger = total.amount % parts;
  return Array.from({ length: parts }, (_, index) =>
    money(smaller + (index < larger ? 1 : 0), total.currency),
  );
}
