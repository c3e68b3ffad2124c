import * as z from 'zod/mini';
import * as accounts from '@/features/account/schemas.ts';
import * as carts from '@/features/cart/schemas.ts';
import * as catalog from '@/features/catalog/schemas.ts';
import * as coupons from '@/features/coupons/schemas.ts';
import * as financing from '@/features/financing/schemas.ts';
import * as orders from '@/features/orders/schemas.ts';
import * as endpoints from '@/shared/api/endpoint.ts';
import type { Endpoint } from '@/shared/api/endpoint.ts';
import * as problems from '@/shared/api/problem.ts';
import * as moneys from '@/shared/money/money.ts';
import { type Json, responsesOf } from './responses.ts';
import { SERVICE_ENDPOINTS } from './service-endpoints.ts';
import { SHAPE_WORDS, type ShapeWords } from './shape-words.ts';
import { SUMMARIES } from './summaries.ts';

type Schema = z.ZodMiniType;

const SCHEMA_MODULES = [endpoints, moneys, problems, catalog, coupons, orders, carts, accounts, financing];

const COMPONENTS = '#/components/schemas/';

/** The contract of all services as an OpenAPI 3.1 document. Every exported schema that a call uses is a component. */
export function openApiDocument(): Json {
  const operations = allOperations();
  const schemas = jsonSchemas(operations);
  const paths = pathsOf(operations, schemas.of);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Cartwright services',
      version: '1.0.0',
      description:
        'What the storefront expects of its six services. Made from the zod schemas by `npm run openapi`. ' +
        'Refused commands answer with an RFC 9457 problem whose `code` is for machines.',
    },
    servers: [{ url: '/api' }],
    tags: Object.keys(SERVICE_ENDPOINTS).map((name) => ({ name })),
    security: [{}, { device: [] }, { session: [] }],
    paths,
    components: {
      securitySchemes: {
        device: cookie('cartwright_device', 'Knows a guest again. Set by the server.'),
        session: cookie('cartwright_session', 'A signed-in customer. Set by the server.'),
      },
      schemas: onlyReferenced(schemas.components, paths),
    },
  };
}

type Operation = { readonly id: string; readonly service: string; readonly endpoint: Endpoint };

function allOperations(): Operation[] {
  return Object.entries(SERVICE_ENDPOINTS).flatMap(([service, table]) =>
    Object.entries(table).map(([id, endpoint]) => ({ id, service, endpoint })),
  );
}

function cookie(name: string, description: string): Json {
  return { type: 'apiKey', in: 'cookie', name, description };
}

/** JSON Schemas of all named schemas and of the unnamed ones in endpoint tables, which refer to the named. */
function jsonSchemas(operations: readonly Operation[]) {
  const registry = z.registry<{ id: string }>();
  const names = new Map<string, Schema>();
  for (const [name, schema] of namedSchemas()) {
    if (names.has(name)) throw new Error(`Two schemas are called ${name}`);
    names.set(name, schema);
    registry.add(schema, { id: name });
  }
  const unnamed = operations.flatMap(schemasOf).filter((schema) => !registry.has(schema));
  unnamed.forEach((schema, index) => registry.add(schema, { id: `unnamed-${index}` }));

  const { schemas } = z.toJSONSchema(registry, { io: 'input', uri: (id) => COMPONENTS + id });
  const all = Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema, $id, ...schema }]) => [name, schema as Json]),
  );
  return {
    components: Object.fromEntries(
      [...names.keys()].map((name) => [name, withWords(all[name] ?? {}, SHAPE_WORDS[name])]),
    ),
    of: (schema: Schema): Json => {
      const id = registry.get(schema)?.id ?? '';
      return names.has(id) ? { $ref: COMPONENTS + id } : (all[id] ?? {});
    },
  };
}

/** The schema with its format, and descriptions of itself and its fields. */
function withWords(schema: Json, { format, text, fields = {} }: ShapeWords = {}): Json {
  const properties = schema['properties'] as Readonly<Record<string, Json>> | undefined;
  const unknown = Object.keys(fields).filter((name) => properties?.[name] === undefined);
  if (unknown.length > 0) throw new Error(`Words for what is no field: ${unknown.join(', ')}`);
  return {
    ...(text !== undefined && { description: text }),
    ...schema,
    ...(format !== undefined && { format }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, field]) => {
          const description = fields[name];
          return [name, description === undefined ? field : { ...field, description }];
        }),
      ),
    }),
  };
}

function namedSchemas(): [string, Schema][] {
  return SCHEMA_MODULES.flatMap((module) =>
    Object.entries(module).filter((entry): entry is [string, Schema] => entry[1] instanceof z.ZodMiniType),
  );
}

function schemasOf({ endpoint }: Operation): Schema[] {
  return [endpoint.query, endpoint.body, ...Object.values(endpoint.answers)].filter((schema) => !!schema);
}

function pathsOf(operations: readonly Operation[], schemaOf: (schema: Schema) => Json): Json {
  const paths: Record<string, Json> = {};
  for (const { id, service, endpoint } of operations) {
    paths[endpoint.path] = {
      ...paths[endpoint.path],
      [endpoint.method.toLowerCase()]: {
        operationId: id,
        summary: summaryOf(service, id),
        tags: [service],
        parameters: parametersOf(id, endpoint),
        ...(endpoint.body && {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(endpoint.body) } },
          },
        }),
        responses: responsesOf(id, endpoint, schemaOf),
      },
    };
  }
  return paths;
}

function summaryOf(service: string, operationId: string): string {
  const summaries: Readonly<Record<string, Readonly<Record<string, string>>>> = SUMMARIES;
  return summaries[service]?.[operationId] ?? '';
}

function parametersOf(operationId: string, endpoint: Endpoint): Json[] {
  const inPath = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { $ref: `${COMPONENTS}Id` },
  }));
  const { properties = {}, required = [] } = endpoint.query
    ? z.toJSONSchema(endpoint.query, { io: 'input' })
    : {};
  const inQuery = Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: schema as Json,
  }));
  return [...inPath, ...inQuery, ...headersOf(operationId, endpoint)];
}

function headersOf(operationId: string, endpoint: Endpoint): Json[] {
  const headers: Json[] = [];
  if (endpoint.needsIdempotencyKey) {
    headers.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      description: 'Of this attempt. The same key with the same body gives the first answer again.',
      schema: { type: 'string', format: 'uuid' },
    });
  }
  if (operationId === 'putSavedCart') {
    headers.push(
      header('If-Match', 'The `ETag` that the change is based on. One of the two headers is needed.'),
      header('If-None-Match', '`*`: only when nothing is saved yet.'),
    );
  }
  return headers;
}

function header(name: string, description: string): Json {
  return { name, in: 'header', required: false, description, schema: { type: 'string' } };
}

/** The components that the paths use, by themselves or through another component. */
function onlyReferenced(components: Readonly<Record<string, Json>>, paths: Json): Json {
  const used = new Set<string>();
  const visit = (part: Json) => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (used.has(name)) continue;
      used.add(name);
      visit(components[name] ?? {});
    }
  };
  visit(paths);
  return Object.fromEntries(Object.entries(components).filter(([name]) => used.has(name)));
}
