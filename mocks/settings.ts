import type { ServiceName } from '@/shared/api/endpoint.ts';
import type { Scenario, ScenarioName, ScenarioParams } from './scenarios.ts';
import type { Store } from './store.ts';

const MINUTE_MS = 60_000;

type SettingsRow = {
  readonly id: 'settings';
  /** How far the services' clock runs ahead of the host's, in ms, beside what scenarios add. */
  readonly clockOffsetMs: number;
  readonly scenarios: readonly Scenario[];
  /** How often what is in force has changed. */
  readonly changes: number;
  /** Whether a purchase has come since the scenarios were set: those that wait for one are in force. */
  readonly isPaying: boolean;
  /** Calls of each flaky service since the scenarios were set. */
  readonly calls: Readonly<Partial<Record<ServiceName, number>>>;
};

export type SettingsTables = { 'mocks.settings': SettingsRow };

const DEFAULTS: SettingsRow = {
  id: 'settings',
  clockOffsetMs: 0,
  scenarios: [],
  changes: 0,
  isPaying: false,
  calls: {},
};

/** What every host and tab must agree on: the services' clock and the active scenarios. */
export type Settings = {
  /** Reads what is stored; call it at the start of each request, since another tab may have changed it. */
  refresh(): Promise<void>;
  /** The services' clock in ms since the epoch, as of the last {@link Settings.refresh}. */
  now(): number;
  advanceClock(ms: number): Promise<void>;
  setScenarios(scenarios: readonly Scenario[]): Promise<void>;
  scenarios(): readonly Scenario[];
  /** How often what is in force has changed: tells what was there before the last change. */
  changes(): number;
  /** The parameters of every scenario of this name that is in force. */
  active<Name extends ScenarioName>(name: Name): readonly ScenarioParams<Name>[];
  /** A purchase has arrived: whatever was to begin with it is in force from here on. */
  purchaseArrived(): Promise<void>;
  /** Counts one call of a service. Resolves with how many came before it since the scenarios were set. */
  countCall(service: ServiceName): Promise<number>;
};

export function createSettings({
  store,
  now,
}: {
  store: Store<SettingsTables>;
  now: () => number;
}): Settings {
  let current = DEFAULTS;

  async function change(edit: (row: SettingsRow) => SettingsRow): Promise<SettingsRow> {
    const changed = await store.transact(async (tx) => {
      const edited = edit(complete(await tx.get('mocks.settings', DEFAULTS.id)));
      await tx.put('mocks.settings', edited);
      return edited;
    });
    current = changed;
    return changed;
  }

  const active: Settings['active'] = (name) =>
    current.scenarios.filter(
      (scenario) => scenario.name === name && (current.isPaying || !waitsForPurchase(scenario)),
    ) as never;

  return {
    refresh: async () => {
      current = complete(await store.read((tx) => tx.get('mocks.settings', DEFAULTS.id)));
    },
    now: () =>
      now() +
      current.clockOffsetMs +
      active('clock_forward').reduce((sum, { minutes }) => sum + minutes * MINUTE_MS, 0),
    advanceClock: async (ms) => {
      await change((row) => ({ ...row, clockOffsetMs: row.clockOffsetMs + ms }));
    },
    setScenarios: async (scenarios) => {
      await change((row) => ({ ...row, scenarios, changes: row.changes + 1, isPaying: false, calls: {} }));
    },
    scenarios: () => current.scenarios,
    changes: () => current.changes,
    active,
    purchaseArrived: async () => {
      if (current.isPaying || !current.scenarios.some(waitsForPurchase)) return;
      await change((row) => ({ ...row, isPaying: true, changes: row.changes + 1 }));
    },
    countCall: async (service) => {
      const { calls } = await change((row) => ({
        ...row,
        calls: { ...row.calls, [service]: (row.calls[service] ?? 0) + 1 },
      }));
      return (calls[service] ?? 1) - 1;
    },
  };
}

function waitsForPurchase(scenario: Scenario): boolean {
  return 'when' in scenario && scenario.when === 'paying';
}

/** A row that an earlier version of the mock services has written lacks what came later. */
function complete(row: Partial<SettingsRow> | undefined): SettingsRow {
  return { ...DEFAULTS, ...row };
}
