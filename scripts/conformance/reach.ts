import { type Endpoint, SERVICES } from '@/shared/api/endpoint.ts';
import { codeOf, fetchReply } from './reply.ts';
import { api, type Target, urlOf } from './target.ts';

/** @throws Error naming the first service at which nobody answers in time */
export async function expectSomebody({ serviceUrls, timeoutMs }: Target): Promise<void> {
  for (const url of new Set(Object.values(serviceUrls))) {
    try {
      const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
      await response.text();
    } catch (error) {
      throw new Error(`Nobody answers at ${url}: ${reasonOf(error, timeoutMs)}`, { cause: error });
    }
  }
}

/** @throws Error naming the first URL where every call finds nothing, or a web page */
export async function expectContract(target: Target): Promise<void> {
  for (const url of new Set(Object.values(target.serviceUrls))) {
    const services = SERVICES.filter((service) => target.serviceUrls[service] === url);
    const calls = services.flatMap((service) =>
      Object.values<Endpoint>(api[service]).filter(isPlainQuestion),
    );
    const [first, ...others] = await Promise.all(calls.map((call) => findingAt(target, call)));
    if (first === undefined || others.includes(undefined)) continue;
    throw new Error(`Nothing of the contract is at ${url}: ${first}`);
  }
}

/** Needs nothing but its URL. */
function isPlainQuestion({ method, path }: Endpoint): boolean {
  return method === 'GET' && !path.includes('{');
}

/** What shows that the call is not there; `undefined` when it may be. */
async function findingAt(target: Target, endpoint: Endpoint): Promise<string | undefined> {
  const url = urlOf(target, endpoint, {});
  const signal = AbortSignal.timeout(target.timeoutMs);
  const reply = await fetchReply(url, { redirect: 'manual', signal }).catch(() => undefined);
  if (!reply) return undefined;
  const isPage = reply.headers.get('Content-Type')?.startsWith('text/html') === true;
  if (isPage) return `GET ${url.href} is answered with a web page. Are the services at another URL?`;
  const isNotFound = reply.status === 404 && !endpoint.problems?.[404]?.includes(codeOf(reply) ?? '');
  return isNotFound ? `GET ${url.href} is answered with 404` : undefined;
}

/** Why a call got no answer. */
export function reasonOf(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `nothing within ${timeoutMs / 1000} s`;
  return error.cause instanceof Error ? error.cause.message : error.message;
}
