/**
 * Splits `total` over `weights` in proportion, in whole units whose sum is exactly `total`: floors first, then the
 * left-over units one by one to the largest remainders, ties to the earlier weight.
 *
 * @param total integer, 0 or more
 * @param weights integers, 0 or more; all zero only when `total` is 0
 * @throws RangeError when there is something to split and nothing to split it over
 */
export function allocate(total: number, weights: readonly number[]): number[] {
  const weightSum = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total === 0) return weights.map(() => 0);
  if (weightSum === 0n) throw new RangeError(`Cannot allocate ${total} over no weight`);

  const shares = weights.map((weight, index) => {
    const exact = BigInt(total) * BigInt(weight);
    return { index, floor: Number(exact / weightSum), remainder: exact % weightSum };
  });
  const leftOver = total - shares.reduce((sum, share) => sum + share.floor, 0);
  const favoured = new Set(
    shares
      .toSorted((a, b) => compare(b.remainder, a.remainder) || a.index - b.index)
      .slice(0, leftOver)
      .map((share) => share.index),
  );
  return shares.map((share) => share.floor + (favoured.has(share.index) ? 1 : 0));
}

function compare(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
