import * as z from 'zod/mini';
import { SERVICES } from '@/shared/api/endpoint.ts';

const service = z.enum(SERVICES);

/** The steps of a purchase, in their order. */
export const PURCHASE_STEPS = ['open', 'price', 'reserve', 'redeem', 'charge', 'claim', 'complete'] as const;
export type PurchaseStep = (typeof PURCHASE_STEPS)[number];

/**
 * Deviations of the mock services, switched on by name; any number may be active together.
 *
 * @see docs/mocks.md
 */
export const SCENARIOS = {
  /** The service answers every call with 503, and purchases that need it are refused with 503. */
  service_down: z.object({ service }),
  /** The service's answers take `ms` longer. */
  service_slow: z.object({ service, ms: z.int().check(z.gte(0), z.lte(60_000)) }),
  /** The service answers 200 with a body outside the contract. */
  off_contract: z.object({ service }),
  /** Orders are placed and paid, but their answer never arrives. */
  lost_answer_after_charge: z.object({}),
  /**
   * The purchase stops dead after the step, as if the process had died: no answer, no compensation. With `unrecorded`
   * it dies between the step and the note that the step is done.
   */
  crash_after_step: z.object({ step: z.enum(PURCHASE_STEPS), unrecorded: z.optional(z.boolean()) }),
  /** Redemption checks its limits outside the transaction that writes: two buyers can use up one use. */
  coupon_guard_off: z.object({}),
  /** The arbiter of financing looks first and writes later: card and loan can be held, and granted, together. */
  financing_check_then_act: z.object({}),
  /** Every session from before the scenarios were last set has ended; signing in again works. */
  session_expired: z.object({}),
  /** The payment provider declines every card. */
  payment_declined: z.object({}),
  /** The product costs `percent` more than the catalogue says. */
  price_rose: z.object({ productId: z.string(), percent: z.int().check(z.gte(1), z.lte(1000)) }),
  /** Somebody else has taken everything that was left of the product. */
  sold_out: z.object({ productId: z.string() }),
} as const;

export type ScenarioName = keyof typeof SCENARIOS;
export type ScenarioParams<Name extends ScenarioName> = z.infer<(typeof SCENARIOS)[Name]>;

/** One active scenario with its parameters. */
export type Scenario = {
  [Name in ScenarioName]: { readonly name: Name } & WithoutIndex<ScenarioParams<Name>>;
}[ScenarioName];

/** An object schema without properties infers an index of `never`, which no name could be added to. */
type WithoutIndex<T> = string extends keyof T ? unknown : T;

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
  const parsed = z.safeParse(SCENARIOS[name], params);
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

function isScenarioName(name: unknown): name is ScenarioName {
  return typeof name === 'string' && Object.hasOwn(SCENARIOS, name);
}
