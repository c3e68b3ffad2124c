import { expect, test } from 'vitest';
import { openApiDocument } from './openapi/document.ts';
import { SERVICE_ENDPOINTS } from './openapi/service-endpoints.ts';
import { SHAPE_WORDS } from './openapi/shape-words.ts';

type Operation = {
  readonly summary: string;
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: object }>>;
};

const document = openApiDocument();
const paths = document['paths'] as Readonly<Record<string, Readonly<Record<string, Operation>>>>;
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
);

/** The part of the document that a reference such as `#/components/schemas/Money` points to. */
function resolve(reference: string): unknown {
  return reference
    .replace('#/', '')
    .split('/')
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], document);
}

function referencesIn(part: unknown): string[] {
  return [...JSON.stringify(part).matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference = '']) => reference);
}

test('describes every endpoint of every service once', () => {
  const declared = Object.values(SERVICE_ENDPOINTS).flatMap((table) =>
    Object.values(table).map(({ method, path }) => `${method.toLowerCase()} ${path}`),
  );
  expect(operations.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(declared.toSorted());
  expect(declared).toHaveLength(new Set(declared).size);
});

test('gives every operation an id of its own', () => {
  const ids = operations.map(({ operationId }) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(operations)('$method $path says in a sentence or two what it does', ({ summary }) => {
  expect(summary).toMatch(/^[A-Z].{10,170}\.$/);
});

test('has words only for shapes that are there', () => {
  const components = Object.keys(resolve('#/components/schemas') as object);
  expect(Object.keys(SHAPE_WORDS).filter((name) => !components.includes(name))).toEqual([]);
});

test('names the formats of instants and currencies', () => {
  expect(resolve('#/components/schemas/Instant')).toMatchObject({
    type: 'string',
    format: 'date-time',
    description: expect.stringContaining('UTC'),
  });
  expect(resolve('#/components/schemas/Money/properties/currency')).toEqual({
    $ref: '#/components/schemas/Currency',
  });
  expect(resolve('#/components/schemas/Currency')).toMatchObject({
    pattern: '^[A-Z]{3}$',
    description: expect.stringContaining('ISO 4217'),
  });
});

test('refers only to what is there, and keeps no component that nothing refers to', () => {
  const references = new Set(referencesIn(document));
  for (const reference of references) expect(resolve(reference), reference).toBeTypeOf('object');

  const components = Object.keys(resolve('#/components/schemas') as object);
  expect(components.filter((name) => !references.has(`#/components/schemas/${name}`))).toEqual([]);
});

test('is plain JSON: no dialect or id left from the single schemas', () => {
  expect(JSON.stringify(document)).not.toMatch(/"\$(schema|id|defs)"/);
  expect(document['openapi']).toBe('3.1.0');
});

test.each(operations)('$method $path declares its path parameters, answers and problems', (operation) => {
  const inPath = operation.parameters.filter((parameter) => parameter.in === 'path');
  expect(inPath.every((parameter) => parameter.required)).toBe(true);
  expect(inPath.map(({ name }) => `{${name}}`)).toEqual(operation.path.match(/\{\w+\}/g) ?? []);

  const statuses = Object.keys(operation.responses);
  expect(statuses.some((status) => status.startsWith('2'))).toBe(true);
  expect(statuses).toContain('503');
  for (const [status, { description, content }] of Object.entries(operation.responses)) {
    expect(description).not.toBe('');
    if (Number(status) >= 400) expect(Object.keys(content ?? {})).toEqual(['application/problem+json']);
  }
});

test('asks for an Idempotency-Key where something is created, and for a version where a cart is saved', () => {
  const headersOf = (id: string) =>
    operations
      .find(({ operationId }) => operationId === id)
      ?.parameters.filter((parameter) => parameter.in === 'header')
      .map(({ name, required }) => ({ name, required }));

  expect(headersOf('placeOrder')).toEqual([{ name: 'Idempotency-Key', required: true }]);
  expect(headersOf('apply')).toEqual([{ name: 'Idempotency-Key', required: true }]);
  expect(headersOf('putSavedCart')).toEqual([
    { name: 'If-Match', required: false },
    { name: 'If-None-Match', required: false },
  ]);
});

test('no schema says that a coupon is applied', () => {
  expect(JSON.stringify(document)).not.toMatch(/"(is)?applied\w*":/i);
});
