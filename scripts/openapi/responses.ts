import { STATUS_CODES } from 'node:http';
import * as z from 'zod/mini';
import { OrderRefusal } from '@/features/orders/schemas.ts';
import type { Endpoint } from '@/shared/api/endpoint.ts';

/** A part of the document, as it is written. */
export type Json = { readonly [name: string]: unknown };

type SchemaOf = (schema: z.ZodMiniType) => Json;

const PROBLEM = { $ref: '#/components/schemas/Problem' };
const MALFORMED = { $ref: '#/components/schemas/MalformedRequest' };

/** Calls whose problems carry data beyond a problem's own members, with the schema of these data by `code`. */
const PROBLEM_DATA: Readonly<Record<string, { readonly codes: readonly unknown[]; readonly data: Json }>> = {
  placeOrder: { codes: codesOf(OrderRefusal), data: { $ref: '#/components/schemas/OrderRefusal' } },
};

/** What any call may answer, whatever it is. */
const ALWAYS: NonNullable<Endpoint['problems']> = {
  429: ['too_many_requests'],
  503: ['service_unavailable'],
};

const HEADERS = {
  ETag: text('The version of the saved cart, for `If-Match`.'),
  'Idempotency-Replayed': text('`true` when this is the answer of an earlier request with the same key.'),
  Location: text('Where to ask how the order goes on.'),
  'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } },
};

/** The answers of one call: successes from its table, its refusals, and those of every call. */
export function responsesOf(operationId: string, endpoint: Endpoint, schemaOf: SchemaOf): Json {
  const answers = Object.entries(endpoint.answers).map(([status, schema]) => [
    status,
    {
      description: describe(status),
      ...withHeaders(answerHeaders(operationId, endpoint, status)),
      ...(schema && { content: { 'application/json': { schema: schemaOf(schema) } } }),
    },
  ]);
  const problems = Object.entries({ ...ALWAYS, ...endpoint.problems }).map(([status, codes]) => [
    status,
    {
      description: `${describe(status)}: ${codes.join(', ')}`,
      ...withHeaders(status === '429' ? ['Retry-After'] : []),
      content: { 'application/problem+json': { schema: problemSchema(operationId, codes) } },
    },
  ]);
  return Object.fromEntries([...answers, ...problems]) as Json;
}

function describe(status: string): string {
  return STATUS_CODES[status] ?? status;
}

function answerHeaders(operationId: string, endpoint: Endpoint, status: string): (keyof typeof HEADERS)[] {
  return [
    ...(endpoint.needsIdempotencyKey ? (['Idempotency-Replayed'] as const) : []),
    ...(status === '202' ? (['Location'] as const) : []),
    ...(operationId === 'getSavedCart' || operationId === 'putSavedCart' ? (['ETag'] as const) : []),
  ];
}

function withHeaders(names: readonly (keyof typeof HEADERS)[]): Json {
  if (names.length === 0) return {};
  return { headers: Object.fromEntries(names.map((name) => [name, HEADERS[name]])) };
}

/** A problem with one of these codes, and the data that belong to it. */
function problemSchema(operationId: string, codes: readonly string[]): Json {
  const described = PROBLEM_DATA[operationId];
  const withData = codes.filter((code) => described?.codes.includes(code));
  const plain = codes.filter((code) => code !== 'malformed_request' && !withData.includes(code));
  const options = [
    ...(codes.includes('malformed_request') ? [MALFORMED] : []),
    ...(described && withData.length > 0 ? [{ allOf: [PROBLEM, oneOfCodes(withData), described.data] }] : []),
    ...(plain.length > 0 ? [{ allOf: [PROBLEM, oneOfCodes(plain)] }] : []),
  ];
  return options.length === 1 && options[0] ? options[0] : { anyOf: options };
}

function oneOfCodes(codes: readonly string[]): Json {
  return { properties: { code: { enum: codes } } };
}

/** The `code`s of a union of refusals. */
function codesOf(refusals: typeof OrderRefusal): readonly unknown[] {
  const { anyOf = [], oneOf = anyOf } = z.toJSONSchema(refusals, { io: 'input' });
  return oneOf.map((option) => {
    const code = option.properties?.['code'];
    return typeof code === 'object' ? code.const : undefined;
  });
}

function text(description: string): Json {
  return { description, schema: { type: 'string' } };
}
