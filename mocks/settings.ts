import type { Scenario, ScenarioName, ScenarioParams } from './scenarios.ts';
import type { Store } from './store.ts';

type SettingsRow = {
  readonly id: 'settings';
  /** How far the services' clock runs ahead of the host's, in ms. */
  readonly clockOffsetMs: number;
  readonly scenarios: readonly Scenario[];
  /** How often the scenarios have been set. */
  readonly changes: number;
};

export type SettingsTables = { 'mocks.settings': SettingsRow };

const DEFAULTS: SettingsRow = { id: 'settings', clockOffsetMs: 0, scenarios: [], changes: 0 };

/** What every host and tab must agree on: the services' clock and the active scenarios. */
export type Settings = {
  /** Reads what is stored; call it at the start of each request, since another tab may have changed it. */
  refresh(): Promise<void>;
  /** The services' clock in ms since the epoch, as of the last {@link Settings.refresh}. */
  now(): number;
  advanceClock(ms: number): Promise<void>;
  setScenarios(scenarios: readonly Scenario[]): Promise<void>;
  scenarios(): readonly Scenario[];
  /** How often the scenarios have been set: tells what was there before they were last set. */
  changes(): number;
  /** The parameters of every active scenario of this name. */
  active<Name extends ScenarioName>(name: Name): readonly ScenarioParams<Name>[];
};

export function createSettings({
  store,
  now,
}: {
  store: Store<SettingsTables>;
  now: () => number;
}): Settings {
  let current = DEFAULTS;

  async function change(edit: (row: SettingsRow) => SettingsRow): Promise<void> {
    current = await store.transact(async (tx) => {
      const edited = edit((await tx.get('mocks.settings', DEFAULTS.id)) ?? DEFAULTS);
      await tx.put('mocks.settings', edited);
      return edited;
    });
  }

  return {
    refresh: async () => {
      current = (await store.read((tx) => tx.get('mocks.settings', DEFAULTS.id))) ?? DEFAULTS;
    },
    now: () => now() + current.clockOffsetMs,
    advanceClock: (ms) => change((row) => ({ ...row, clockOffsetMs: row.clockOffsetMs + ms })),
    setScenarios: (scenarios) => change((row) => ({ ...row, scenarios, changes: row.changes + 1 })),
    scenarios: () => current.scenarios,
    changes: () => current.changes,
    active: (name) => current.scenarios.filter((scenario) => scenario.name === name) as never,
  };
}
