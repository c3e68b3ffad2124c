import * as z from 'zod/mini';
import { IN_ENGLISH } from './in-english.ts';
import { isScenarioName, type Scenario, SCENARIOS } from './scenarios.ts';

const LONGEST_NAME = 60;

/** What is wrong with an entry, and where. */
export type ScenarioProblem = { readonly path: string; readonly message: string };

export type ScenarioReading =
  | { readonly ok: true; readonly scenarios: readonly Scenario[] }
  | { readonly ok: false; readonly problems: readonly ScenarioProblem[] };

/**
 * Reads `[name | { name, …params }]`, naming everything that is wrong and where.
 *
 * @param pathOf what an entry is called in a problem
 */
export function readScenarios(
  entries: readonly unknown[],
  pathOf: (index: number) => string = pathInBody,
): ScenarioReading {
  const readings = entries.map((entry, index) => readScenario(entry, pathOf(index)));
  const problems = readings.flatMap((reading) => (reading.ok ? [] : reading.problems));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, scenarios: readings.flatMap((reading) => (reading.ok ? reading.scenarios : [])) };
}

/** Where the entry stands in the body of `PUT /api/_mocks/scenarios`. */
export function pathInBody(index: number): string {
  return `active.${index}`;
}

function readScenario(entry: unknown, path: string): ScenarioReading {
  const { name, ...params } = nameAndParams(entry);
  if (!isScenarioName(name)) {
    const message = `no scenario ${shortened(name)}; there are ${Object.keys(SCENARIOS).join(', ')}`;
    return { ok: false, problems: [{ path, message }] };
  }
  const parsed = z.safeParse(SCENARIOS[name].params, params, IN_ENGLISH);
  if (parsed.success) return { ok: true, scenarios: [{ name, ...parsed.data } as Scenario] };
  return {
    ok: false,
    problems: parsed.error.issues.map((issue) => ({
      path: [path, ...issue.path].filter((part) => part !== '').join('.'),
      message: issue.message,
    })),
  };
}

function nameAndParams(entry: unknown): { name?: unknown } {
  if (typeof entry === 'object' && entry !== null) return entry;
  return { name: entry };
}

function shortened(name: unknown): string {
  const text = JSON.stringify(name) ?? 'without a name';
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text;
}
