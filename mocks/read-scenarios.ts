import * as z from 'zod/mini';
import { isScenarioName, type Scenario, SCENARIOS } from './scenarios.ts';

export type ScenarioReading =
  | { readonly ok: true; readonly scenarios: readonly Scenario[] }
  | { readonly ok: false; readonly problems: readonly { path: string; message: string }[] };

/** Reads `[name | { name, …params }]`, naming everything that is wrong and where. */
export function readScenarios(entries: readonly unknown[]): ScenarioReading {
  const readings = entries.map(readScenario);
  const problems = readings.flatMap((reading) => (reading.ok ? [] : reading.problems));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, scenarios: readings.flatMap((reading) => (reading.ok ? reading.scenarios : [])) };
}

function readScenario(entry: unknown, index: number): ScenarioReading {
  const { name, ...params } = nameAndParams(entry);
  if (!isScenarioName(name)) {
    const message = `no scenario ${JSON.stringify(name)}; there are ${Object.keys(SCENARIOS).join(', ')}`;
    return { ok: false, problems: [{ path: `active.${index}`, message }] };
  }
  const parsed = z.safeParse(SCENARIOS[name].params, params);
  if (parsed.success) return { ok: true, scenarios: [{ name, ...parsed.data } as Scenario] };
  return {
    ok: false,
    problems: parsed.error.issues.map(({ path, message }) => ({
      path: ['active', index, ...path].join('.'),
      message,
    })),
  };
}

function nameAndParams(entry: unknown): { name?: unknown } {
  if (typeof entry === 'object' && entry !== null) return entry;
  return { name: entry };
}
