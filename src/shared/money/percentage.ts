/**
 * `percent` of `amount`, exactly, rounded half up once to a whole minor unit.
 *
 * @param amount integer minor units, not negative
 * @param percent 0 to 100 with at most two decimals (12.5 means 12.5 %)
 */
export function percentageOf(amount: number, percent: number): number {
  const hundredths = BigInt(Math.round(percent * 100));
  return Number((BigInt(amount) * hundredths + 5_000n) / 10_000n);
}
