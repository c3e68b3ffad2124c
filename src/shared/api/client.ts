import { config } from '@/shared/config.ts';
import { parseJson } from '@/shared/parse-json.ts';
import type { AnswerOf, BodyOf, Endpoint, ServiceName } from './endpoint.ts';
import { Problem } from './problem.ts';

const TIMEOUT_MS = 10_000;

/**
 * Why a call gave no answer: the network failed, no answer came in time, the service refused or failed (`status` and,
 * when it said so, `problem`), or it answered outside the contract.
 */
export type FailureKind = 'network' | 'timeout' | 'refused' | 'contract';

/** Thrown by {@link callService} for everything that is not a successful answer. */
export class ApiError extends Error {
  readonly kind: FailureKind;
  readonly service: ServiceName;
  readonly status: number | undefined;
  readonly problem: Problem | undefined;
  /** Seconds to wait, from `Retry-After`. */
  readonly retryAfter: number | undefined;

  constructor(
    kind: FailureKind,
    service: ServiceName,
    details: { message: string; status?: number; problem?: Problem; retryAfter?: number; cause?: unknown },
  ) {
    super(`${service}: ${details.message}`, { cause: details.cause });
    this.name = 'ApiError';
    this.kind = kind;
    this.service = service;
    this.status = details.status;
    this.problem = details.problem;
    this.retryAfter = details.retryAfter;
  }

  /** The machine's code of the refusal, when the service gave one. */
  get code(): string | undefined {
    return this.problem?.code;
  }
}

type CallOptions<E extends Endpoint> = {
  /** Values of the `{name}` parts of the path. */
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: BodyOf<E>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
  readonly keepalive?: boolean;
  /** Nobody waits for it: it fails at once when the session has ended, instead of asking the customer to sign in. */
  readonly isBackground?: boolean;
};

/** Asks the customer whose session has ended to sign in again; `true` when the refused call may be sent once more. */
export type RenewSession = (refusal: ApiError) => Promise<boolean>;

let renewSession: RenewSession = () => Promise.resolve(false);

/** From now on calls that are refused for want of a session wait for `renew`, then go on where they were. */
export function renewSessionsBy(renew: RenewSession): void {
  renewSession = renew;
}

let earlyAnswers = new Map<string, Promise<Response>>();

/** From now on calls that only read take what has been asked for already, by its URL, instead of asking again. */
export function answerEarlyFrom(answers: Map<string, Promise<Response>>): void {
  earlyAnswers = answers;
}

/**
 * Calls one endpoint and parses its answer with the endpoint's schema. A call refused because the session has ended waits
 * until the customer has signed in again and is then sent once more, the very same: no screen needs to know.
 *
 * @throws ApiError on a refusal, a failing or absent network, no answer in time, or an answer outside the contract
 */
export async function callService<E extends Endpoint>(
  service: ServiceName,
  endpoint: E,
  options: CallOptions<E> = {},
): Promise<AnswerOf<E>> {
  const { response, text } = await exchange(service, endpoint, options);
  if (!response.ok) {
    const refused = refusal(service, response, text);
    const isRenewed = isForWantOfSession(refused) && !options.isBackground && (await renewSession(refused));
    if (isRenewed) return callService(service, endpoint, options);
    throw refused;
  }

  const schema = endpoint.answers[response.status];
  if (schema === undefined)
    throw offContract(service, response.status, `unexpected status ${response.status}`);
  if (schema === null) return null as AnswerOf<E>;
  const parsed = schema.safeParse(jsonOf(service, response, text));
  if (!parsed.success) throw offContract(service, response.status, parsed.error.message, parsed.error);
  return parsed.data as AnswerOf<E>;
}

/** Sends the request and reads the whole answer; the time limit holds for both. */
async function exchange<E extends Endpoint>(
  service: ServiceName,
  endpoint: E,
  { params, query, body, headers, signal, timeoutMs = TIMEOUT_MS, keepalive = false }: CallOptions<E>,
): Promise<{ response: Response; text: string }> {
  const url = config.serviceUrls[service] + fillPath(service, endpoint, params) + searchOf(query);
  const timeout = AbortSignal.timeout(timeoutMs);
  const ask = () =>
    fetch(url, {
      method: endpoint.method,
      credentials: 'include',
      keepalive,
      headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
  try {
    const response = await (endpoint.method === 'GET' ? (takeEarlyAnswer(url)?.catch(ask) ?? ask()) : ask());
    return { response, text: await response.text() };
  } catch (cause) {
    if (signal?.aborted) throw cause;
    if (timeout.aborted)
      throw new ApiError('timeout', service, { message: `no answer in ${timeoutMs} ms`, cause });
    throw new ApiError('network', service, { message: 'not reachable', cause });
  }
}

/** An answer serves one call; when it does not come, the call is made again. */
function takeEarlyAnswer(url: string): Promise<Response> | undefined {
  const answer = earlyAnswers.get(url);
  earlyAnswers.delete(url);
  return answer;
}

/** A successful answer's body. A page in place of JSON is a router's or proxy's, not the service's. */
function jsonOf(service: ServiceName, response: Response, text: string): unknown {
  const contentType = response.headers.get('Content-Type') ?? 'none';
  if (!/^application\/json\b/.test(contentType)) {
    throw offContract(service, response.status, `expected JSON, got content type ${contentType}`);
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw offContract(service, response.status, 'the body is not JSON', cause);
  }
}

function isForWantOfSession({ code }: ApiError): boolean {
  return code === 'session_expired' || code === 'not_signed_in';
}

function refusal(service: ServiceName, response: Response, text: string): ApiError {
  const parsed = Problem.safeParse(parseJson(text));
  const retryAfter = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return new ApiError('refused', service, {
    message: parsed.success ? `${parsed.data.code}: ${parsed.data.detail}` : `status ${response.status}`,
    status: response.status,
    ...(parsed.success && { problem: parsed.data }),
    ...(Number.isFinite(retryAfter) && { retryAfter }),
  });
}

function offContract(service: ServiceName, status: number, message: string, cause?: unknown): ApiError {
  return new ApiError('contract', service, { message, status, cause });
}

/**
 * @throws ApiError 404 for `.` and `..`, which a URL resolves away, encoded or not, and for halves of characters, which it cannot
 * hold: nothing can have such an id
 */
function fillPath(
  service: ServiceName,
  endpoint: Endpoint,
  params: Readonly<Record<string, string>> = {},
): string {
  return endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new TypeError(`${endpoint.path} needs ${name}`);
    if (/^\.\.?$|\p{Surrogate}/u.test(value)) throw nothingThere(service, endpoint, value);
    return encodeURIComponent(value);
  });
}

function nothingThere(service: ServiceName, endpoint: Endpoint, value: string): ApiError {
  const [code = 'not_found'] = endpoint.problems?.[404] ?? [];
  const detail = `No URL can name "${value}"`;
  return new ApiError('refused', service, {
    message: `${code}: ${detail}`,
    status: 404,
    problem: { type: 'about:blank', title: 'Not found', status: 404, code, detail },
  });
}

function searchOf(query: Readonly<Record<string, string | number | undefined>> = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}
