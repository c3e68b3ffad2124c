import * as z from 'zod/mini';
import { IN_ENGLISH } from './in-english.ts';
import { readScenarios, type ScenarioProblem } from './read-scenarios.ts';
import { isScenarioName, type Scenario } from './scenarios.ts';

/** The catalogues that the browser mocks can start with. */
export const SEED_NAMES = ['cartwright', 'northwind'] as const;
export type SeedName = (typeof SEED_NAMES)[number];

/** Everything that makes the mock services behave as they do: what a link reproduces. */
export type MockSetting = {
  readonly scenarios: readonly Scenario[];
  readonly seed: SeedName;
  /** The e-mail address of the customer who is signed in; `null` for a guest. */
  readonly shopper: string | null;
  /** What each answer takes, in ms; `null` for the usual time. */
  readonly latencyMs: number | null;
};

export type SettingReading =
  | { readonly ok: true; readonly setting: MockSetting }
  | { readonly ok: false; readonly problems: readonly ScenarioProblem[] };

/** The search parameter of a link that reproduces a setting. */
export const LINK_PARAMETER = 'mocks';

/** What a link can say beside scenarios. */
const EXTRAS = {
  seed: z.strictObject({ name: z.enum(SEED_NAMES) }),
  shopper: z.strictObject({ email: z.string() }),
  latency: z.strictObject({ ms: z.int().check(z.gte(0), z.lte(60_000)) }),
} as const;

/**
 * The search part of a link that reproduces the setting.
 *
 * @example
 * '?mocks=shopper(email:ada@example.com);price_rose(productId:mug,percent:10,when:paying)'
 */
export function linkTo({ scenarios, seed, shopper, latencyMs }: MockSetting): string {
  const entries: readonly Named[] = [
    ...(seed === 'cartwright' ? [] : [{ name: 'seed', params: { name: seed } }]),
    ...(shopper === null ? [] : [{ name: 'shopper', params: { email: shopper } }]),
    ...(latencyMs === null ? [] : [{ name: 'latency', params: { ms: latencyMs } }]),
    ...scenarios.map(({ name, ...params }) => ({ name, params })),
  ];
  return `?${LINK_PARAMETER}=${entries.map(textOf).join(';').replaceAll('%', '%25')}`;
}

/** Reads the value of the search parameter, naming everything in it that means nothing. */
export function readLink(value: string): SettingReading {
  const entries = value.split(';').filter(Boolean).map(entryOf);
  const extras = entries.filter(({ name }) => isExtra(name));
  const wanted = entries.filter(({ name }) => !isExtra(name));
  const reading = readScenarios(
    wanted.map(({ name, params }) => ({ ...params, name })),
    (index) => pathOfEntry(wanted[index]?.name),
  );
  const parsed = {
    seed: readExtra('seed', extras),
    shopper: readExtra('shopper', extras),
    latency: readExtra('latency', extras),
  };
  const problems = [
    ...entries.flatMap(repetitionsIn),
    ...Object.values(parsed).flatMap((extra) => extra.problems),
    ...(reading.ok ? [] : reading.problems),
  ];
  if (!reading.ok || problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    setting: {
      scenarios: reading.scenarios,
      seed: parsed.seed.value?.name ?? 'cartwright',
      shopper: parsed.shopper.value?.email ?? null,
      latencyMs: parsed.latency.value?.ms ?? null,
    },
  };
}

type Named = { readonly name: string; readonly params: Readonly<Record<string, unknown>> };

/** An entry as it stands in a link, with the parameters that stand in it more than once. */
type Entry = Named & { readonly repeated: readonly string[] };

function textOf({ name, params }: Named): string {
  const pairs = Object.entries(params).filter(([, value]) => value !== undefined);
  if (pairs.length === 0) return name;
  return `${name}(${pairs.map(([key, value]) => `${key}:${escaped(value)}`).join(',')})`;
}

/** Text that would be read as something else stands in quotes. */
function escaped(value: unknown): string {
  const isText = typeof value === 'string' && valueOf(value) === value;
  return encodeURIComponent(isText ? value : JSON.stringify(value)).replaceAll('%40', '@');
}

function entryOf(text: string): Entry {
  const [, name = text, inside = ''] = /^(\w+)\((.*)\)$/.exec(text) ?? [];
  const pairs = inside.split(',').filter(Boolean).map(pairOf);
  const keys = pairs.map(([key]) => key);
  return {
    name,
    params: Object.fromEntries(pairs),
    repeated: keys.filter((key, at) => keys.indexOf(key) !== at),
  };
}

function pairOf(text: string): [string, unknown] {
  const colon = text.indexOf(':');
  if (colon === -1) return [text, true];
  return [text.slice(0, colon), valueOf(decoded(text.slice(colon + 1)))];
}

/** Numbers, `true`, `false` and quoted text as in JSON; everything else is text as it stands. */
function valueOf(text: string): unknown {
  return /^(-?\d+(\.\d+)?|true|false|null|".*")$/s.test(text) ? parsedJson(text) : text;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isExtra(name: string): name is keyof typeof EXTRAS {
  return Object.hasOwn(EXTRAS, name);
}

function repetitionsIn({ name, repeated }: Entry): ScenarioProblem[] {
  return repeated.map((key) => ({ path: `${name}.${key}`, message: 'stands there twice' }));
}

/** A scenario is called by its name; what is none has only the parameter that it stands in. */
function pathOfEntry(name: unknown): string {
  return isScenarioName(name) ? name : LINK_PARAMETER;
}

function readExtra<Name extends keyof typeof EXTRAS>(
  name: Name,
  extras: readonly Named[],
): {
  readonly value: z.infer<(typeof EXTRAS)[Name]> | undefined;
  readonly problems: readonly ScenarioProblem[];
} {
  const [extra, another] = extras.filter((each) => each.name === name);
  if (!extra) return { value: undefined, problems: [] };
  if (another) return { value: undefined, problems: [{ path: name, message: 'stands there twice' }] };
  const parsed = z.safeParse(EXTRAS[name], extra.params, IN_ENGLISH);
  if (parsed.success) return { value: parsed.data as z.infer<(typeof EXTRAS)[Name]>, problems: [] };
  return {
    value: undefined,
    problems: parsed.error.issues.map(({ path, message }) => ({ path: [name, ...path].join('.'), message })),
  };
}
