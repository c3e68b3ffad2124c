import { inlineSchema, type Schema, describeShape } from './schema-table.ts';

type Content = { readonly [type: string]: { readonly schema: Schema } };
type Answer = {
  readonly description: string;
  readonly content?: Content;
  readonly headers?: Readonly<Record<string, unknown>>;
};
type Operation = {
  readonly summary: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, Answer>>;
};
type Document = {
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

const INTRODUCTION = `# The services’ contract

Made from \`openapi.json\` by \`npm run docs\`. How to build against it: [own-back-end.md](own-back-end.md); how to prove it:
[conformance.md](conformance.md).

## What all calls have in common

- **Paths** stand behind the base URL of their service, by default \`/api\`. Each service may be deployed by itself. Bodies are
  JSON in camelCase; fields that are not named here are ignored, so that adding one breaks nobody.
- **Who calls** is known by cookies that the services set, HttpOnly and SameSite=Lax, Secure except on localhost: a guest by
  \`cartwright_device\`, set by whichever answer a new browser gets first, a customer by \`cartwright_session\`, set at signing
  in. Carts, orders and coupon counters belong to the customer, else to the guest.
- **Money** is an integer of minor units with its currency; no decimals travel. **Instants** are ISO 8601 in UTC.
- **A refusal** is a problem of RFC 9457, \`application/problem+json\`, told apart by its \`code\`, which is what the app goes by;
  the calls below list their codes by status. Any call may also be refused with 429 \`too_many_requests\`, with
  \`Retry-After\` in seconds, and 503 \`service_unavailable\`. A “no” to a question (is this coupon valid?) is no refusal, but a
  200 with a reason.
- **\`Idempotency-Key\`**, a UUID, goes with what creates something: the same key with the same body gives the first answer
  again, with \`Idempotency-Replayed: true\`; with another body it is 422 \`idempotency_key_reused\`, while the first is
  still running 409 \`request_in_progress\`, and without a key 400 \`idempotency_key_missing\`.
- **\`ETag\`** comes with the saved cart. Saving takes it back as \`If-Match\`, or \`If-None-Match: *\` when there was none; when
  the cart has changed in between, the refusal is 412 \`version_conflict\`, with the present cart.
`;

/** What the introduction tells of all calls. */
const REPLAYED = 'Idempotency-Replayed';
const ANYWHERE = new Set(['429', '503']);

/** The OpenAPI document as a page to read: calls by service, then the shapes. */
export function apiPage(openApi: unknown): string {
  const { tags, paths, components } = openApi as Document;
  const calls = Object.entries(paths).flatMap(([path, byMethod]) =>
    Object.entries(byMethod).map(([method, operation]) => ({ path, method, operation })),
  );
  const services = tags.map(({ name }) => {
    const own = calls.filter(({ operation }) => operation.tags.includes(name));
    const sections = own.map(
      ({ method, path, operation }) => `### ${method.toUpperCase()} ${path}\n\n${describe(operation)}`,
    );
    return `## ${name.charAt(0).toUpperCase()}${name.slice(1)}\n\n${sections.join('\n')}`;
  });
  const shapes = Object.entries(components.schemas).map(
    ([name, schema]) => `### ${name}\n\n${describeShape(schema)}`,
  );
  return [INTRODUCTION, ...services, `## Shapes\n\n${shapes.join('\n')}`].join('\n');
}

function describe({ summary, parameters = [], requestBody, responses }: Operation): string {
  const lines = [
    ...parameters.map(
      ({ name, in: place, required, description, schema }) =>
        `- ${place} \`${name}\`${required ? '' : ', optional'}: ${description ?? inlineSchema(schema)}`,
    ),
    ...(requestBody ? [`- body: ${bodyOf(requestBody.content)}`] : []),
    ...Object.entries(responses)
      .filter(([status]) => !ANYWHERE.has(status))
      .map(([status, answer]) => `- **${status}** ${answerOf(answer)}`),
  ];
  return `${summary}\n\n${lines.join('\n')}\n`;
}

function answerOf({ description, content, headers = {} }: Answer): string {
  const [, codes] = description.split(': ');
  if (codes !== undefined) return listOf(codes.split(', '), ' · ');
  const own = Object.keys(headers).filter((name) => name !== REPLAYED);
  return `${content ? bodyOf(content) : 'nothing'}${own.length > 0 ? `, with ${listOf(own, ', ')}` : ''}`;
}

function listOf(names: readonly string[], separator: string): string {
  return names.map((name) => `\`${name}\``).join(separator);
}

function bodyOf(content: Content): string {
  return Object.values(content)
    .map(({ schema }) => inlineSchema(schema))
    .join(' or ');
}
