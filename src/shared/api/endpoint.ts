import * as z from 'zod/mini';

type Schema = z.ZodMiniType;

/**
 * One call of a service: the app's client, the mock handlers and the OpenAPI document are all made from it.
 *
 * - `path` starts behind the service's base URL; `{name}` marks a parameter
 * - `answers` maps each successful status to the schema of its body, `null` for none
 * - `problems` maps each refusal's status to the `code`s it carries
 * - `needsIdempotencyKey`: a creating command, refused without an `Idempotency-Key` header (a UUID)
 */
export type Endpoint = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: `/${string}`;
  readonly query?: Schema;
  readonly body?: Schema;
  readonly answers: { readonly [status: number]: Schema | null };
  readonly problems?: { readonly [status: number]: readonly string[] };
  readonly needsIdempotencyKey?: true;
};

/** Names of the services; each is deployed on its own and has a base URL of its own. */
export const SERVICES = ['catalog', 'coupons', 'orders', 'carts', 'accounts', 'financing'] as const;
export type ServiceName = (typeof SERVICES)[number];

type AnswerSchema<E extends Endpoint> = E['answers'][keyof E['answers']];

/** The body of a successful answer, over all of the endpoint's successful statuses. */
export type AnswerOf<E extends Endpoint> =
  | z.infer<Extract<AnswerSchema<E>, Schema>>
  | (null extends AnswerSchema<E> ? null : never);

/** The parsed request body. */
export type BodyOf<E extends Endpoint> = E extends { body: infer S extends Schema } ? z.infer<S> : undefined;

/** The parsed search parameters. */
export type QueryOf<E extends Endpoint> = E extends { query: infer S extends Schema }
  ? z.infer<S>
  : undefined;

/** An opaque id as it travels in paths, bodies and storage. */
export const Id = z.string().check(z.minLength(1), z.maxLength(200));

/** A UUID of any version. (zod's own checks of formats are heavier, and every screen would carry them.) */
export const Uuid = z
  .string()
  .check(z.regex(/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i, 'a UUID'));

/** An instant in ISO 8601, UTC. */
export const Instant = z.string().check(
  z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, { error: 'an ISO 8601 instant in UTC', abort: true }),
  z.refine((text: string) => !Number.isNaN(Date.parse(text)), 'a date that exists'),
);

/** Keeps the literal types of a service's endpoint table. */
export function defineEndpoints<const T extends Record<string, Endpoint>>(endpoints: T): T {
  return endpoints;
}
