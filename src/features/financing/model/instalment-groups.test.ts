import fc from 'fast-check';
import { expect, test } from 'vitest';
import { money } from '@/shared/money/money.ts';
import { PROPERTY_RUNS } from '@/shared/testing/property-runs.ts';
import { INSTALMENT_COUNTS, instalmentGroups } from './instalment-groups.ts';
import { splitInstalments } from './split-instalments.ts';

const usd = (amount: number) => money(amount, 'USD');

test('equal instalments are one group, others two, the larger ones first', () => {
  expect(instalmentGroups(usd(9_999), 3)).toEqual([{ count: 3, amount: usd(3_333) }]);
  expect(instalmentGroups(usd(10_000), 3)).toEqual([
    { count: 1, amount: usd(3_334) },
    { count: 2, amount: usd(3_333) },
  ]);
});

test('the groups are the instalments, in their order', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.constantFrom(...INSTALMENT_COUNTS), (total, parts) => {
      const groups = instalmentGroups(usd(total), parts);
      const unfolded = groups.flatMap(({ count, amount }) => Array.from({ length: count }, () => amount));
      expect(unfolded).toEqual(splitInstalments(usd(total), parts));
      expect(groups.length).toBeLessThanOrEqual(2);
    }),
    { numRuns: PROPERTY_RUNS },
  );
});
