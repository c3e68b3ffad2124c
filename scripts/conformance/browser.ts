import * as z from 'zod/mini';
import { IN_ENGLISH } from '../../mocks/in-english.ts';
import type { AnswerOf, BodyOf, Endpoint } from '@/shared/api/endpoint.ts';
import type { Problem } from '@/shared/api/problem.ts';
import { createCookieJar, type ReceivedCookie } from './cookie-jar.ts';
import { type Exchange, type Reply, UnusableAnswer } from './exchange.ts';
import { expectProblem } from './expect.ts';
import { reasonOf } from './reach.ts';
import { codeOf, fetchReply } from './reply.ts';
import { type Target, type UrlParts, urlOf } from './target.ts';

type Headers = Readonly<Record<string, string>>;

/** What goes with a call; the body may be anything, a string is sent as it is. */
export type RawOptions = UrlParts & { readonly body?: unknown; readonly headers?: Headers };

export type CallOptions<E extends Endpoint> = UrlParts & {
  readonly body?: BodyOf<E>;
  readonly headers?: Headers;
};

/** One browser at the shop, with its own cookies. */
export type Browser = {
  readonly name: string;
  /** Calls, whatever comes of it. */
  send(endpoint: Endpoint, options?: RawOptions): Promise<Exchange>;
  /** Calls and expects a successful answer of the contract's shape. @throws UnusableAnswer */
  ask<E extends Endpoint>(endpoint: E, options?: CallOptions<E>): Promise<AnswerOf<E>>;
  /** Calls and expects a refusal. @throws Violation */
  refused(endpoint: Endpoint, status: number, code: string, options?: RawOptions): Promise<Problem>;
  cookie(name: string): ReceivedCookie | undefined;
};

/** @param record is told of every call, in the order of the answers */
export function openBrowser(target: Target, name: string, record: (exchange: Exchange) => void): Browser {
  const jar = createCookieJar();

  async function send(endpoint: Endpoint, options: RawOptions = {}): Promise<Exchange> {
    const url = urlOf(target, endpoint, options);
    const { body, headers = {} } = options;
    const sent = { method: endpoint.method, url: url.href, headers, ...(body !== undefined && { body }) };
    const cookies = jar.headerFor(url);
    const got = await fetchReply(url, {
      method: endpoint.method,
      headers: {
        ...headers,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(cookies !== '' && { Cookie: cookies }),
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(target.timeoutMs),
    }).catch((error: unknown) => {
      const exchange = { actor: name, sent, got: NO_ANSWER };
      throw new UnusableAnswer(callOf(endpoint), `no answer: ${reasonOf(error, target.timeoutMs)}`, exchange);
    });
    jar.receive(url, got.headers.getSetCookie());
    const exchange = { actor: name, sent, got };
    record(exchange);
    return exchange;
  }

  return {
    name,
    send,
    ask: async (endpoint, options) => answerOf(endpoint, await send(endpoint, options)),
    refused: async (endpoint, status, code, options) =>
      expectProblem(await send(endpoint, options), status, code),
    cookie: (cookieName) => jar.received(cookieName),
  };
}

/** The answer's body as the contract has it. @throws UnusableAnswer for a refusal or another shape */
export function answerOf<E extends Endpoint>(endpoint: E, exchange: Exchange): AnswerOf<E> {
  const { status, headers, body } = exchange.got;
  const unusable = (message: string) => new UnusableAnswer(callOf(endpoint), message, exchange);
  const schema = endpoint.answers[status];
  const statuses = Object.keys(endpoint.answers).join(' or ');
  if (schema === undefined)
    throw unusable(`expected ${statuses}, got ${[status, codeOf(exchange.got)].join(' ').trim()}`);
  if (schema === null) return null as AnswerOf<E>;
  const contentType = headers.get('Content-Type') ?? 'none';
  if (!/^application\/json\b/.test(contentType)) {
    throw unusable(`expected application/json, got content type ${contentType}`);
  }
  const parsed = z.safeParse(schema, body, IN_ENGLISH);
  if (parsed.success) return parsed.data as AnswerOf<E>;
  throw unusable(`the answer is not of the contract's shape: ${badFields(parsed.error.issues).join('; ')}`);
}

/** What is wrong with each field; of the items of a list, with the first that has it. */
function badFields(issues: readonly z.core.$ZodIssue[]): string[] {
  const found = new Map<string, string>();
  for (const { path, message } of issues) {
    const field = path.filter((part) => typeof part !== 'number').join('.');
    const key = `${field}: ${message}`;
    if (!found.has(key)) found.set(key, `${path.join('.') || 'body'}: ${message}`);
  }
  return [...found.values()];
}

function callOf({ method, path }: Endpoint): string {
  return `${method} ${path}`;
}

const NO_ANSWER: Reply = { status: 0, headers: new globalThis.Headers(), body: null };
