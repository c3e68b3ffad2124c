import * as z from 'zod/mini';
import { type ScenarioName, SCENARIOS } from './scenarios.ts';

/** One parameter of a scenario, as a form or a page of documentation needs to know it. */
export type Parameter = {
  readonly name: string;
  readonly isRequired: boolean;
} & (
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'number'; readonly least: number | undefined; readonly most: number | undefined }
  | { readonly kind: 'flag' | 'text' }
);

type JsonSchema = {
  readonly properties?: Readonly<Record<string, Property>>;
  readonly required?: readonly string[];
};

type Property = {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly minimum?: number;
  readonly maximum?: number;
};

/** The parameters of a scenario, in the order of its schema. */
export function parametersOf(name: ScenarioName): Parameter[] {
  const { properties = {}, required = [] } = z.toJSONSchema(SCENARIOS[name].params) as JsonSchema;
  return Object.entries(properties).map(([parameter, property]) => ({
    name: parameter,
    isRequired: required.includes(parameter),
    ...kindOf(property),
  }));
}

function kindOf({ type, enum: choices, const: only, minimum, maximum }: Property) {
  if (choices) return { kind: 'choice' as const, choices };
  if (only !== undefined) return { kind: 'choice' as const, choices: [only] };
  if (type === 'integer') {
    return { kind: 'number' as const, least: realLimit(minimum), most: realLimit(maximum) };
  }
  return { kind: type === 'boolean' ? ('flag' as const) : ('text' as const) };
}

/** A whole number is always limited by what a number can hold; that is no limit of the parameter. */
function realLimit(limit: number | undefined): number | undefined {
  return limit !== undefined && Math.abs(limit) < Number.MAX_SAFE_INTEGER ? limit : undefined;
}
