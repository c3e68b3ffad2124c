import { http, type HttpHandler } from 'msw';
import * as z from 'zod/mini';
import {
  type AnswerOf,
  type BodyOf,
  type Endpoint,
  type QueryOf,
  type ServiceName,
  Uuid,
} from '@/shared/api/endpoint.ts';
import { Problem } from '@/shared/api/problem.ts';
import type { Caller } from '../caller.ts';
import { IN_ENGLISH } from '../in-english.ts';
import { type FieldError, fieldErrors, malformed, type Outcome, refused } from '../problem.ts';
import type { Host, SessionCookie } from './host.ts';
import { problemResponse } from './responses.ts';

const MAX_BODY_BYTES = 1024 * 1024;

/** Codes that any call may be refused with, whatever its endpoint's table says. */
const GENERAL_CODES = new Set([
  'malformed_request',
  'payload_too_large',
  'not_signed_in',
  'session_expired',
  'too_many_requests',
  'service_unavailable',
]);

export type Call<E extends Endpoint> = {
  readonly params: Readonly<Record<string, string>>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  readonly headers: Headers;
  readonly caller: Caller;
  readonly session: SessionCookie;
  /** The `Idempotency-Key`; empty where the endpoint needs none. */
  readonly key: string;
};

type Answer<E extends Endpoint> = (call: Call<E>) => Promise<Outcome<AnswerOf<E>>>;

type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: FieldError[] };

/**
 * Makes the handler of one endpoint: it reads the request with the endpoint's schemas (a bad one is refused with every
 * bad field), calls the service, and reads the answer with the endpoint's schemas as well. An answer outside the
 * contract is an error of the mock services and says so loudly.
 */
export function defineHandler<E extends Endpoint>(
  host: Host,
  service: ServiceName,
  endpoint: E,
  answer: Answer<E>,
): HttpHandler {
  const method = endpoint.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
  const path = `*/api${endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
  return http[method](path, ({ request, params }) =>
    host.serve(service, request, async (caller, session) => {
      const call = await readCall(endpoint, request, params);
      if (!call.ok) return problemResponse(call.problem);
      const { headers } = request;
      const outcome =
        host.refusalOf(endpoint) ?? (await answer({ ...call.value, headers, caller, session } as Call<E>));
      return toResponse(endpoint, outcome);
    }),
  );
}

async function readCall(
  endpoint: Endpoint,
  request: Request,
  params: Readonly<Record<string, string | readonly string[] | undefined>>,
) {
  const key = request.headers.get('Idempotency-Key')?.trim().toLowerCase() ?? '';
  if (endpoint.needsIdempotencyKey && key === '') {
    return refused(400, 'idempotency_key_missing', 'Send a UUID as Idempotency-Key');
  }
  const text = endpoint.body ? await request.text() : '';
  if (new Blob([text]).size > MAX_BODY_BYTES) {
    return refused(413, 'payload_too_large', `A request body may have ${MAX_BODY_BYTES} bytes at most`);
  }
  const query = readQuery(endpoint.query, new URL(request.url).searchParams);
  const body = readBody(endpoint.body, text);
  const errors = [query, body].flatMap((part) => (part.ok ? [] : part.errors));
  if (endpoint.needsIdempotencyKey && !z.safeParse(Uuid, key).success) {
    errors.push({ path: 'Idempotency-Key', message: `not a UUID: ${key.slice(0, 100)}` });
  }
  if (!query.ok || !body.ok || errors.length > 0) return malformed(errors);
  return { ok: true as const, value: { params, query: query.value, body: body.value, key } };
}

function readQuery(schema: z.ZodMiniType | undefined, search: URLSearchParams): Parsed<unknown> {
  if (!schema) return { ok: true, value: undefined };
  const given = [...search].filter(([, value]) => value !== '');
  const names = given.map(([name]) => name);
  const doubled = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  const parsed = parse(schema, Object.fromEntries(given));
  const errors = doubled.map((path) => ({ path, message: 'given more than once' }));
  if (errors.length === 0) return parsed;
  return { ok: false, errors: [...errors, ...(parsed.ok ? [] : parsed.errors)] };
}

function readBody(schema: z.ZodMiniType | undefined, text: string): Parsed<unknown> {
  if (!schema) return { ok: true, value: undefined };
  try {
    return parse(schema, JSON.parse(text));
  } catch (error) {
    return { ok: false, errors: [{ path: '', message: `the body is not JSON (${String(error)})` }] };
  }
}

function parse(schema: z.ZodMiniType, value: unknown): Parsed<unknown> {
  const parsed = z.safeParse(schema, value, IN_ENGLISH);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, errors: fieldErrors(parsed.error.issues) };
}

function toResponse<E extends Endpoint>(endpoint: E, outcome: Outcome<AnswerOf<E>>): Response {
  if (!outcome.ok) {
    assertKnownProblem(endpoint, outcome.problem);
    return problemResponse(outcome.problem, outcome.headers);
  }
  const { status, body, headers } = outcome;
  const schema = endpoint.answers[status];
  if (schema === undefined)
    throw new Error(`${nameOf(endpoint)} answered ${status}, which its contract lacks`);
  if (schema === null) return new Response(null, { status, ...(headers && { headers }) });

  const parsed = z.safeParse(schema, body);
  if (!parsed.success) {
    throw new Error(`${nameOf(endpoint)} answered off-contract: ${z.prettifyError(parsed.error)}`);
  }
  return Response.json(parsed.data, { status, ...(headers && { headers }) });
}

function assertKnownProblem(endpoint: Endpoint, problem: Problem): void {
  z.parse(Problem, problem);
  const known = endpoint.problems?.[problem.status]?.includes(problem.code) === true;
  if (!known && !GENERAL_CODES.has(problem.code)) {
    throw new Error(
      `${nameOf(endpoint)} refused with ${problem.status} ${problem.code}, which its contract lacks`,
    );
  }
}

function nameOf({ method, path }: Endpoint): string {
  return `${method} ${path}`;
}
