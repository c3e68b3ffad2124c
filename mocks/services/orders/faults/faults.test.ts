import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFECTS } from './defects.ts';
import { play } from './play.ts';
import { story } from './story.ts';
import { type Rule, violationsOf } from './violations.ts';

const IS_DEEP = process.env['DEEP'] !== undefined;
const RUNS = IS_DEEP ? 2_500 : 250;
const CONTROL_RUNS = 500;
const DEEP_TIMEOUT_MS = 1_200_000;

/** Always the same stories, unless there is time for many. */
const seed = IS_DEEP ? {} : { seed: 20_260_601 };

test(
  'whatever fails, dies, comes late or happens at once: every promise of a purchase is kept',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), story, async (scheduler, moments) => {
        expect(violationsOf(await play(moments, scheduler, {}))).toEqual([]);
      }),
      { ...seed, numRuns: RUNS },
    );
  },
  DEEP_TIMEOUT_MS,
);

describe('the same stories find out', () => {
  test.each<[keyof typeof DEFECTS, Rule]>([
    ['redemption without the condition', 'no coupon is used more often than its limit'],
    ['redemption without the condition', 'nobody uses twice what is for once'],
    ['uses read before the transaction', 'uses are those of completed orders, and none is held'],
    ['reservation read before the transaction', 'units sold are those of completed orders, and none is held'],
    ['key claimed after the work', 'a key has one order'],
    ['stock not given back', 'units sold are those of completed orders, and none is held'],
    ['coupon use not given back', 'uses are those of completed orders, and none is held'],
    ['money not given back', 'charges are the totals of completed orders'],
    ['refusal not written down', 'nothing is left under way'],
  ])(
    '%s: %s',
    async (name, rule) => {
      const broken = new Set<Rule>();
      await fc.check(
        fc.asyncProperty(fc.scheduler(), story, async (scheduler, moments) => {
          const violations = violationsOf(await play(moments, scheduler, DEFECTS[name]));
          for (const violation of violations) broken.add(violation.rule);
          return !broken.has(rule);
        }),
        { ...seed, numRuns: CONTROL_RUNS, endOnFailure: true },
      );
      expect(broken).toContain(rule);
    },
    DEEP_TIMEOUT_MS,
  );
});
