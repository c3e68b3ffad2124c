import type { PageDeviation } from './deviate-page.ts';
import type { Scenario } from './scenarios.ts';

const MINUTE_MS = 60_000;

/** What the scenarios ask of the page itself. */
export function pageDeviationOf(scenarios: readonly Scenario[]): PageDeviation {
  return {
    isOffline: scenarios.some(({ name }) => name === 'offline'),
    isStorageFull: scenarios.some(({ name }) => name === 'storage_full'),
    aheadMs: scenarios.reduce(
      (sum, scenario) => sum + (scenario.name === 'clock_forward' ? scenario.minutes * MINUTE_MS : 0),
      0,
    ),
  };
}
