import { isDeepStrictEqual } from 'node:util';
import { MalformedRequest, Problem } from '@/shared/api/problem.ts';
import { type Exchange, Violation } from './exchange.ts';

const LONGEST_VALUE = 600;

type Evidence = readonly Exchange[];

/** @throws Violation saying `message` unless it holds */
export function expectThat(isKept: boolean, message: string, evidence: Evidence = []): asserts isKept {
  if (!isKept) throw new Violation(message, evidence);
}

/** @throws Violation unless both are the same value, deeply */
export function expectSame(what: string, got: unknown, expected: unknown, evidence: Evidence = []): void {
  if (isDeepStrictEqual(got, expected)) return;
  throw new Violation(`${what}: expected ${inWords(expected)}, got ${inWords(got)}`, evidence);
}

/** @throws Violation unless `got` has every member of `expected`, with the same value */
export function expectMembers(
  what: string,
  got: Readonly<Record<string, unknown>>,
  expected: Readonly<Record<string, unknown>>,
  evidence: Evidence = [],
): void {
  const names = Object.keys(expected);
  const present = Object.fromEntries(names.map((name) => [name, got[name]]));
  expectSame(what, present, expected, evidence);
}

/** Expects an RFC 9457 problem with this status and code. @throws Violation */
export function expectProblem(exchange: Exchange, status: number, code: string): Problem {
  const { got } = exchange;
  if (got.status !== status) {
    throw new Violation(`expected the refusal ${status} ${code}, got ${got.status}`, [exchange]);
  }
  const contentType = got.headers.get('Content-Type') ?? 'none';
  expectThat(
    /^application\/problem\+json\b/.test(contentType),
    `expected application/problem+json, got content type ${contentType}`,
    [exchange],
  );
  const problem = Problem.safeParse(got.body);
  expectThat(problem.success, 'the problem lacks one of type, title, status, code, detail', [exchange]);
  expectSame('code', problem.data.code, code, [exchange]);
  expectSame('status in the problem', problem.data.status, status, [exchange]);
  return problem.data;
}

/** Expects 400 `malformed_request` that names each of these fields. @throws Violation */
export function expectMalformed(exchange: Exchange, paths: readonly string[]): void {
  expectProblem(exchange, 400, 'malformed_request');
  const problem = MalformedRequest.safeParse(exchange.got.body);
  expectThat(problem.success, 'malformed_request lacks errors: [{ path, message }]', [exchange]);
  const named = problem.data.errors.map((error) => error.path);
  const missing = paths.filter((path) => !named.some((name) => name === path || name.startsWith(`${path}.`)));
  expectThat(missing.length === 0, `bad fields not named: ${missing.join(', ')}`, [exchange]);
}

/** A value for a report, cut where it gets long. */
export function inWords(value: unknown, longest: number = LONGEST_VALUE): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
