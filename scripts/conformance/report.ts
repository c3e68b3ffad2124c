import { type Check, type Section, sectionOf, SECTIONS } from './check.ts';
import type { Exchange } from './exchange.ts';
import { inWords } from './expect.ts';
import type { Result } from './run-checks.ts';

/** Headers of an answer that the contract gives a meaning to. */
const TELLING_HEADERS = ['Content-Type', 'ETag', 'Idempotency-Replayed', 'Location', 'Retry-After'];
const MOST_EXCHANGES = 3;
const LONGEST_BODY = 400;
const SESSION_COOKIE = 'cartwright_session';

export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

export function countResults(results: readonly Result[]): Counts {
  const count = (outcome: Result['outcome']) => results.filter((each) => each.outcome === outcome).length;
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
}

/**
 * The report as text: a line for each section, below it what failed and what was skipped, and why. Of the checks that
 * stopped at the same answer only the first is shown in full.
 */
export function textReport(results: readonly Result[]): string {
  const stopped = groupBy(results, obstacleOf);
  const sections = sectionsOf(results).map(({ title, results: part }) => {
    const lines = [...groupBy(part, obstacleOf)].flatMap(([obstacle, some]) =>
      obstacle === undefined ? some.flatMap(linesOf) : stoppedLines(some, stopped.get(obstacle) ?? some),
    );
    return [
      `${title}: ${countsInWords(countResults(part))}`,
      ...lines,
      ...(lines.length > 0 ? [''] : []),
    ].join('\n');
  });
  return [...sections, '', countsInWords(countResults(results))].join('\n');
}

/** The report for machines. Passwords are left out, as in the text. */
export function jsonReport(results: readonly Result[]): string {
  const report = {
    ...countResults(results),
    checks: results.map(({ check, ...result }) => ({
      id: check.id,
      rule: check.rule,
      source: check.source,
      ...result,
      ...(result.outcome === 'failed' && { exchanges: result.exchanges.map(plainExchange) }),
    })),
  };
  return JSON.stringify(report, withoutPasswords, 2);
}

/** Every check with its rule and source, by section: a page of the documentation. */
export function listOfChecks(checks: readonly Check[]): string {
  const tables = sectionNames().map((section) => {
    const rows = checks
      .filter((check) => sectionOf(check) === section)
      .map(({ id, rule, source }) => `| \`${id}\` | ${rule} | ${source} |`);
    return [`## ${SECTIONS[section]}`, '', '| check | rule | source |', '|---|---|---|', ...rows].join('\n');
  });
  const introduction = `# The ${checks.length} conformance checks\n\nMade by \`npm run -s conformance -- --list\`; how to run them is in [conformance.md](conformance.md).`;
  return [introduction, ...tables].join('\n\n');
}

function sectionsOf(results: readonly Result[]) {
  return sectionNames()
    .map((section) => ({
      title: SECTIONS[section],
      results: results.filter(({ check }) => sectionOf(check) === section),
    }))
    .filter((section) => section.results.length > 0);
}

function sectionNames(): Section[] {
  return Object.keys(SECTIONS) as Section[];
}

function countsInWords({ passed, failed, skipped }: Counts): string {
  const parts = [
    `${passed} passed`,
    ...(failed > 0 ? [`${failed} FAILED`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ];
  return parts.join(', ');
}

function linesOf(result: Result): string[] {
  switch (result.outcome) {
    case 'passed':
      return [];
    case 'skipped':
      return [`  - ${result.check.id}: ${result.reason}`];
    case 'failed':
      return [
        '',
        `  ✗ ${result.check.id}`,
        `    rule  ${result.check.rule} (${result.check.source})`,
        `    found ${result.message}`,
        ...exchangeLines(result.exchanges),
      ];
  }
}

/** What a check could not go on from; the same for all that one wrong answer stopped. */
function obstacleOf(result: Result): string | undefined {
  if (result.outcome !== 'failed' || result.stoppedAt === undefined) return undefined;
  return `${result.stoppedAt} ${result.message}`;
}

/** @param some of one section, out of `all` that stopped at the same answer */
function stoppedLines(some: readonly Result[], all: readonly Result[]): string[] {
  const [first] = all;
  if (!first) return [];
  const others = some.filter((result) => result !== first).map(({ check }) => check.id);
  const isHere = others.length < some.length;
  const more = all.length - 1;
  return [
    ...(isHere ? linesOf(first) : []),
    ...(isHere && more > 0 ? [`    and ${more} more could not go on because of this`] : []),
    ...(others.length > 0 ? ['', `  ✗ stopped like ${first.check.id}: ${others.join(', ')}`] : []),
  ];
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function exchangeLines(exchanges: readonly Exchange[]): string[] {
  const left = exchanges.length - MOST_EXCHANGES;
  return [
    ...exchanges.slice(0, MOST_EXCHANGES).flatMap(({ actor, sent, got }) => {
      const headers = Object.entries(sent.headers).map(([name, value]) => `          ${name}: ${value}`);
      const body = sent.body === undefined ? [] : [`          ${bodyInWords(sent.body)}`];
      return [
        `    sent  ${sent.method} ${sent.url}  (${actor})`,
        ...headers,
        ...body,
        `    got   ${got.status === 0 ? 'no answer' : `${got.status}${tellingHeaders(got.headers)}`}`,
        ...(got.body === null ? [] : [`          ${bodyInWords(got.body)}`]),
      ];
    }),
    ...(left > 0 ? [`    … and ${left} more calls`] : []),
  ];
}

function tellingHeaders(headers: Headers): string {
  const told = TELLING_HEADERS.flatMap((name) => {
    const value = headers.get(name);
    return value === null || value.startsWith('application/json') ? [] : [`  ${name}: ${value}`];
  });
  const cookies = headers.getSetCookie().filter((cookie) => cookie.startsWith(`${SESSION_COOKIE}=`));
  const flags = cookies.map((cookie) => `  Set-Cookie: ${cookie.replace(/=[^;]*/, '=…')}`);
  return [...told, ...flags].join('');
}

function bodyInWords(body: unknown): string {
  return inWords(JSON.parse(JSON.stringify(body, withoutPasswords)), LONGEST_BODY);
}

function plainExchange({ actor, sent, got }: Exchange) {
  const headers = [...got.headers].filter(([name]) => name !== 'set-cookie');
  return { actor, sent, got: { status: got.status, headers: Object.fromEntries(headers), body: got.body } };
}

function withoutPasswords(name: string, value: unknown): unknown {
  return name === 'password' ? '…' : value;
}
