import { inlineSchema, type Schema, tableOf } from './schema-table.ts';

type Content = { readonly [type: string]: { readonly schema: Schema } };
type Operation = {
  readonly tags: readonly string[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
};
type Document = {
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

const INTRODUCTION = `# The services’ contract

Made from \`openapi.json\` by \`npm run docs\`. Every path stands behind the base URL of its service, by default \`/api\`. A
refusal is a problem of RFC 9457, \`application/problem+json\`, told apart by its \`code\`. Every call may be refused with 429
\`too_many_requests\` and 503 \`service_unavailable\`, which are not repeated below.
`;

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
    ([name, schema]) => `### ${name}\n\n${tableOf(schema)}`,
  );
  return [INTRODUCTION, ...services, `## Shapes\n\n${shapes.join('\n')}`].join('\n');
}

function describe({ parameters = [], requestBody, responses }: Operation): string {
  const lines = [
    ...parameters.map(
      ({ name, in: place, required, schema }) =>
        `- ${place} \`${name}\`${required ? '' : ', optional'}: ${inlineSchema(schema)}`,
    ),
    ...(requestBody ? [`- body: ${bodyOf(requestBody.content)}`] : []),
    ...Object.entries(responses)
      .filter(([status]) => !ANYWHERE.has(status))
      .map(([status, { description, content }]) => `- **${status}** ${answerOf(description, content)}`),
  ];
  return `${lines.join('\n')}\n`;
}

function answerOf(description: string, content: Content | undefined): string {
  const [, codes] = description.split(': ');
  if (codes)
    return codes
      .split(', ')
      .map((code) => `\`${code}\``)
      .join(' · ');
  return content ? bodyOf(content) : 'nothing';
}

function bodyOf(content: Content): string {
  return Object.values(content)
    .map(({ schema }) => inlineSchema(schema))
    .join(' or ');
}
